// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Mustache

/// The six mandatory suites of the Mustache specification, where they are at hand.
@Suite struct SpecificationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let suite: String
    let name: String
    let template: String
    let partials: [String: String]
    let data: Value
    let expected: String
    var testDescription: String { "\(suite): \(name)" }
  }

  static let folder = Places.shared.appending(path: "mustache-spec")

  static let cases: [Case] = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
  ].flatMap(cases(of:))

  static func cases(of suite: String) -> [Case] {
    guard let data = try? Data(contentsOf: folder.appending(path: "\(suite).json")),
      let file = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let tests = file["tests"] as? [[String: Any]]
    else { return [] }
    return tests.map { test in
      Case(
        suite: suite, name: test["name"] as? String ?? "",
        template: test["template"] as? String ?? "",
        partials: test["partials"] as? [String: String] ?? [:], data: value(test["data"]),
        expected: test["expected"] as? String ?? "")
    }
  }

  static func value(_ any: Any?) -> Value {
    switch any {
    case let text as String: return .string(text)
    case let number as NSNumber:
      if CFGetTypeIDIsBoolean(number) { return .bool(number.boolValue) }
      return number.doubleValue.rounded() == number.doubleValue
        ? .int(number.intValue) : .double(number.doubleValue)
    case let list as [Any]: return .list(list.map(value))
    case let map as [String: Any]: return .map(map.mapValues(value))
    default: return .null
    }
  }

  /// JSON's true and false come as numbers of the type of a character.
  static func CFGetTypeIDIsBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }

  @Test(
    .enabled(
      if: !cases.isEmpty, "../shared/mustache-spec is not there: the specification is not checked"))
  func allSuitesAreThere() {
    #expect(Set(Self.cases.map(\.suite)).count == 6)
    #expect(Self.cases.count > 100)
  }

  @Test(arguments: cases)
  func rendersAsSpecified(_ test: Case) throws {
    var partials: [String: Template] = [:]
    for (name, text) in test.partials {
      partials[name] = try Template(parsing: text, name: name)
    }
    let template = try Template(parsing: test.template, name: test.name)
    let result = try template.render(test.data, partials: partials, escaping: .html)
    #expect(result == test.expected)
  }
}
