// SPDX-License-Identifier: Apache-2.0

/// Where the parts of a clause's tail begin.
struct TailKinds {
  let line: TokenLine
  let end: Int

  private func word(_ index: Int) -> String { index < end ? line[index].word : "" }

  /// Whether a part takes in what follows it: "to V ...", "that ...".
  func absorbs(_ kind: Clause.TailKind?) -> Bool {
    switch kind {
    case .purpose, .means, .participle, .relative, .subordinate, .examples, .complement: true
    default: false
    }
  }

  /// "to cut", "to quickly cut".
  func isInfinitive(_ index: Int) -> Bool {
    guard word(index) == "to" else { return false }
    var next = index + 1
    while next < end, line[next].has(.adverb), !line[next].isForm(.base) { next += 1 }
    guard next < end, line[next].isForm(.base), !line[next].isPossessive else { return false }
    if line[next].facts.isOnlyVerb || line[next].has(.light) { return true }
    guard next + 1 < end else { return false }
    if Self.mostlyNouns.contains(line[next].word) {
      // "to team members" against "to process invoices".
      return line[next + 1].has([.determiner, .pronoun])
        || line[next + 1].has(.plural) && !line[next].has(.person) && line[next].word != "staff"
    }
    let after = line[next + 1]
    if after.kind == .comma || after.has(.joiner) {
      return line.afterJoiner(next + 1, end: end).map { line[$0].isForm(.base) } ?? false
    }
    return !after.isWord || !after.has([.preposition, .modal]) || after.has(.particle)
      || ["with", "on", "to", "toward", "towards"].contains(after.word)
  }

  private static let mostlyNouns: Set<String> = [
    "project", "program", "process", "contract", "market", "team", "state", "staff", "change",
    "partner", "value", "end", "account",
  ]

  /// The kind of part that begins at a token.
  ///
  /// - Returns: `nil` if the token goes on with the part before it.
  func opening(at index: Int, inside kind: Clause.TailKind?, headForm: VerbForm)
    -> Clause.TailKind?
  {
    let token = line[index]
    if token.kind == .open { return .brackets }
    let isComma = token.kind == .comma
    let first = isComma ? index + 1 : index
    guard first < end else { return nil }
    if isFiller(first) { return .filler }
    if isAddition(first) { return .list }
    if isComma, isInterruption(first) { return .interruption }
    if isExamples(first) { return .examples }
    if isSubordinate(first) { return .subordinate }
    if isMeans(first) { return .means }
    let next = line[first]
    let isParticiple =
      next.isForm(.gerund) && !next.has([.nounGerund, .preposition])
      && (headForm != .gerund || kind == nil && !isComma)
    if isComma, opensParticiple(first, headForm) { return .participle }
    if isComma, next.has(.relative), next.word != "that" || kind == .relative { return .relative }
    if absorbs(kind) { return nil }
    if line[first].has(.relative), line[first].isWord { return .relative }
    if isInfinitive(first) || isInOrder(first) { return .purpose }
    if !isComma, isParticiple, first + 1 < end,
      line[first + 1].has([.determiner, .adjective, .pronoun])
    {
      return .participle
    }
    if isReducedRelative(first) { return .relative }
    if next.word == "of" { return .of }
    if next.has(.preposition) {
      // "within and outside the organization" is one phrase.
      let joined =
        index > 0 && line[index - 1].has(.joiner) && kind == .phrase
        && index > 1 && line[index - 2].has(.preposition)
      return joined ? nil : .phrase
    }
    if isComma { return next.has(.joiner) && line[index].isWord ? nil : .list }
    if token.has(.joiner), kind == nil { return .list }
    if token.has(.adverb), !token.has([.noun, .adjective]), isLastAdverb(index) { return .manner }
    return nil
  }

  /// "as well as", "along with", "in addition to".
  private func isAddition(_ index: Int) -> Bool {
    switch word(index) {
    case "as": word(index + 1) == "well" && word(index + 2) == "as"
    case "along": word(index + 1) == "with"
    case "in": word(index + 1) == "addition"
    default: false
    }
  }

  /// ", ensuring that", ", always keeping", ", practicing and sharing".
  private func opensParticiple(_ index: Int, _ headForm: VerbForm) -> Bool {
    var index = index
    while index < end, line[index].has(.adverb), !line[index].has(.noun) { index += 1 }
    guard index + 1 < end, line[index].isForm(.gerund), headForm != .gerund,
      !line[index].has([.nounGerund, .preposition])
    else { return false }
    if line[index + 1].has(.joiner) {
      return line.afterJoiner(index + 1, end: end).map {
        line[$0].isForm([.gerund, .base]) && !line[$0].has(.nounGerund)
      } ?? false
    }
    return line[index + 1].isWord
  }

