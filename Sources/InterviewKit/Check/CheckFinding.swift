// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel

/// Something in a profile, a plan or a template set that a person should look at.
public struct CheckFinding: Sendable, Codable, Equatable {
  /// The file, as the user named it.
  public var file: String
  /// The line, from 1; `nil` if it is about the whole file.
  public var line: Int?
  /// The rule's name, in kebab case.
  public var rule: String
  /// What was found, and the way out.
  public var message: String

  /// A finding from its parts.
  public init(file: String, line: Int? = nil, rule: String, message: String) {
    self.file = file
    self.line = line
    self.rule = rule
    self.message = message
  }

  init(_ finding: LintFinding, file: String, line: Int?, about: String? = nil) {
    self.init(
      file: file, line: line, rule: finding.rule,
      message: (about.map { "\($0): " } ?? "") + finding.detail)
  }

  /// The finding as a line to read: "x.md:12: message [rule]".
  public var text: String {
    ([file] + (line.map { ["\($0)"] } ?? [])).joined(separator: ":") + ": \(message) [\(rule)]"
  }

  /// The finding as a line of JSON.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
