// SPDX-License-Identifier: Apache-2.0

/// Makes an act phrase of a clause, or refuses.
struct ActPhraseBuilder {
  let line: TokenLine
  let lexicon: Lexicon
  let wording: NounWording
  let clause: Clause

  /// The longest phrase that is still said in one breath, in words.
  private static let mostWords = 14

  init(clause: Clause, lexicon: Lexicon, names: Set<String>) {
    line = TokenLine(clause.text, lexicon: lexicon)
    self.lexicon = lexicon
    self.clause = clause
    wording = NounWording(line: line, lexicon: lexicon, names: names)
  }

  /// - Returns: `nil` if the clause cannot be said plainly.
  func build() -> ActPhrase? {
    guard let verb = chosenVerb(), VerbUse.isSayable(verb, object: clause.objectHead?.text) else {
      return nil
    }
    guard !clause.tail.contains(where: { $0.kind == .complement }), clause.particle == nil,
      clause.tail.first?.kind != .relative || clause.object != nil
    else { return nil }
    let isLight = lexicon.facts(of: verb).kinds.contains(.light)
    guard let phrase = objectPhrase(), !clause.objectTokens.isEmpty else { return nil }
    guard
      let object = wording.word(
        phrase, isQualified: isQualified, needsArticle: clause.form == .nounPhrase)
    else { return nil }
    let head = line[phrase.head]
    if head.has([.trait, .knowing, .ability]) || VerbUse.emptyObjects.contains(head.word) {
      return nil
    }
    if head.isForm(.gerund), object.modifiers == 0, verb != "provide" { return nil }
    guard let bridge = bridge() else { return nil }
    var rest = bridge + object.words
    let tail = TailWording(builder: self, isLight: isLight)
    guard let kept = tail.kept(limit: Self.mostWords - rest.count - 1) else { return nil }
    let shortRest = rest.joined(separator: " ")
    rest += kept.words
    let objectText = (object.words + kept.ofWords).joined(separator: " ")
    if object.isVague || object.isPerson && (verb == "lead" || !VerbUse.people.contains(verb))
      || object.words.first == "your",
      object.modifiers == 0, !kept.hasContent
    {
      return nil
    }
    if verb == "provide", object.modifiers == 0, !kept.hasContent { return nil }
    // "deliver code that is easy to deploy": without the clause nothing is said.
    if clause.tail.first?.kind == .relative, object.modifiers == 0, !kept.hasContent { return nil }
    if (rest + [verb]).contains(where: VerbUse.isSensitive) { return nil }
    if isLight, !kept.hasContent, clause.innerVerb == nil, !hasOwnContent(verb, object) {
      return nil
    }
    guard rest.count + 1 <= Self.mostWords else { return nil }
    return ActPhrase(
      verb: verb, forms: lexicon.forms(of: verb), other: second(verb),
      rest: rest.joined(separator: " "), object: objectText,
      objectHead: clause.objectHead?.text.lowercased() ?? "",
      shortRest: shortRest)
  }

  private var isQualified: Bool {
    clause.tail.first?.kind == .of
  }

  private func objectPhrase() -> NounPhrase? {
    NounPhrase.read(line, from: clause.objectTokens.lowerBound, end: clause.objectTokens.upperBound)
  }

  // MARK: The verb

  /// Of several verbs the first, unless the object goes only with the last.
  private func chosenVerb() -> String? {
    guard let first = clause.verbs.first?.text, !first.isEmpty else { return nil }
    if clause.verbs.count == 1, first == "leverage" { return "use" }
    guard clause.verbs.count > 1, let last = clause.verbs.last?.text else { return first }
    if last == "help" { return nil }
    let takesLast =
      VerbUse.opensNothing.contains(first) || VerbUse.hasOwnObject.contains(last)
      || lexicon.facts(of: first).kinds.contains(.light)
    if takesLast { return last }
    return clause.link == nil ? first : last
  }

  private func second(_ verb: String) -> VerbForms? {
    guard clause.verbs.count == 2, VerbUse.people.contains(verb),
      let last = clause.verbs.last?.text,
      last != verb, VerbUse.people.contains(last)
    else { return nil }
    return lexicon.forms(of: last)
  }

  /// A light verb says enough with an object of its own: "used survey research".
  private func hasOwnContent(_ verb: String, _ object: NounWording.Phrase) -> Bool {
    guard !object.isVague, !object.isPerson,
      ["use", "participate", "contribute", "support", "coordinate", "help"].contains(verb)
    else { return false }
    return object.modifiers > 0 || verb == "coordinate" || verb == "support"
  }

  private static let links: Set<String> = [
    "with", "in", "to", "on", "for", "from", "about", "between", "into",
  ]

  /// What stands between verb and object: "in", "to establish".
  private func bridge() -> [String]? {
    guard let inner = clause.innerVerb else {
      if let link = clause.link {
        return Self.links.contains(link.text) ? [link.text] : nil
      }
      return []
    }
    guard VerbUse.isSayable(inner.text, object: clause.objectHead?.text) else { return nil }
    let tokens = clause.bridgeTokens.filter { line[$0].isWord && !line[$0].has(.adverb) }
    let words = tokens.map { line[$0].word }
    return words.contains { ["and", "or", "&"].contains($0) } ? nil : words
  }
}
