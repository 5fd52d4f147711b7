// SPDX-License-Identifier: Apache-2.0

/// What follows the verbs of a clause: its object, its tail, and verb phrases that come later.
struct ClauseBody {
  let line: TokenLine
  /// The form of the head verb, which a later verb phrase shares.
  let form: VerbForm
  let end: Int
  let head: String
  let hasLink: Bool
  /// Later verb phrases.
  var extras: [Range<Int>] = []

  init(line: TokenLine, form: VerbForm, end: Int, head: String, hasLink: Bool) {
    self.line = line
    self.form = form
    self.end = end
    self.head = head
    self.hasLink = hasLink
  }

  mutating func read(into clause: inout Clause, from start: Int, lexicon: Lexicon) {
    var index = start
    index = readBridge(&clause, from: index, lexicon)
    clause.bridgeTokens = start..<index
    if var phrase = NounPhrase.read(line, from: index, end: end), !isComplement(index) {
      if let direct = directObject(clause, after: phrase) {
        clause.tail.append(tail(.interruption, start..<phrase.tokens.upperBound))
        clause.link = nil
        clause.bridgeTokens = start..<start
        phrase = direct
      }
      clause.objectTokens = phrase.tokens
      clause.object = part(phrase.core)
      clause.objectHead = part(phrase.head..<phrase.head + 1)
      index = phrase.tokens.upperBound
    }
    readTail(&clause, from: index)
  }

  /// "what is needed", "that it works": a clause, not an object.
  private func isComplement(_ index: Int) -> Bool {
    index < end && line[index].has(.relative) && !line[index].has(.determiner)
  }

  /// "communicate to the team any risks": what is done to what comes after to whom.
  private func directObject(_ clause: Clause, after phrase: NounPhrase) -> NounPhrase? {
    let next = phrase.tokens.upperBound
    guard clause.link?.text == "to", clause.innerVerb == nil, next < end, line[next].isWord,
      line[next].has(.determiner), !line[next].has(.relative)
    else { return nil }
    return NounPhrase.read(line, from: next, end: end)
  }

  // MARK: Between verb and object

  /// Particle, adverbs, an interruption, a preposition, and a second verb.
  private mutating func readBridge(_ clause: inout Clause, from start: Int, _ lexicon: Lexicon)
    -> Int
  {
    var index = start
    if index < end, line[index].has(.particle), line[index].isWord, !opensNoun(index) {
      clause.particle = part(index..<index + 1)
      index += 1
    }
    index = skipAdverbs(&clause, from: index)
    if let after = interruption(index) {
      clause.tail.append(tail(.interruption, index..<after))
      index = after
    }
    if index < end, line[index].kind == .open {
      let width = TailKinds(line: line, end: end).width(of: .brackets, at: index)
      clause.tail.append(tail(.brackets, index..<index + width))
      index += width
    }
    // "be responsible for", "hold accountable" stay as they are; only a plain link is read.
    if index < end, line[index].has(.preposition), !hasLink, line[index].word != "including",
      !isExamples(index), index + 1 < end
    {
      if line[index].word == "to", isInfinitive(index), !Self.verbsWithTo.contains(head) {
        return innerVerb(&clause, at: index + 1, .base, lexicon)
      }
      if let after = idiom(index) {
        clause.link = part(index..<after)
        return after
      }
      clause.link = part(index..<index + 1)
      index += 1
      var verb = index
      while verb + 1 < end, line[verb].has(.adverb), !line[verb].has(.noun) { verb += 1 }
      if line[verb].isForm(.gerund), !line[verb].has(.nounGerund), verb + 1 < end,
        !line[verb].has(.adjective)
      {
        return innerVerb(&clause, at: verb, .gerund, lexicon)
      }
    } else if let after = idiom(index) {
      clause.link = part(index..<after)
      return after
    } else if head == "help", index + 1 < end, line[index].isForm(.base),
      line[index].facts.isOnlyVerb
        || line.isVerb(at: index, form: .base, end: end) && !hasVerb(after: index)
    {
      return innerVerb(&clause, at: index, .base, lexicon)
    }
    return index
  }

  private mutating func innerVerb(
    _ clause: inout Clause, at index: Int, _ form: VerbForm, _ lexicon: Lexicon
  ) -> Int {
    let block = VerbBlock(line, from: index, form: form, end: end)
    let verb = line[index].facts.verb
    clause.innerVerb = Clause.Part(
      text: verb >= 0 ? lexicon.verbs[Int(verb)].base : line[index].word,
      span: line.span(index..<index + 1))
    var after = block.end
    if after < end, line[after].has(.particle), !opensNoun(after) { after += 1 }
    if after + 1 < end, line[after].has(.preposition), !line[after + 1].isForm(.base) { after += 1 }
    return after
  }

  private static let verbsWithTo: Set<String> = [
    "adapt", "respond", "commit", "adhere", "relate", "react", "adjust", "refer", "conform",
    "subscribe", "connect", "speak", "report", "listen", "attend", "contribute",
  ]

  /// "on top of", "up-to-date on", "abreast of": ways to keep or stay.
  private func idiom(_ index: Int) -> Int? {
    guard head == "keep" || head == "stay" || head == "remain", index + 1 < end else { return nil }
    if line[index].word == "on", line[index + 1].word == "top", index + 2 < end,
      line[index + 2].word == "of"
    {
      return index + 3
    }
    let states = ["up-to-date", "current", "abreast", "informed", "updated", "apprised", "date"]
    for place in index..<min(end - 1, index + 3) {
      if states.contains(line[place].word), line[place + 1].has(.preposition) { return place + 2 }
    }
    return nil
  }

