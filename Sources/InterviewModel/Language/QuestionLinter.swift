// SPDX-License-Identifier: Apache-2.0

/// Finds what no question may say, by rules that need no understanding.
///
/// Quoted words of the profile count towards the length and are not looked into. A question
/// without findings is not yet a good one; someone must still read it aloud.
public struct QuestionLinter: Sendable {
  private let lexicon: Lexicon?

  /// The most words of a question, the quoted ones included.
  static let mostWords = 40
  /// The highest school grade of a question that is easy to follow by ear.
  static let highestGrade = 10.0

  /// A linter.
  ///
  /// - Parameter lexicon: The verbs to check tenses with; without it that rule finds nothing.
  public init(lexicon: Lexicon? = nil) {
    self.lexicon = lexicon
  }

  /// What a question breaks, in the order of the rules.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - subject: What it is about, in the words of the profile or of the bank: these are not too
  ///     hard for those who know the subject.
  /// - Returns: What was found.
  public func findings(in question: String, about subject: [String] = []) -> [LintFinding] {
    let text = LintText(question)
    let familiar = Words.stems(of: subject.map { Words($0) })
    return structure(question, text) + wording(text) + leftovers(text)
      + [tense(text), readingGrade(text, familiar)].compactMap { $0 }
  }

  // MARK: One open question, of a length that can be said

  private func structure(_ question: String, _ text: LintText) -> [LintFinding] {
    var found: [LintFinding] = []
    func add(_ rule: String, _ detail: String) {
      found.append(LintFinding(rule: rule, detail: detail))
    }
    if text.wordCount > Self.mostWords {
      add(
        "too-long", "\(text.wordCount) words; say it in at most \(Self.mostWords), best in 12 to 25"
      )
    }
    if text.unquoted.count(where: { $0 == "?" }) > 1 {
      add("two-questions", "two question marks; keep one question and make the other a probe")
    }
    if let sentence = text.sentences.first(where: Self.isClosed) {
      add(
        "closed", "\"\(sentence)\" is answered by yes or no; begin with how, what, or a time when")
    }
    if let pair = doubleBarrel(text) {
      add("double-barreled", "\"\(pair)\" asks a second thing; make it a probe")
    }
    if let opening = LintWords.bannedOpenings.first(where: { text.padded.hasPrefix(" \($0)") }) {
      add(
        "banned-opening", "\"\(opening)\" sounds strained; begin with \"Tell me about a time when\""
      )
    }
    if !Self.endsInOneStop(question) {
      add("no-stop", "end with one full stop or question mark")
    }
    return found
  }

  private static func isClosed(_ sentence: Substring) -> Bool {
    guard sentence.last == "?", let first = sentence.split(separator: " ").first else {
      return false
    }
    return LintWords.closing.contains(first.lowercased().replacing("\u{2019}", with: "'"))
  }

  /// "and how did", or three acts after "when you".
  private func doubleBarrel(_ text: LintText) -> String? {
    let words = text.words
    for index in words.indices.dropLast(2) where words[index] == "and" || words[index] == "or" {
      if LintWords.questionWords.contains(String(words[index + 1])),
        LintWords.questionVerbs.contains(String(words[index + 2])),
        words[index + 2].hasPrefix("d") || index + 3 < words.count && words[index + 3] == "you"
      {
        return words[index...(index + 2)].joined(separator: " ")
      }
    }
    return nil
  }

  private static func endsInOneStop(_ question: String) -> Bool {
    var text = question[...]
    while let last = text.last, "\"'\u{201D}\u{2019})".contains(last) { text.removeLast() }
    guard let last = text.popLast(), last == "." || last == "?" else { return false }
    return text.last.map { !".?!,;:".contains($0) } ?? false
  }

  // MARK: Wording

  private func wording(_ text: LintText) -> [LintFinding] {
    var found: [LintFinding] = []
    if let word = LintWords.leading.first(where: text.has) {
      found.append(
        LintFinding(
          rule: "leading-word", detail: "\"\(word)\" gives the answer away; leave it out"))
    }
    if let subject = LintWords.protected.first(where: text.has) {
      found.append(
        LintFinding(
          rule: "protected-topic",
          detail: "\"\(subject)\" touches a protected or private subject; ask about an act at work")
      )
    }
    if let word = LintWords.firstPerson.first(where: text.has) {
      found.append(
        LintFinding(
          rule: "first-person",
          detail: "\"\(word)\" means nothing to an outside candidate; write \"your\""))
    }
    return found
  }

  // MARK: Leftovers of the profile's text

