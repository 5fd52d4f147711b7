// SPDX-License-Identifier: Apache-2.0

/// Two to five words for a heading: "Invoice review", "Leading regional projects".
enum QuestionLabel {
  /// The label of an act.
  ///
  /// - Parameters:
  ///   - source: What the page itself puts before a colon.
  ///   - verb: The verb that names the act.
  ///   - object: The object's words, with an article where it takes one.
  ///   - link: The preposition between the two.
  /// - Returns: `nil` if no label of two to five words can be made.
  static func label(source: String?, verb: VerbForms, object: String, link: String?) -> String? {
    if let source, (1...5).contains(EnglishForm.wordCount(source)) { return capitalized(source) }
    let full = object.split(separator: " ").map(String.init)
    let words = Array(full.drop { ["a", "an", "the"].contains($0) })
    guard let last = words.last, last != "someone" else { return nil }
    if words.count <= 2, link == nil, let noun = Nominalization.noun(for: verb.base), last != noun,
      !object.contains("'")
    {
      let modifiers = words.dropLast() + [EnglishForm.singular(of: last)]
      return capitalized((modifiers + [noun]).joined(separator: " "))
    }
    let start = [verb.gerund] + [link].compactMap { $0 }
    let all = [start + full, start + words].first { $0.count <= 5 }
    return all.map { capitalized($0.joined(separator: " ")) }
  }

  private static func capitalized(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
