// SPDX-License-Identifier: Apache-2.0

/// Which parts of a clause's tail a question keeps, and in which words.
struct TailWording {
  let builder: ActPhraseBuilder
  /// A light verb ("work", "help") keeps its purpose: it is the content.
  let isLight: Bool

  struct Kept {
    var words: [String] = []
    /// Those of them that belong to the object: "of employees".
    var ofWords: [String] = []
    /// Whether they say something that the object does not.
    var hasContent = false
  }

  private var line: TokenLine { builder.line }

  /// The words kept, at most a number of them.
  ///
  /// - Returns: `nil` if a part that cannot be left out cannot be worded.
  func kept(limit: Int) -> Kept? {
    var kept = Kept()
    var isDirect = true
    var hasPhrase = false
    let parts = builder.clause.tail
    var isInList = false
    for (index, part) in parts.enumerated() {
      switch part.kind {
      case .of where isDirect:
        guard let words = phrase(part.tokens), kept.words.count + words.count <= limit else {
          return nil
        }
        kept.words += words
        kept.ofWords += words
        kept.hasContent = true
      case .purpose:
        guard !hasPhrase || isLight, let words = action(part.tokens, .base),
          kept.words.count + words.count <= limit
        else { continue }
        kept.words += words
        kept.hasContent = true
        return kept
      case .means where isLight:
        guard let words = action(part.tokens, .gerund), kept.words.count + words.count <= limit
        else {
          continue
        }
        kept.words += words
        kept.hasContent = true
        return kept
      case .phrase where !hasPhrase && !(isLight && hasPurpose) && !isInList:
        guard isKeepable(part.tokens, afterList: index > 0 && parts[index - 1].kind == .list),
          let words = phrase(at: index),
          kept.words.count + words.count <= limit
        else {
          if isNeeded(part.tokens) || opensAbility(part.tokens) { return nil }
          break
        }
        kept.words += words
        kept.hasContent = true
        hasPhrase = true
      case .relative, .subordinate: return kept
      default: break
      }
      // "the growth and development of staff": the list belongs to the object.
      let joinsObject =
        part.kind == .list && isDirect && index + 1 < parts.count && parts[index + 1].kind == .of
      if part.kind == .list, index > 0, parts[index - 1].kind != .list { isInList = true }
      isDirect =
        part.kind == .of || part.kind == .manner || part.kind == .interruption || joinsObject
    }
    return kept
  }

  private var hasPurpose: Bool {
    builder.clause.tail.contains { $0.kind == .purpose || $0.kind == .means }
  }

  // MARK: Phrases

  private static let keepable: Set<String> = [
    "with", "to", "for", "on", "about", "into", "against", "of",
  ]

  /// A phrase with the "of ..." that belongs to its noun.
  private func phrase(at index: Int) -> [String]? {
    let parts = builder.clause.tail
    guard let words = phrase(parts[index].tokens) else { return nil }
    guard index + 1 < parts.count, parts[index + 1].kind == .of else { return words }
    guard let more = phrase(parts[index + 1].tokens) else { return nil }
    return words + more
  }

  /// "with the ability to": what follows belongs to it.
  private func opensAbility(_ range: Range<Int>) -> Bool {
    range.contains { line[$0].has(.ability) }
  }

  private static let mannerNouns: Set<String> = [
    "manner", "way", "ways", "fashion", "basis", "large", "addition", "order", "general", "time",
    "level", "levels", "capacity", "support", "face", "sense", "course", "heart",
  ]

  /// After a list only what must belong to the verb is kept: "share tools and tips with others".
  private func isKeepable(_ range: Range<Int>, afterList: Bool) -> Bool {
    guard let first = range.first else { return false }
    if afterList, line[first].word != "with" {
      return line[first].word == "to"
        && ["explain", "present", "communicate", "report"].contains(builder.clause.headVerb)
    }
    return Self.keepable.contains(line[first].word)
  }

  /// "move ... from", "translate ... into": without it the verb has no sense.
  private func isNeeded(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    return line[first].word == "into" || line[first].word == "from"
  }

  /// "with a vendor": preposition and noun phrase, and nothing after it.
  private func phrase(_ range: Range<Int>) -> [String]? {
    guard let first = range.first, range.count > 1, line[first].isWord,
      let noun = NounPhrase.read(line, from: first + 1, end: range.upperBound),
      noun.tokens.lowerBound == first + 1,
      let words = builder.wording.word(noun, isQualified: false)
    else { return nil }
    if words.isVague && words.modifiers == 0 || Self.mannerNouns.contains(line[noun.head].word) {
      return nil
    }
    if line[noun.head].has(.adjective), !line[noun.head].has(.noun) { return nil }
    // A part that goes on after its noun was cut in the middle, unless a list or "and" follows.
    let next = noun.tokens.upperBound
    if next < range.upperBound, line[next].isWord, !line[next].has(.joiner) { return nil }
    // "of the user and the provider" says nothing of one of them.
    if (next..<range.upperBound).contains(where: { line[$0].has(.determiner) }) { return nil }
    if line[first].word == "between" { return nil }
    return [line[first].word] + words.words
  }

  // MARK: Purpose and means

  /// "to cut costs", "by cutting costs": the first verb with its object.
  private func action(_ range: Range<Int>, _ form: VerbForm) -> [String]? {
    var index = range.lowerBound
    var words: [String] = []
    while index < range.upperBound, !line[index].isForm(form) || line[index].has(.adverb) {
      guard line[index].isWord else { return nil }
      if !line[index].has(.adverb), line[index].word != "order",
        line[index].word != "in"
          || form == .gerund
      {
        words.append(line[index].word)
      }
      index += 1
    }
    guard index < range.upperBound, line[index].facts.verb >= 0, !words.isEmpty, words.count <= 2
    else { return nil }
    let verb = builder.lexicon.verbs[Int(line[index].facts.verb)]
    let block = VerbBlock(line, from: index, form: form, end: range.upperBound)
    var place = block.end
    words.append(line[index].word)
    guard VerbUse.isSayable(verb.base, object: nil) || form == .base && verb.base != "be" else {
      return nil
    }
    // "to help teach": a verb of its own.
    if verb.base == "help", place < range.upperBound, line[place].isForm(.base) { return nil }
    if place < range.upperBound, line[place].has(.preposition), line[place].isWord {
      guard block.verbs.count == 1, line[place].word != "of" else { return nil }
      words.append(line[place].word)
      place += 1
    }
    guard place < range.upperBound,
      let noun = NounPhrase.read(line, from: place, end: range.upperBound),
      noun.tokens.lowerBound == place
    else { return nil }
    let next = noun.tokens.upperBound
    let hasOf = next + 1 < range.upperBound && line[next].word == "of"
    guard let object = builder.wording.word(noun, isQualified: hasOf) else { return nil }
    if object.isVague, object.modifiers == 0, !hasOf { return nil }
    words += object.words
    if hasOf {
      guard let more = phrase(next..<range.upperBound) else { return nil }
      words += more
    } else if next < range.upperBound, line[next].isWord,
      !line[next].has([.joiner, .preposition, .adverb, .relative])
    {
      return nil
    }
    return words
  }
}
