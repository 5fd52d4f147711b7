// SPDX-License-Identifier: Apache-2.0

/// Something in a text that a person should look at.
public struct LintFinding: Sendable, Equatable {
  /// The rule's name, in kebab case: "two-questions".
  public let rule: String
  /// What was found, and the way out.
  public let detail: String

  /// A finding from its parts.
  public init(rule: String, detail: String) {
    self.rule = rule
    self.detail = detail
  }
}
