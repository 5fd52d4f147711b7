// SPDX-License-Identifier: Apache-2.0

/// Reads what a responsibility or a title says is done.
///
/// Ordered rules over word tables, no statistics: they know the forms that job profiles are
/// written in, and give up where they are not sure.
public struct ClauseReader: Sendable {
  private let lexicon: Lexicon
  /// What comes later in a text is not read but kept as one of the extras, so that no text, however
  /// long, takes long. The longest real one has about 150 words and marks.
  private static let mostTokens = 400

  /// A reader that knows the words of a lexicon.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Reads a text.
  ///
  /// The first clause that has a verb leads; all that the text says besides is in
  /// ``Clause/extras``.
  ///
  /// - Parameter text: A responsibility or a title, with or without markup.
  /// - Returns: The clause, or the reason why there is none.
  public func read(_ text: String) -> ClauseReading {
    let clean = CleanText(text)
    let line = TokenLine(clean.text, lexicon: lexicon)
    return read(clean, line)
  }

  func read(_ clean: CleanText, _ line: TokenLine) -> ClauseReading {
    let range = LineParts.unwrapped(line)
    if let reason = RefusalRules.reason(for: clean, line, range) {
      return .refused(ClauseRefusal(reason: reason, text: clean.text, span: line.span(range)))
    }
    let end = min(range.upperBound, range.lowerBound + Self.mostTokens)
    var parts = LineParts.clauses(of: range.lowerBound..<end, in: line)
    if end < range.upperBound { parts.append(end..<range.upperBound) }
    var nominal: (Int, Opening)?
    for (index, part) in parts.enumerated() where part.count <= Self.mostTokens {
      guard let opening = Opening.read(line, part) else { continue }
      if opening.impliedVerb == "" {
        nominal = nominal ?? (index, opening)
        continue
      }
      return .clause(clause(line, parts, lead: index, opening))
    }
    guard let (index, opening) = nominal, index == 0 else {
      return .refused(ClauseRefusal(reason: .noVerb, text: clean.text, span: line.span(range)))
    }
    return .clause(clause(line, parts, lead: index, opening))
  }

  private func clause(_ line: TokenLine, _ parts: [Range<Int>], lead: Int, _ opening: Opening)
    -> Clause
  {
    var end = parts[lead].upperBound
    var clause = Clause(
      text: line.text, form: opening.form, verbs: [], joiner: "and", tail: [], extras: [])
    if let label = opening.label { clause.label = part(line, label) }
    if let leadIn = opening.leadIn { clause.leadIn = part(line, leadIn) }
    if opening.label == nil,
      let colon = (opening.start..<end).first(where: { line[$0].kind == .colon })
    {
      end = colon
    }
    var adverb = opening.adverb
    var after = opening.start
    if let implied = opening.impliedVerb {
      let span = line.span(opening.start..<min(opening.start + 1, end))
      if !implied.isEmpty { clause.verbs = [Clause.Part(text: implied, span: span)] }
      clause.link = opening.impliedLink.map { Clause.Part(text: $0, span: span) }
    } else {
      let block = VerbBlock(line, from: opening.start, form: opening.expects, end: end)
      clause.verbs = block.verbs.map {
        Clause.Part(text: base(line[$0], opening.expects), span: line.span($0..<$0 + 1))
      }
      clause.joiner = block.joiner
      adverb = adverb ?? block.adverb
      after = block.end
    }
    if let objectEnd = opening.objectEnd { end = objectEnd }
    clause.adverb = adverb.map { part(line, $0..<$0 + 1) }
    var body = ClauseBody(
      line: line, form: opening.expects, end: end, head: clause.headVerb,
      hasLink: clause.link != nil)
    body.read(into: &clause, from: after, lexicon: lexicon)
    if end < parts[lead].upperBound, opening.objectEnd == nil {
      body.extras.append(end + 1..<parts[lead].upperBound)
    }
    clause.extras = body.extras.map { part(line, $0) }
    for (index, other) in parts.enumerated() where index != lead {
      clause.extras.append(part(line, other))
    }
    return clause
  }

  private func part(_ line: TokenLine, _ range: Range<Int>) -> Clause.Part {
    Clause.Part(text: line.slice(range), span: line.span(range))
  }

  private func base(_ token: Token, _ form: VerbForm) -> String {
    let base = tableBase(token, form)
    return base == "utilize" ? "use" : base
  }

  private func tableBase(_ token: Token, _ form: VerbForm) -> String {
    if token.facts.verb >= 0, token.facts.otherVerb < 0 || token.isForm(form) {
      return lexicon.verbs[Int(token.facts.verb)].base
    }
    return form == .base ? token.word : lexicon.base(ofUnknown: token.word) ?? token.word
  }
}