  /// An adverb that no adjective follows.
  private func isLastAdverb(_ index: Int) -> Bool {
    index + 1 >= end || !line[index + 1].isWord
      || !line[index + 1].has([.adjective, .noun, .joiner]) && !line[index + 1].has(.frequency)
  }

  /// How many tokens open the part, so that none of them is taken for another opening.
  func width(of kind: Clause.TailKind, at index: Int) -> Int {
    switch kind {
    case .brackets:
      var depth = 0
      for place in index..<end {
        if line[place].kind == .open { depth += 1 }
        if line[place].kind == .close { depth -= 1 }
        if depth == 0 { return place - index + 1 }
      }
      return end - index
    case .filler: return fillerWidth(index)
    case .list:
      var place = index
      while place < end, line[place].kind == .comma || line[place].has([.joiner, .determiner]) {
        place += 1
      }
      if place < end, isAddition(place) { place += word(place) == "along" ? 2 : 3 }
      return max(1, place - index)
    case .interruption:
      let close = (index + 1..<end).first { line[$0].kind == .comma }
      return (close ?? end) - index
    default:
      var place = index
      if line[place].kind == .comma { place += 1 }
      if place < end, line[place].word == "in", word(place + 1) == "order" {
        return place - index + 2
      }
      if place < end, line[place].word == "as" || line[place].word == "such" { place += 1 }
      return place - index + 1
    }
  }

  private func isExamples(_ index: Int) -> Bool {
    switch word(index) {
    case "such": word(index + 1) == "as"
    case "to": word(index + 1) == "include"
    case "including", "e.g.", "e.g", "i.e.", "i.e", "especially", "particularly", "namely": true
    case "like": line[index].isWord && !line[index].isForm(.third)
    default: false
    }
  }

  private func isSubordinate(_ index: Int) -> Bool {
    switch word(index) {
    case "so": ["that", "as"].contains(word(index + 1))
    case "while", "when", "because", "if", "although", "though", "whereas", "unless", "whenever",
      "once", "than":
      true
    default: false
    }
  }

  private func isInOrder(_ index: Int) -> Bool {
    word(index) == "in" && word(index + 1) == "order"
  }

  private func isMeans(_ index: Int) -> Bool {
    if word(index) == "using" { return index > 0 && line[index - 1].word != "by" }
    guard line[index].has(.preposition), !["of", "with", "as"].contains(word(index)),
      index + 1 < end
    else { return false }
    var next = index + 1
    while next < end, line[next].has(.adverb) { next += 1 }
    guard next < end, line[next].isForm(.gerund) else { return false }
    // "in marketing", "through training": nouns, unless something is done to something.
    return !line[next].has(.nounGerund)
      || next + 1 < end && line[next + 1].has([.determiner, .plural, .pronoun, .adjective])
  }

  /// ", particularly in consulting scenarios, to establish": closed by a comma before "to" or a
  /// preposition.
  private func isInterruption(_ index: Int) -> Bool {
    guard line[index].has([.preposition, .adverb]) || isExamples(index) || word(index) == "both",
      let close = (index + 1..<max(index + 1, end)).first(where: { line[$0].kind == .comma }),
      close + 1 < end, close - index <= 9
    else { return false }
    return isInfinitive(close + 1)
      || line[close + 1].has(.preposition) && !line[close + 1].has(.conjunction)
        && line[index].has(.adverb)
  }

  /// "work needed to ship", "tools built by others".
  private func isReducedRelative(_ index: Int) -> Bool {
    let token = line[index]
    return token.isForm(.pastParticiple) && !token.isForm(.base) && index + 1 < end
      && (line[index + 1].has(.preposition) || word(index + 1) == "to")
  }

  // MARK: Filler

  private static let asEnds: Set<String> = [
    "needed", "necessary", "appropriate", "required", "assigned", "requested", "applicable",
    "possible", "directed",
  ]

  private func isFiller(_ index: Int) -> Bool { fillerLength(index) > 0 }

  private func fillerWidth(_ index: Int) -> Int {
    let first = line[index].kind == .comma ? index + 1 : index
    return first - index + max(1, fillerLength(first))
  }

  private func fillerLength(_ index: Int) -> Int {
    let next = word(index + 1)
    switch word(index) {
    case "as", "where", "when", "if", "whenever", "wherever":
      if Self.asEnds.contains(next) { return 2 }
      if next == "and", Self.asEnds.contains(word(index + 3)) { return 4 }
      return 0
    case "etc.", "etc": return 1
    case "and", "or":
      if next == "etc." || next == "etc" { return 2 }
      if next == "more", index + 2 >= end || !line[index + 2].isWord { return 2 }
      if next == "so", word(index + 2) == "on" || word(index + 2) == "forth" { return 3 }
      return 0
    default: return 0
    }
  }
}
