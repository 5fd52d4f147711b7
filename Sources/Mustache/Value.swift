// SPDX-License-Identifier: Apache-2.0

/// What a template is filled with.
package enum Value: Sendable, Equatable {
  /// Nothing: printed as an empty text, and false as a section.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// Any other number.
  case double(Double)
  /// A text.
  case string(String)
  /// Values in order; a section is rendered for each.
  case list([Value])
  /// The same, each made when its turn comes, so that a long list is never there as a whole.
  case made(MadeList)
  /// Values by name; a section is rendered with these names in front of the outer ones.
  case map([String: Value])

  /// The value as it is printed, before escaping.
  var text: String {
    switch self {
    case .null, .list, .made, .map: ""
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .double(let number):
      // 85.0 prints as 85, as in the specification's tests.
      number.rounded() == number && number.magnitude < 1e15 ? String(Int(number)) : String(number)
    case .string(let text): text
    }
  }

  /// Whether a section with this value is rendered.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .list(let values): !values.isEmpty
    case .made(let list): list.count > 0
    case .string(let text): !text.isEmpty
    case .int, .double, .map: true
    }
  }
}

extension Value: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}
