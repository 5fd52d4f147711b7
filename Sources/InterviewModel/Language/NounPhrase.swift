// SPDX-License-Identifier: Apache-2.0

/// A noun phrase: determiner, modifiers, head noun.
struct NounPhrase {
  /// All its tokens, the determiner included.
  var tokens: Range<Int>
  /// The tokens without determiner; after "a variety of", those of the content.
  var core: Range<Int>
  /// The head noun.
  var head: Int

  /// Reads the first noun phrase from a place on; of a list, its first item.
  ///
  /// Adjectives joined by commas or "and" before one noun are not a list.
  ///
  /// - Returns: `nil` if no noun, pronoun or quotation stands there.
  static func read(_ line: TokenLine, from start: Int, end limit: Int) -> NounPhrase? {
    var index = start
    while index < limit, line[index].isWord, line[index].has([.determiner, .number]),
      !line[index].isPossessive, !line[index].isAcronym,
      !(line[index].has(.pronoun) && index > start)
    { index += 1 }
    if index < limit, index == start || !line[index].has(.noun), line[index].has(.pronoun) {
      return pronoun(line, start, index, limit)
    }
    let core = index
    if let head = sharedHead(line, from: core, end: limit) {
      return NounPhrase(tokens: start..<head + 1, core: core..<head + 1, head: head)
    }
    var head: Int?
    var end = index
    // Of "projects/studies" the first is the head.
    var afterSlash = false
    while index < limit {
      let token = line[index]
      if token.kind == .quote {
        guard let close = (index + 1..<limit).first(where: { line[$0].kind == .quote }) else {
          break
        }
        index = close + 1
        end = index
        head = head ?? close - 1
        continue
      }
      if token.kind == .slash, index > core, index + 1 < limit, line[index + 1].isWord {
        afterSlash = head != nil
        index += 1
        continue
      }
      if token.kind == .comma || token.has(.joiner) {
        guard let next = line.afterJoiner(index, end: limit), next > index, index > core,
          head == nil || sharesHead(line, start, core, index, next, limit)
        else { break }
        index += 1
        continue
      }
      guard token.isWord, !endsPhrase(line, index, hasHead: head != nil, limit) else { break }
      if !afterSlash, isNoun(token), !isJoinedAdjective(line, index, limit) { head = index }
      index += 1
      end = index
    }
    // "be open": an adjective alone is what there is.
    guard let head = head ?? (end > core ? end - 1 : nil),
      !line[head].has(.adverb) || line[head].has([.noun, .adjective])
    else { return nil }
    end = max(end, head + 1)
    if line[head].has(.quantity), end + 1 < limit, line[end].word == "of",
      let content = read(line, from: end + 1, end: limit)
    {
      return NounPhrase(
        tokens: start..<content.tokens.upperBound, core: content.core, head: content.head)
    }
    return NounPhrase(tokens: start..<end, core: core..<end, head: head)
  }

  /// "yourself and your team": the pronoun, or the noun after it.
  private static func pronoun(_ line: TokenLine, _ start: Int, _ index: Int, _ limit: Int)
    -> NounPhrase
  {
    NounPhrase(tokens: start..<index + 1, core: index..<index + 1, head: index)
  }

  /// "phone, video, and in-person interviews": bare single words before an adjective and a plural
  /// are modifiers of that plural.
  private static func sharedHead(_ line: TokenLine, from core: Int, end: Int) -> Int? {
    var index = core
    var items = 0
    while index + 1 < end, line[index].isWord, line[index].has(.noun),
      line[index].facts.kinds.isDisjoint(with: [.plural, .person, .trait, .knowing, .nominal]),
      line[index + 1].kind == .comma || line[index + 1].has(.joiner),
      let next = line.afterJoiner(index + 1, end: end), next > index + 1
    {
      items += 1
      index = next
    }
    guard items >= 2, index + 1 < end, line[index].has(.adjective), !line[index].has(.noun),
      line[index + 1].has(.plural)
    else { return nil }
    return index + 1
  }

