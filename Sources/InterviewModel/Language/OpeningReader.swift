// SPDX-License-Identifier: Apache-2.0

/// Reads openings; see ``Opening``.
struct OpeningReader {
  let line: TokenLine
  let end: Int

  func word(_ index: Int) -> String { index < end ? line[index].word : "" }

  func read(from start: Int) -> Opening? {
    var opening = Opening(start: start)
    if let colon = (start..<end).first(where: { line[$0].kind == .colon }) {
      if let labeled = readLabel(start, colon) { return labeled }
      return OpeningReader(line: line, end: colon).verbPhrase(opening)
    }
    while let word = skippable(opening.start) { opening.start = word }
    if let subject = subject(opening) { return subject }
    if let leadIn = leadIn(opening) { return leadIn }
    return verbPhrase(opening)
  }

  /// "Outreach: visit schools" and "Help write tenders: advise offices".
  private func readLabel(_ start: Int, _ colon: Int) -> Opening? {
    guard colon + 1 < end else { return nil }
    let after = OpeningReader(line: line, end: end)
    guard var opening = after.read(from: colon + 1),
      opening.expects != [] || opening.impliedVerb != nil
    else { return nil }
    opening.label = start..<colon
    return opening
  }

  /// "And", "Also", "Then", "Please" at the start.
  private func skippable(_ index: Int) -> Int? {
    let isFiller = ["and", "also", "then", "please", "plus"].contains(word(index))
    return isFiller && index + 1 < end ? index + 1 : nil
  }

  // MARK: Subject and modal

  /// "You will", "The director will", "You are expected to".
  private func subject(_ opening: Opening) -> Opening? {
    guard let after = endOfSubject(opening.start) else { return nil }
    var opening = opening
    opening.form = .youWill
    opening.start = after
    return afterModal(opening)
  }

  private func endOfSubject(_ start: Int) -> Int? {
    switch word(start) {
    case "you'll", "we'll", "they'll", "he'll", "she'll": return start + 1
    case "you", "they", "we", "i":
      if line[start + 1 < end ? start + 1 : start].has(.modal) { return start + 2 }
      return start + 1 < end && line[start + 1].facts.verb >= 0 ? start + 1 : nil
    case "must", "will", "should", "can", "may": return start + 1
    default: break
    }
    guard line[start].isWord else { return nil }
    for index in start..<min(end, start + 8) {
      let token = line[index]
      if token.has(.modal), index > start, word(index) != "can" { return index + 1 }
      if ["is", "are"].contains(token.word), index > start,
        ["responsible", "expected", "required"].contains(word(index + 1))
      {
        return index
      }
      guard token.isWord, !token.has([.preposition, .relative, .pronoun]) else { return nil }
      if index > start, token.has(.determiner) { return nil }
      if index == start, token.facts.isOnlyVerb { return nil }
    }
    return nil
  }

  /// What follows "will": "be expected to V", "be responsible for", "have the chance to V".
  private func afterModal(_ opening: Opening) -> Opening? {
    var opening = opening
    opening.start = skipAdverbs(&opening, from: opening.start)
    let isBe = ["be", "are", "is"].contains(word(opening.start))
    let next = opening.start + 1
    if isBe, ["expected", "required", "asked", "able", "called"].contains(word(next)) {
      var place = next + 1
      if word(place) == "on" || word(place) == "upon" { place += 1 }
      if word(place) == "to" {
        opening.start = place + 1
        return afterModal(opening)
      }
    }
    if ["have", "get", "need", "continue"].contains(word(opening.start)) {
      let objects = ["the", "an", "a", "opportunity", "chance", "ability", "responsibility"]
      var place = next
      while objects.contains(word(place)) { place += 1 }
      if word(place) == "to" {
        opening.start = place + 1
        return afterModal(opening)
      }
    }
    if isBe, next < end, line[next].isForm(.gerund), !line[next].has(.nounGerund) {
      opening.start = next
      opening.expects = .gerund
      return opening
    }
    if isBe, let nominal = nominalOpening(opening, from: next) { return nominal }
    return verbPhrase(opening)
  }

  // MARK: Lead-in

