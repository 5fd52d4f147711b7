// SPDX-License-Identifier: Apache-2.0

/// Words a noun phrase of a profile for a candidate from anywhere: one case instead of all,
/// "your" instead of "our", no names.
struct NounWording {
  let line: TokenLine
  let lexicon: Lexicon
  /// What the organization is called, in lower case.
  let names: Set<String>

  /// A worded phrase.
  struct Phrase {
    var words: [String]
    var isPlural: Bool
    /// How many words the phrase has besides article and head noun.
    var modifiers: Int
    var isVague: Bool
    var isPerson: Bool
  }

  /// Words a phrase.
  ///
  /// - Parameters:
  ///   - phrase: Where it stands.
  ///   - isQualified: Whether "of ..." or a relative clause follows, so that "the" stays.
  ///   - needsArticle: Whether it is a bare noun of a title: "Budget planning".
  ///   - keepsNumber: Whether plurals stay.
  /// - Returns: `nil` if the phrase cannot be asked about as it is: a name, a pronoun that points
  ///   elsewhere, a quotation.
  func word(
    _ phrase: NounPhrase, isQualified: Bool, needsArticle: Bool = false, keepsNumber: Bool = false
  )
    -> Phrase?
  {
    let head = line[phrase.head]
    if head.has(.pronoun) { return pronoun(head) }
    if phrase.tokens.count == 1, ["staff", "people", "personnel"].contains(head.word) {
      return Self.someone
    }
    guard head.isWord, !isName(phrase.head), !head.isAddress,
      !phrase.core.contains(where: { line[$0].kind == .quote || line[$0].kind == .open })
    else { return nil }
    let end = phrase.head + 1
    var core = (phrase.core.lowerBound..<end).filter { line[$0].isWord }
    guard let determiner = determiner(of: phrase) else { return nil }
    core = reduced(core, in: phrase.core.lowerBound..<end)
    var modifiers: [String] = []
    for index in core.dropLast() {
      guard let word = modifier(index) else { return nil }
      if !word.isEmpty { modifiers.append(word) }
    }
    while modifiers.count > 3 { modifiers.removeFirst() }
    if modifiers.last?.hasSuffix(",") ?? false { modifiers[modifiers.count - 1].removeLast() }
    return assemble(
      determiner, modifiers, head, isQualified: isQualified, needsArticle: needsArticle,
      keepsNumber: keepsNumber)
  }

  private func pronoun(_ token: Token) -> Phrase? {
    guard token.word == "others" || token.word == "someone" || token.word == "people" else {
      return nil
    }
    return Self.someone
  }

  private static let someone = Phrase(
    words: ["someone"], isPlural: false, modifiers: 0, isVague: false, isPerson: true)

  // MARK: Determiner and number

  private enum Determiner { case none, definite, indefinite, every, several, kept(String) }

  private func determiner(of phrase: NounPhrase) -> Determiner? {
    let range = phrase.tokens.lowerBound..<phrase.core.lowerBound
    // "a variety of documentation".
    if range.contains(where: { line[$0].word == "of" }) { return Determiner.none }
    guard let first = range.first(where: { line[$0].has(.determiner) }) else {
      return Determiner.none
    }
    switch line[first].word {
    case "the", "this", "that", "these", "those", "both": return .definite
    case "a", "an", "another", "any", "some", "one": return .indefinite
    case "all", "every", "each", "either": return .every
    case "your", "our", "my": return .kept("your")
    case "no", "its", "their", "his", "her", "whose": return nil
    default: return .several
    }
  }

