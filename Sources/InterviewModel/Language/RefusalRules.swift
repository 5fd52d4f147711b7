// SPDX-License-Identifier: Apache-2.0

/// Texts that nothing can be asked about.
enum RefusalRules {
  static func reason(for clean: CleanText, _ line: TokenLine, _ range: Range<Int>)
    -> ClauseRefusal.Reason?
  {
    let words = range.filter { line[$0].isWord }
    if words.isEmpty { return .empty }
    // Only short texts are names or placeholders.
    let text = words.prefix(7).map { line[$0].word }.joined(separator: " ")
    if sectionNames.contains(text) { return .sectionName }
    if isPlaceholder(text, words.count) { return .placeholder }
    if clean.hasHole { return .hole }
    return isForeign(line, words) ? .language : nil
  }

  private static func isPlaceholder(_ text: String, _ count: Int) -> Bool {
    if count == 1, text.utf8.count <= 2 { return true }
    if placeholders.contains(text) { return true }
    let opens = ["bullet ", "enter ", "insert ", "lorem ipsum", "placeholder", "sub-bullet"]
    return opens.contains { text.hasPrefix($0) } && count <= 6 && text.hasSuffix("here")
      || text.hasPrefix("lorem ipsum")
      || count <= 3
        && ["bullet ", "enter title", "insert ", "sub-bullet"].contains {
          text.hasPrefix($0)
        }
  }

  /// Words of another language outnumber the small words of English.
  private static func isForeign(_ line: TokenLine, _ words: [Int]) -> Bool {
    var foreign = 0
    var english = 0
    for index in words {
      if line[index].has(.foreign) {
        foreign += 1
      } else if line[index].has([.determiner, .preposition, .conjunction, .pronoun, .modal])
        || line[index].facts.verb >= 0
      {
        english += 1
      }
    }
    return foreign >= 2 && foreign > english || foreign == 1 && english == 0 && words.count > 2
  }

  private static let placeholders: Set<String> = [
    "xx", "xxx", "tbd", "todo", "tba", "n/a", "none", "title", "objective", "text", "example",
    "bullet", "bullet point", "enter title", "your text here", "placeholder", "etc.",
  ]

  private static let sectionNames: Set<String> = [
    "location", "salary", "salary range", "qualifications", "requirements", "responsibilities",
    "duties", "how to apply", "key objectives", "objectives", "about us", "about the team",
    "benefits", "travel", "compensation", "compensation & benefits", "job description", "overview",
    "role summary", "summary", "what you'll do", "what you will do", "who you are", "competencies",
    "basic qualifications", "minimum qualifications", "preferred qualifications",
    "basic information", "application process", "grade", "series & grade", "work schedule",
  ]
}
