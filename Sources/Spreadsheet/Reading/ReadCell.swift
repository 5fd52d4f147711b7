// SPDX-License-Identifier: Apache-2.0

/// What a cell of a file holds.
package struct ReadCell: Sendable, Hashable {
  /// A value, or the result of a formula as it was last computed.
  package enum Value: Sendable, Hashable {
    /// Text, without its looks.
    case text(String)
    /// A finite number.
    case number(Double)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// An error, such as "#N/A".
    case error(String)
  }

  /// The value; `nil` only for a formula that no program has computed.
  package var value: Value?
  /// The formula without a "=" before it; empty for a cell that shares the formula of another, and
  /// `nil` where there is none.
  package var formula: String?
  /// Whether the cell shows its number as a date or a time; ``DateSystem/date(of:)`` tells which.
  package var isDate: Bool

  /// A cell from its parts.
  package init(_ value: Value?, formula: String? = nil, isDate: Bool = false) {
    self.value = value
    self.formula = formula
    self.isDate = isDate
  }
}
