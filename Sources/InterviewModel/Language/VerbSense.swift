// SPDX-License-Identifier: Apache-2.0

/// Whether a word is a verb where it stands.
///
/// Nearly half of the verbs of job profiles are also nouns. After "and" or a comma such a word is
/// a verb if an object can be seen after it; before "of", "for", "in", a comma, another "and" or
/// the end it is a noun.
extension TokenLine {
  /// Whether the token, which follows a comma or "and", heads a verb phrase of the given form.
  func isVerb(at index: Int, form: VerbForm, end: Int) -> Bool {
    guard index < end, tokens[index].isWord, tokens[index].isForm(form) else { return false }
    let token = tokens[index]
    if token.isPossessive || token.has([.modal, .preposition])
      || Self.neverLater.contains(token.word)
    {
      return false
    }
    if token.facts.isOnlyVerb && form != .gerund {
      return !(index + 1 < end && tokens[index + 1].isForm(.gerund) && token.word == "including")
    }
    guard index + 1 < end else { return false }
    // "candidates and hiring managers".
    if form == .gerund, token.has(.nounGerund) {
      return tokens[index + 1].has([.determiner, .pronoun])
    }
    // "design and document solutions": a verb because the one it is joined to is.
    if line(index + 1, joins: form, end: end) { return true }
    return opensObject(at: index + 1, after: token, end: end)
  }

  private func line(_ joiner: Int, joins form: VerbForm, end: Int) -> Bool {
    guard tokens[joiner].has(.joiner), joiner + 2 < end, tokens[joiner + 1].isForm(form) else {
      return false
    }
    return tokens[joiner + 1].facts.isOnlyVerb
      || opensObject(at: joiner + 2, after: tokens[joiner + 1], end: end)
        && !tokens[joiner + 2].has(.joiner)
  }

  /// Whether an object, a particle or an adverb that only a verb can have begins here.
  private func opensObject(at index: Int, after verb: Token, end: Int) -> Bool {
    let next = tokens[index]
    guard next.isWord else { return next.kind == .quote }
    if next.word == "that" || next.word == "which" { return false }
    if next.has([.determiner, .pronoun, .plural, .adverb]) { return true }
    if next.has(.relative) { return next.word == "what" || next.word == "how" }
    if next.has(.preposition) {
      if ["up", "back", "out"].contains(next.word) { return true }
      return verb.has(.light) && next.word == "with"
        || Self.verbsWithPreposition.contains(verb.word)
          && ["on", "to", "with"].contains(next.word)
    }
    if next.has([.joiner, .conjunction, .modal]) { return false }
    if next.isPossessive || next.isAcronym || next.isCapital { return true }
    if next.has(.adjective) && !next.isForm(.base) { return true }
    if Self.massNouns.contains(next.word) { return true }
    // "and document the": the noun after it opens no phrase of its own, so look further only for
    // gerund clauses, where "developing software" is the rule.
    return verb.isForm(.gerund) && !verb.has(.nounGerund) && next.has(.noun)
  }

  /// Verbs by the tables that are nouns or adjectives wherever they come later in a clause.
  private static let neverLater: Set<String> = ["outreach", "state", "states"]

  private static let verbsWithPreposition: Set<String> = [
    "focus", "report", "act", "respond", "interface", "work", "partner", "focuses", "reports",
    "acts", "works", "partners", "interfaces", "consult", "lead",
  ]

  private static let massNouns: Set<String> = [
    "knowledge", "feedback", "guidance", "information", "advice", "support", "progress", "input",
    "code", "data", "documentation", "research", "accountability", "responsibility", "awareness",
    "consensus", "transparency", "trust", "success", "expertise", "diversity", "equity",
    "inclusion",
  ]

  /// Whether the text from here is a noun phrase although its first word could be a verb:
  /// at most seven words, no determiner or pronoun, and a last word such as "management".
  func isNominalTitle(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last, tokens[last].isWord else { return false }
    if wordCount(range) > 7 || range.count < 2 { return false }
    guard tokens[last].has(.nominal), !tokens[first].facts.isOnlyVerb else { return false }
    return !range.dropFirst().contains {
      tokens[$0].has([.determiner, .pronoun, .preposition, .relative, .modal])
        || tokens[$0].facts.isOnlyVerb && tokens[$0].isForm(.base)
    }
  }

  /// The place of a verb phrase's first verb after "and", a comma, or both, and adverbs.
  ///
  /// - Returns: `nil` if no word follows.
  func afterJoiner(_ index: Int, end: Int) -> Int? {
    var index = index
    guard index < end else { return nil }
    if tokens[index].kind == .comma || tokens[index].kind == .slash { index += 1 }
    if index < end, tokens[index].has(.joiner) || tokens[index].word == "then" { index += 1 }
    if index < end, tokens[index].kind == .slash { index += 1 }
    if index < end, tokens[index].word == "or" { index += 1 }
    if index < end, tokens[index].word == "you" { index += 1 }
    if index < end, tokens[index].word == "will" || tokens[index].word == "you'll" { index += 1 }
    while index < end, tokens[index].has(.adverb), !tokens[index].isForm(.base) { index += 1 }
    return index < end && tokens[index].isWord ? index : nil
  }
}
