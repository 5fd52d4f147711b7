// SPDX-License-Identifier: Apache-2.0

/// Finds what is wrong with the anchors of one question.
public struct AnchorLinter: Sendable {
  /// The words an anchor may have.
  static let length = 15...45

  /// A linter.
  public init() {}

  /// What the three anchors of a question break.
  public func findings(in anchors: Anchors) -> [LintFinding] {
    let levels = [(1, anchors.one), (3, anchors.three), (5, anchors.five)].map {
      (level: $0.0, text: LintText($0.1))
    }
    var found: [LintFinding] = []
    for (level, text) in levels {
      if !Self.length.contains(text.wordCount) {
        found.append(
          LintFinding(
            rule: "anchor-length",
            detail: "level \(level) has \(text.wordCount) words; use "
              + "\(Self.length.lowerBound) to \(Self.length.upperBound)"))
      }
      if let word = LintWords.traits.first(where: text.has) {
        found.append(
          LintFinding(
            rule: "trait-word",
            detail:
              "level \(level) says \"\(word)\"; say what was done instead of what the person is"
          ))
      }
    }
    for (lower, higher) in [(0, 1), (1, 2), (0, 2)]
    where Self.content(levels[lower].text) == Self.content(levels[higher].text) {
      found.append(
        LintFinding(
          rule: "differs-by-degree",
          detail:
            "levels \(levels[lower].level) and \(levels[higher].level) differ only in words of "
            + "degree; let them differ in what was done, how large it was, or what came of it"))
    }
    return found
  }

  /// The words that are left without adverbs and adjectives of degree.
  private static func content(_ text: LintText) -> [Substring] {
    text.words.filter { !LintWords.degrees.contains(String($0)) && !$0.hasSuffix("ly") }
  }
}