  private func leftovers(_ text: LintText) -> [LintFinding] {
    var found: [LintFinding] = []
    func add(_ rule: String, _ detail: String) {
      found.append(LintFinding(rule: rule, detail: detail))
    }
    if let word = LintWords.leftovers.first(where: text.has) ?? slashPair(text) {
      add("leftover", "\"\(word)\" belongs to the profile's text; leave it out")
    }
    if let marks = LintMarks.unpaired(text.unquoted) {
      add("unpaired-mark", "\"\(marks)\" has no partner, or nothing inside; remove it")
    }
    if let marks = LintMarks.doubled(text.unquoted) {
      add("double-punctuation", "\"\(marks)\" is one mark too many; keep one")
    }
    if let mark = LintMarks.markup(text.unquoted) {
      add("markup", "\"\(mark)\" is markup; write plain words")
    }
    if let address = text.unquoted.split(separator: " ").first(where: LintMarks.isAddress) {
      add("web-address", "\"\(address)\" cannot be said aloud; name the thing")
    }
    if let end = dangling(text) {
      add("dangling-end", "a sentence ends in \"\(end)\"; finish it or cut it")
    }
    if let pair = LintWords.doubledDeterminers.first(where: text.has) {
      add("doubled-determiner", "\"\(pair)\"; keep one of the two")
    }
    if let word = doubledWord(text) { add("doubled-word", "\"\(word) \(word)\"; keep one") }
    return found
  }

  private func slashPair(_ text: LintText) -> String? {
    text.unquoted.split(separator: " ").first { word in
      guard let slash = word.firstIndex(of: "/"), slash != word.startIndex else { return false }
      let after = word.index(after: slash)
      return after != word.endIndex && word[after].isLetter
        && word[word.index(before: slash)].isLetter
        && !LintMarks.isAddress(word)
    }.map(String.init)
  }

  private func dangling(_ text: LintText) -> String? {
    for sentence in text.sentences {
      let words = LintText(String(sentence)).words
      guard words.count > 1, let last = words.last.map(String.init) else { continue }
      if LintWords.alwaysDangling.contains(last) { return last }
      // "a project you worked on" is sound; "the needs of" was cut.
      guard let lexicon, LintWords.dangling.contains(last) else { continue }
      let before = lexicon.facts(of: String(words[words.count - 2]))
      let opener = words.count > 2 ? lexicon.facts(of: String(words[words.count - 3])) : WordFacts()
      let isNoun =
        before.verb < 0 || before.kinds.contains(.noun) && opener.kinds.contains(.determiner)
      let isRelative = ["that", "who", "than", "what", "which"].contains { words.contains($0) }
      if isNoun, before.kinds.contains(.noun), !isRelative,
        !before.kinds.contains(.guessed) || opener.kinds.contains(.determiner),
        !["charge", "part"].contains(words[words.count - 2])
      {
        return last
      }
    }
    return nil
  }

  private func doubledWord(_ text: LintText) -> String? {
    zip(text.words, text.words.dropFirst()).first { $0 == $1 && !["had", "what"].contains($0) }.map
    { String($0.0) }
  }

  // MARK: Tense and reading grade

  /// "when you leads": a past question with a present verb.
  private func tense(_ text: LintText) -> LintFinding? {
    guard let lexicon, let first = text.words.first, LintWords.pastOpenings.contains(String(first))
    else { return nil }
    for index in text.words.indices.dropLast(2) where text.words[index + 1] == "you" {
      guard text.words[index] == "when" || text.words[index] == "which" else { continue }
      var place = index + 2
      while place < text.words.count - 1,
        lexicon.facts(of: String(text.words[place])).kinds.contains(.adverb)
      { place += 1 }
      let word = String(text.words[place])
      let facts = lexicon.facts(of: word)
      let isVerb = facts.verb >= 0 && !facts.forms.isDisjoint(with: [.base, .third, .gerund])
      if isVerb, facts.forms.union(facts.otherForms).isDisjoint(with: .past) {
        return LintFinding(
          rule: "present-tense",
          detail:
            "\"you \(word)\" is not in the past; write \"you \(lexicon.verbs[Int(facts.verb)].past)\""
        )
      }
    }
    return nil
  }

  private func readingGrade(_ text: LintText, _ familiar: Set<[UInt8]>) -> LintFinding? {
    let grade = ReadingGrade.grade(of: text, familiar: familiar)
    guard grade > Self.highestGrade else { return nil }
    return LintFinding(
      rule: "reading-grade",
      detail: "school grade \(Int(grade.rounded(.up))); use shorter words, or two sentences")
  }
}
