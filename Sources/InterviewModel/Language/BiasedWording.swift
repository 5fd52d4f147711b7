// SPDX-License-Identifier: Apache-2.0

/// Finds wording in a profile that keeps people from applying or hints at a protected group.
public struct BiasedWording: Sendable {
  /// A linter.
  public init() {}

  /// What a text of a profile says, with what to write instead.
  public func findings(in text: String) -> [LintFinding] {
    let lower = LintText(text)
    return LintWords.biased.filter { phrase, _ in
      phrase.contains("/") || phrase.contains(",")
        ? text.lowercased().contains(phrase) : lower.has(phrase)
    }.map { phrase, instead in
      LintFinding(rule: "biased-wording", detail: "\"\(phrase)\": \(instead)")
    }
  }
}