  /// "help partner agencies shape": the verb comes after a noun that looks like one.
  private func hasVerb(after index: Int) -> Bool {
    for next in index + 1..<min(end, index + 5) {
      guard line[next].isWord, !line[next].has([.preposition, .joiner]) else { return false }
      if line[next].isForm(.base), next + 1 < end, line[next + 1].has(.determiner) { return true }
    }
    return false
  }

  /// "over" before a noun is a preposition: "preside over meetings".
  private func opensNoun(_ index: Int) -> Bool {
    line[index].has(.preposition) && index + 1 < end
      && line[index + 1].has([.determiner, .noun, .adjective])
  }

  private mutating func skipAdverbs(_ clause: inout Clause, from start: Int) -> Int {
    var index = start
    while index < end, line[index].isWord, line[index].has(.adverb), !line[index].has(.noun),
      !(index + 1 < end && line[index + 1].has(.adjective)),
      !line[index].has(.adjective)
    {
      clause.tail.append(tail(.manner, index..<index + 1))
      index += 1
    }
    return index
  }

  /// ", on behalf of the office," right after the verb.
  private func interruption(_ index: Int) -> Int? {
    guard index + 1 < end, line[index].kind == .comma,
      line[index + 1].has([.preposition, .adverb]) || line[index + 1].word == "as",
      let close = (index + 2..<end).first(where: { line[$0].kind == .comma }), close + 1 < end
    else { return nil }
    return close + 1
  }

  // MARK: The tail

  private mutating func readTail(_ clause: inout Clause, from start: Int) {
    var index = start
    let kinds = TailKinds(line: line, end: end)
    var current: (kind: Clause.TailKind, start: Int)?
    var canCut = true
    func finish(_ place: Int) {
      if let current, current.start < place {
        clause.tail.append(tail(current.kind, current.start..<place))
      }
      current = nil
    }
    while index < end {
      if let verb = laterVerb(at: index, inside: current?.kind, canCut) {
        finish(index)
        cutExtras(from: verb)
        return
      }
      if let kind = kinds.opening(at: index, inside: current?.kind, headForm: form) {
        finish(index)
        current = (kind, index)
        canCut = true
        let width = kinds.width(of: kind, at: index)
        index += width
        if kind == .brackets || kind == .filler { finish(min(index, end)) }
        continue
      }
      if current == nil { current = (.complement, index) }
      if line[index].kind == .comma, kinds.absorbs(current?.kind) { canCut = false }
      index += 1
    }
    finish(end)
  }

  /// A verb that a later verb phrase begins with, at "and" or a comma.
  private func laterVerb(at index: Int, inside kind: Clause.TailKind?, _ canCut: Bool) -> Int? {
    let token = line[index]
    guard token.kind == .comma || token.has(.joiner), form != [],
      let verb = line.afterJoiner(index, end: end), verb > index,
      line.isVerb(at: verb, form: form, end: end)
    else { return nil }
    switch kind {
    case .purpose where form == .base, .complement where form == .base:
      return nil
    case .purpose, .relative, .subordinate, .means, .participle, .complement:
      // The verb may belong to the infinitive or the clause before it.
      if form == .third && kind != .relative && kind != .subordinate && kind != .complement {
        return verb
      }
      guard canCut, token.kind == .comma, index > 0 else { return nil }
      return line[index - 1].facts.verb >= 0 && line[index - 1].isForm(form) ? nil : verb
    case .examples, .brackets:
      return line[verb].facts.isOnlyVerb || opensWithDeterminer(verb + 1) ? verb : nil
    case .list where line[verb].has(.noun) && token.kind == .comma && isLongList(before: index):
      return opensWithDeterminer(verb + 1) ? verb : nil
    default: return verb
    }
  }

  private func opensWithDeterminer(_ index: Int) -> Bool {
    index < end && line[index].has([.determiner, .pronoun])
  }

  /// "tests, guides, and design toolkits": a list goes on, so a word that can be a noun is one.
  private func isLongList(before index: Int) -> Bool {
    var commas = 0
    for place in max(0, index - 6)..<index where line[place].kind == .comma { commas += 1 }
    return commas >= 1
  }

  private mutating func cutExtras(from verb: Int) {
    var start = verb
    var index = verb + 1
    while index < end {
      if line[index].kind == .comma || line[index].has(.joiner),
        let next = line.afterJoiner(index, end: end), next > index, index > start + 1,
        line.isVerb(at: next, form: form, end: end)
      {
        extras.append(start..<index)
        start = next
        index = next + 1
      } else {
        index += 1
      }
    }
    extras.append(start..<end)
  }

  // MARK: Pieces

  private func isInfinitive(_ index: Int) -> Bool {
    TailKinds(line: line, end: end).isInfinitive(index)
  }

  private func isExamples(_ index: Int) -> Bool {
    line[index].word == "like" || line[index].word == "including"
  }

  private func part(_ range: Range<Int>) -> Clause.Part {
    Clause.Part(text: line.slice(range), span: line.span(range))
  }

  private func tail(_ kind: Clause.TailKind, _ range: Range<Int>) -> Clause.Tail {
    var range = range
    if let first = range.first, line[first].kind == .comma, range.count > 1 {
      range = range.lowerBound + 1..<range.upperBound
    }
    if range.count > 1, line[range.upperBound - 1].kind == .comma {
      range = range.lowerBound..<range.upperBound - 1
    }
    return Clause.Tail(
      kind: kind, text: line.slice(range), span: line.span(range), tokens: range)
  }
}
