// SPDX-License-Identifier: Apache-2.0

/// A few words for an objective, for headings and tables.
enum ObjectiveLabel {
  /// The label that the page gives, else the competency asked about, else the title's first words.
  static func label(for objective: Objective, competency: String?) -> String {
    if let own = objective.pageLabel, !own.isEmpty { return own }
    return competency ?? firstWords(of: objective.title)
  }

  private static let neverLast: Set<Substring> = [
    "a", "an", "the", "and", "or", "of", "to", "for", "in", "on", "with", "by", "at", "from",
    "that", "your", "our", "its", "their", "&",
  ]

  /// The title itself if it is short, else its first six words, not ending in the middle of a
  /// phrase.
  private static func firstWords(of title: String) -> String {
    var words = title.split(separator: " ").prefix(6)
    while let last = words.last, words.count > 1, neverLast.contains(last.lowercased()[...]) {
      words.removeLast()
    }
    let label = words.joined(separator: " ")
    guard let end = label.lastIndex(where: { !",;:.".contains($0) }) else { return label }
    return String(label[...end])
  }
}
