// SPDX-License-Identifier: Apache-2.0

/// Titles that name the act by a noun: "Volunteer engagement", "Leadership of projects",
/// "Main contact for regional offices".
enum NominalTitle {
  /// Reads a noun phrase as an opening.
  ///
  /// - Returns: `nil` if the range does not look like one.
  static func read(_ line: TokenLine, _ range: Range<Int>, _ opening: Opening) -> Opening? {
    var opening = opening
    guard let first = range.first, line[first].isWord, !line[first].has(.foreign),
      !line[first].has([.preposition, .pronoun, .modal, .relative, .conjunction])
    else { return nil }
    if let role = role(line, range) {
      opening.form = .roleNoun
      opening.impliedVerb = "act"
      opening.impliedLink = "as"
      opening.start = role
      return opening
    }
    if line.wordCount(range) > 14 && verb(of: line, range) == nil { return nil }
    opening.form = .nounPhrase
    opening.start = first
    opening.impliedVerb = ""
    guard let (verb, place) = verb(of: line, range) else { return opening }
    opening.impliedVerb = verb
    if place > first { opening.objectEnd = place }
    // "Leadership ... of projects": the object follows "of"; "Volunteer engagement": it precedes.
    if let of = of(line, after: place, range) {
      opening.start = of + 1
      opening.objectEnd = nil
    }
    return opening
  }

  /// A role's name before "for", "of", "between" or "to".
  private static func role(_ line: TokenLine, _ range: Range<Int>) -> Int? {
    for index in range.prefix(6) {
      guard line[index].isWord else { return nil }
      let hasNext = index + 1 < range.upperBound
      if line[index].has(.role), hasNext,
        ["for", "of", "between", "to", "on", "and"].contains(line[index + 1].word)
      {
        return line[index + 1].word == "and" ? nil : range.lowerBound
      }
      if line[index].has([.preposition, .joiner]) { return nil }
    }
    return nil
  }

  /// The first noun of the phrase that stands for a verb.
  private static func verb(of line: TokenLine, _ range: Range<Int>) -> (String, Int)? {
    for index in range.prefix(7) {
      guard line[index].isWord, !line[index].has(.preposition) else { return nil }
      let isLast = index == range.upperBound - 1
      let next = isLast ? nil : line[index + 1]
      let endsPhrase =
        isLast || next?.isWord == false || next?.has([.joiner, .preposition]) ?? false
      if endsPhrase, let verb = Nominalization.verb(for: line[index].word),
        index > range.lowerBound || next?.word == "of"
      {
        return (verb, index)
      }
    }
    return nil
  }

  private static func of(_ line: TokenLine, after place: Int, _ range: Range<Int>) -> Int? {
    guard place + 2 < range.upperBound else { return nil }
    if line[place + 1].word == "of" { return place + 1 }
    guard line[place + 1].kind == .comma else { return nil }
    for index in (place + 2)..<range.upperBound - 1 where line[index].kind == .comma {
      return line[index + 1].word == "of" ? index + 1 : nil
    }
    return nil
  }
}
