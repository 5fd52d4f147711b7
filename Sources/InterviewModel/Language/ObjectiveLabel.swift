// SPDX-License-Identifier: Apache-2.0

/// A few words for an objective, for headings and tables.
enum ObjectiveLabel {
  private static let mostWords = 6

  /// The label that the page gives if it is short, else the competency asked about, else the
  /// title's first words.
  static func label(for objective: Objective, competency: String?) -> String {
    let own = objective.pageLabel ?? ""
    if !own.isEmpty, own.split(separator: " ").count <= mostWords { return own }
    return competency ?? firstWords(of: own.isEmpty ? objective.title : own)
  }

  private static let neverLast: Set<Substring> = [
    "a", "an", "the", "and", "or", "of", "to", "for", "in", "on", "with", "by", "at", "from",
    "that", "your", "our", "its", "their", "&",
  ]

  /// The title itself if it is short, else its first six words, not ending in the middle of a
  /// phrase.
  private static func firstWords(of title: String) -> String {
    var words = title.split(separator: " ").prefix(mostWords)
    while let last = words.last, words.count > 1, neverLast.contains(last.lowercased()[...]) {
      words.removeLast()
    }
    let label = words.joined(separator: " ")
    guard let end = label.lastIndex(where: { !",;:.".contains($0) }) else { return label }
    return String(label[...end])
  }
}