  /// "clear and accessible systems": an adjective that could be a noun, before another adjective.
  private static func isJoinedAdjective(_ line: TokenLine, _ index: Int, _ end: Int) -> Bool {
    guard
      line[index].has(.adjective) || line[index].isForm(.gerund) && !line[index].has(.nounGerund),
      index + 1 < end, line[index + 1].kind == .comma || line[index + 1].has(.joiner),
      let next = line.afterJoiner(index + 1, end: end), next + 1 < end
    else { return false }
    return line[next].has(.adjective)
      && (line[next + 1].isWord || line[next + 1].kind == .comma)
      && !line[next + 1].has(.preposition)
  }

  /// "a communication and relationship strategy", "program and product leaders": one noun, or
  /// one kind of thing, although a noun stands before "and".
  private static func sharesHead(
    _ line: TokenLine, _ start: Int, _ core: Int, _ joiner: Int, _ next: Int, _ end: Int
  ) -> Bool {
    let first = line[joiner - 1]
    guard line[joiner].has(.joiner), next == joiner + 1, next + 1 < end, line[next].has(.noun),
      line[next + 1].isWord, line[next + 1].has(.noun), !line[next].has([.determiner, .plural]),
      first.isWord, !first.has([.plural, .role, .trait, .knowing, .pronoun]), !first.isPossessive,
      !line[next + 1].has([.preposition, .joiner, .adverb])
    else { return false }
    let isSingle = ["a", "an"].contains(line[start].word)
    return isSingle || joiner - core <= 2 && !first.has(.nominal) && line[next + 1].has(.plural)
  }

  private static func isNoun(_ token: Token) -> Bool {
    if token.isPossessive { return false }
    if token.has(.noun) || token.isAcronym { return true }
    if token.isForm(.gerund) { return true }
    return !token.has([.adjective, .adverb, .determiner, .number])
      && token.facts.forms.isDisjoint(with: [.past, .pastParticiple])
  }

  private static func endsPhrase(_ line: TokenLine, _ index: Int, hasHead: Bool, _ limit: Int)
    -> Bool
  {
    let token = line[index]
    if token.isCapital, token.isAcronym { return false }
    if token.word == "to", index > 0, index + 1 < limit,
      line[index - 1].word == line[index + 1].word
    {
      return false
    }
    if token.has([.preposition, .conjunction, .modal, .relative]) { return true }
    if token.word == "to" { return true }
    if token.has([.pronoun]) { return true }
    guard hasHead else { return token.facts.isOnlyVerb && token.isForm(.base) }
    if token.has([.determiner, .frequency])
      || token.has(.adverb) && !nextIsModifier(line, index, limit)
    {
      return true
    }
    let forms = token.facts.forms
    if token.isPossessive { return false }
    if token.isForm(.gerund) {
      if token.word == "using" { return true }
      // "pipeline ensuring an effective process": a clause of its own.
      guard index + 1 < limit else { return false }
      let next = line[index + 1]
      let joinsGerund =
        next.has(.joiner) && index + 2 < limit && line[index + 2].isForm(.gerund)
        && !line[index + 2].has(.nounGerund)
      return !token.has(.nounGerund)
        && (joinsGerund || next.has(.preposition) && !Self.compoundGerunds.contains(token.word)
          || next.has([.determiner, .possessive, .adjective, .pronoun, .plural]))
    }
    if !forms.isDisjoint(with: [.past, .pastParticiple]), !token.has(.noun) {
      // "work needed to", "tools built by".
      guard index + 1 < limit else { return true }
      return line[index + 1].has([.preposition, .adverb]) || line[index + 1].word == "to"
        || !line[index + 1].has([.noun, .adjective])
    }
    if token.facts.isOnlyVerb { return true }
    // "teams use the tool": a verb, since a determiner follows.
    if token.isForm(.base), line[index - 1].has(.plural), index + 1 < limit,
      let next = line.afterJoiner(index + 1, end: limit), next > index + 1,
      line[next].isForm(.base), line[next].facts.isOnlyVerb
    {
      return true
    }
    if token.isForm([.base, .third]), line[index - 1].has(.plural), index + 1 < limit {
      return line[index + 1].has([.determiner, .possessive]) && line[index + 1].word != "that"
    }
    return false
  }

  /// Gerunds that end a compound: "decision making for teams".
  private static let compoundGerunds: Set<String> = [
    "making", "solving", "sharing", "building", "setting", "keeping", "taking", "handling",
  ]

  private static func nextIsModifier(_ line: TokenLine, _ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && line[index + 1].has(.adjective)
  }
}