  /// "As part of the safety team, inspect sites", "Serving as manager, you will train nurses".
  private func leadIn(_ opening: Opening) -> Opening? {
    let first = line[opening.start]
    let opensPhrase =
      first.has([.preposition, .conjunction]) || first.isForm(.gerund) || first.word == "as"
      || first.word == "to"
    guard opensPhrase else { return nil }
    for index in (opening.start + 1)..<max(opening.start + 1, end) where line[index].kind == .comma
    {
      guard index + 1 < end else { return nil }
      let hasSubject = endOfSubject(index + 1) != nil && !line[index + 1].has(.modal)
      let isVerb =
        !first.isForm(.gerund) && line[index + 1].isForm(.base)
        && (line[index + 1].facts.isOnlyVerb || line.isVerb(at: index + 1, form: .base, end: end))
      guard hasSubject || isVerb else { continue }
      let after = OpeningReader(line: line, end: end)
      guard var found = after.read(from: index + 1) else { continue }
      found.leadIn = opening.start..<index
      return found
    }
    return nil
  }

  // MARK: The verb

  func skipAdverbs(_ opening: inout Opening, from start: Int) -> Int {
    var index = start
    while index < end, line[index].isWord {
      let isAdverb = line[index].has(.adverb) && !line[index].isForm(.base)
      let joins =
        line[index].has(.joiner) && index > start && index + 1 < end
        && line[index + 1].has(.adverb)
      guard isAdverb || joins else { break }
      if isAdverb, !line[index].has(.frequency), opening.adverb == nil { opening.adverb = index }
      index += 1
    }
    return index
  }

  func verbPhrase(_ opening: Opening) -> Opening? {
    var opening = opening
    opening.start = skipAdverbs(&opening, from: opening.start)
    guard opening.start < end, line[opening.start].isWord else { return nil }
    let range = opening.start..<end
    if opening.form != .youWill {
      if let nominal = nominalOpening(opening, from: opening.start) { return nominal }
      if line.isNominalTitle(range) { return NominalTitle.read(line, range, opening) }
    }
    let token = line[opening.start]
    if opening.form == .youWill, token.word == "able" {
      return nominalOpening(opening, from: opening.start)
    }
    if let form = verbForm(at: opening.start, afterModal: opening.form == .youWill) {
      opening.expects = form
      if opening.form != .youWill { opening.form = Self.form(for: form, token) }
      return opening
    }
    if opening.form == .youWill { return isSafeUnknown(opening.start) ? safe(opening, .base) : nil }
    if isSafeUnknown(opening.start), opening.start + 1 < end,
      line[opening.start + 1].has([.determiner, .possessive])
    {
      return safe(opening, token.word.hasSuffix("s") ? .third : .base)
    }
    return NominalTitle.read(line, range, opening)
  }

  private func safe(_ opening: Opening, _ form: VerbForm) -> Opening {
    var opening = opening
    opening.expects = form
    if form == .third { opening.form = .thirdPerson }
    return opening
  }

  /// A word in no table that can hardly be anything but a verb: before "the", or after "will".
  private func isSafeUnknown(_ index: Int) -> Bool {
    guard index < end, line[index].has(.guessed), line[index].isWord else { return false }
    return line[index].has(.noun) && !line[index].isAcronym && !line[index].has(.number)
      && !["tion", "ment", "ness", "ity", "ship"].contains { line[index].word.hasSuffix($0) }
      && !line[index].isPossessive && line[index].word.utf8.allSatisfy { $0.isLetter || $0 == 45 }
  }

  private static func form(for form: VerbForm, _ token: Token) -> Clause.Form {
    if token.word == "be" || token.word == "are" || token.word == "is" { return .be }
    switch form {
    case .third: return .thirdPerson
    case .gerund: return .gerund
    case .past: return .past
    default: return .imperative
    }
  }

  private func verbForm(at index: Int, afterModal: Bool) -> VerbForm? {
    let token = line[index]
    if token.isPossessive { return nil }
    if token.isForm(.base) { return .base }
    if afterModal { return token.isForm(.third) ? .third : token.isForm(.gerund) ? .gerund : nil }
    let next = index + 1 < end ? line[index + 1] : nil
    if token.isForm(.third) {
      let isNoun = token.has(.noun) && (next == nil || next?.word == "of" || next?.word == "for")
      return isNoun ? nil : .third
    }
    if token.isForm(.gerund) {
      guard token.has(.nounGerund) else { return next == nil ? nil : .gerund }
      guard let next else { return nil }
      let joined = line.afterJoiner(index + 1, end: end).map {
        $0 > index + 1 && line[$0].isForm(.gerund) && !line[$0].has(.nounGerund)
      }
      return next.has([.determiner, .pronoun, .adjective, .plural]) || joined == true
        ? .gerund : nil
    }
    if token.isForm(.past), let next, next.isWord, !next.has([.preposition, .joiner]),
      next.has([.determiner, .possessive, .plural, .number])
    {
      return .past
    }
    return nil
  }
}
