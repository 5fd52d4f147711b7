// SPDX-License-Identifier: Apache-2.0

/// A few words for each objective of a profile, for headings, tables and anchors.
struct ObjectiveLabels {
  /// The labels in the order of the objectives; two are alike only where the page has them so.
  private(set) var texts: [String] = []
  /// What each objective's work is called inside a sentence: "method validation"; `nil` where the
  /// label is no noun.
  private(set) var subjects: [String?] = []

  private static let mostWords = 6

  /// - Parameters:
  ///   - objectives: The objectives.
  ///   - competencies: For each the competency that is asked about; `nil` where none fits.
  ///   - covers: For each the indexes of the responsibilities that its first question covers.
  ///   - writer: What finds a label in the page's own words; made only if it is needed.
  init(
    _ objectives: [Objective], competencies: [String?], covers: [[Int]],
    writer: () -> QuestionWriter?
  ) {
    var made: QuestionWriter??
    func written(_ objective: Objective, _ covers: [Int]) -> String? {
      if made == nil { made = .some(writer()) }
      guard let writer = made ?? nil else { return nil }
      let texts = [objective.title] + covers.map { objective.responsibilities[$0].text }
      return texts.lazy.compactMap { writer.question(for: $0)?.label }
        .first { !self.texts.contains($0) }
    }
    var taken: Set<String> = []
    for (index, objective) in objectives.enumerated() {
      // Two objectives may be asked about the same competency.
      let fresh = competencies[index].flatMap { taken.insert($0).inserted ? $0 : nil }
      let name = fresh ?? written(objective, covers[index])
      let own = objective.pageLabel ?? ""
      if !own.isEmpty, own.split(separator: " ").count <= Self.mostWords {
        texts.append(own)
      } else {
        texts.append(name ?? Self.firstWords(of: own.isEmpty ? objective.title : own))
      }
      subjects.append(name.map { Self.inside($0, objective) })
    }
  }

  /// A label as it stands inside a sentence: a capital stays where the page itself has it there.
  private static func inside(_ label: String, _ objective: Objective) -> String {
    let first = label.prefix { $0 != " " }
    let isName =
      first.dropFirst().contains(where: \.isUppercase)
      || ([objective.title] + objective.responsibilities.map(\.text)).contains { text in
        text.split(separator: " ").dropFirst().contains { $0 == first }
      }
    return isName ? label : label.prefix(1).lowercased() + label.dropFirst()
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