  private func assemble(
    _ determiner: Determiner, _ modifiers: [String], _ head: Token, isQualified: Bool,
    needsArticle: Bool,
    keepsNumber: Bool
  ) -> Phrase? {
    let isPlural = head.has(.plural) && !head.has(.countable)
    let singular = isPlural ? EnglishForm.singular(of: head.word) : head.word
    let isCountable = lexicon.facts(of: singular).kinds.contains(.countable)
    let hasPossessive = modifiers.contains { $0.hasSuffix("'s") || $0.hasSuffix("s'") }
    var noun = text(head)
    var words = modifiers
    var plural = isPlural
    var article: String?
    func one() {
      guard !(keepsNumber && isPlural) else { return }
      noun = singular
      plural = false
      article = EnglishForm.article(before: words.first ?? noun)
    }
    switch determiner {
    case .kept(let word): article = hasPossessive ? nil : word
    case .definite:
      if ["organization", "team", "agency", "company", "office"].contains(head.word), words.isEmpty
      {
        article = "your"
      } else if isCountable, !isQualified, !hasPossessive {
        one()
      } else {
        article = words.first?.hasPrefix("your ") ?? false ? nil : "the"
      }
    case .indefinite:
      if isPlural { break }
      article = EnglishForm.article(before: words.first ?? noun)
    case .every:
      if isCountable, !hasPossessive { one() }
    case .several: article = isPlural ? "several" : nil
    case .none:
      if isPlural, isCountable, !hasPossessive { one() }
      let isBare = !isPlural && isCountable && !needsArticle && !hasPossessive
      if isBare, !Self.alsoMass.contains(head.word) { return nil }
      if needsArticle, !isPlural {
        guard isCountable else { return nil }
        article = EnglishForm.article(before: words.first ?? noun)
      }
    }
    let kinds = lexicon.facts(of: singular).kinds.union(head.facts.kinds)
    words.append(noun)
    let telling = modifiers.count { !["best", "relevant", "new", "good"].contains($0) }
    return Phrase(
      words: [article].compactMap { $0 } + words, isPlural: plural, modifiers: telling,
      isVague: kinds.contains(.vague), isPerson: kinds.contains(.person))
  }

  /// Nouns that can be counted and need not be: "led change", "participated in code review".
  private static let alsoMass: Set<String> = [
    "design", "change", "review", "service", "risk", "policy", "practice", "training", "research",
    "analysis", "procurement", "evaluation", "assessment", "experience", "software", "agreement",
    "conversation", "discussion", "integration", "deployment", "inspection", "negotiation",
    "partnership", "trial", "measure", "payment", "delivery", "time", "feedback", "recruitment",
  ]

  // MARK: Modifiers

  /// Of coordinated modifiers the first: "well-informed, effective, and timely decisions" gives
  /// "well-informed decisions"; two adjectives with a comma stay.
  private func reduced(_ core: [Int], in range: Range<Int>) -> [Int] {
    if let slash = range.first(where: { line[$0].kind == .slash }) {
      return core.filter { $0 < slash || $0 == core.last }
    }
    let joins = range.filter { line[$0].kind == .comma || line[$0].has(.joiner) }
    guard let last = joins.last, let first = core.first else { return core }
    let rest = core.filter { $0 > last }
    var nouns = rest
    while nouns.count > 1, let next = nouns.first, line[next].has(.adjective) {
      nouns.removeFirst()
    }
    guard line[first].has(.adjective) else { return nouns }
    // Of two the second ("personal and organizational goals"), of more the first.
    return joins.count == 1 && line[last].has(.joiner) ? rest : [first] + nouns
  }

  /// A word before the head noun.
  ///
  /// - Returns: An empty text for what a question leaves out, `nil` for what rules the phrase out.
  private func modifier(_ index: Int) -> String? {
    let token = line[index]
    if token.has(.adverb), !token.has([.adjective, .noun]) { return "" }
    if token.has([.pronoun, .relative, .modal, .joiner]) || token.isAddress { return nil }
    if ["other", "various", "such", "certain", "numerous", "right"].contains(token.word) {
      return ""
    }
    if isName(index) {
      return token.isPossessive ? "your organization's" : token.isAcronym ? "" : nil
    }
    return text(token)
  }

  /// The word as it stands, in lower case unless it is an acronym.
  private func text(_ token: Token) -> String {
    let raw = String(decoding: line.bytes[token.start..<token.end], as: UTF8.self)
    return token.isAcronym ? raw : raw.lowercased()
  }

  private static let commonAcronyms: Set<String> = [
    "it", "hr", "ux", "ui", "api", "apis", "ai", "pdf", "qa", "r&d", "sql", "html", "css", "faq",
    "faqs", "gis", "mvp", "pr",
  ]

  /// Whether a word is a name, which an outside candidate cannot know: the organization's, an
  /// acronym, a capital inside the text.
  func isName(_ index: Int) -> Bool {
    let token = line[index]
    if names.contains(token.word) { return true }
    if token.isAcronym { return !Self.commonAcronyms.contains(token.word) }
    guard token.isCapital, index > 0 else { return false }
    let before = line[index - 1]
    return before.isWord || before.kind == .comma
  }
}
