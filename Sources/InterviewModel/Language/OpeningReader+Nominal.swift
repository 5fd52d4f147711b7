// SPDX-License-Identifier: Apache-2.0

/// Openings that name the act by a noun: ability, responsibility, experience, knowledge.
extension OpeningReader {
  /// Adjectives that a verb follows.
  private static let heads: Set<String> = [
    "able", "responsible", "capable", "accountable", "experienced",
  ]

  /// "Ability to V", "Responsible for Ving", "Experience with NP", "Knowledge of NP".
  func nominalOpening(_ opening: Opening, from start: Int) -> Opening? {
    var index = start
    var opening = opening
    while index < min(end, start + 5), line[index].isWord,
      line[index].has([.determiner, .adjective, .adverb]) || line[index].isForm(.pastParticiple),
      !line[index].has([.ability, .knowing]), !Self.heads.contains(word(index)),
      !line[index].isForm(.base) || index > start
    { index += 1 }
    guard index < end, index + 1 < end else { return nil }
    let next = word(index + 1)
    let isAbility = line[index].has(.ability) || word(index) == "able"
    if isAbility, next == "to" {
      opening.form = .ability
      opening.start = skipAdverbs(&opening, from: index + 2)
      return complete(opening, .base)
    }
    if ["capable", "responsible", "responsibility", "accountable"].contains(word(index)),
      ["of", "for"].contains(next)
    {
      opening.form = .responsibleFor
      opening.start = index + 2
      if opening.start < end, line[opening.start].isForm(.gerund) {
        return complete(opening, .gerund)
      }
      return implied(opening, "take", link: "for")
    }
    if ["experience", "experienced", "track"].contains(word(index)) {
      return experience(opening, index)
    }
    if line[index].has(.knowing), ["of", "with", "in"].contains(next) {
      opening.form = .knowledge
      opening.start = index + 2
      return implied(opening, "know", link: nil)
    }
    return nil
  }

  private func experience(_ opening: Opening, _ index: Int) -> Opening? {
    var opening = opening
    opening.form = .experience
    var place = index + 1
    if word(place) == "record" { place += 1 }
    let hasLink = ["with", "in", "of", "as", "using"].contains(word(place))
    if hasLink { place += 1 }
    guard place < end else { return nil }
    opening.start = place
    if line[place].isForm(.gerund), !(hasLink && line[place].has(.nounGerund)) {
      return complete(opening, .gerund)
    }
    guard hasLink else { return nil }
    if hasLink, word(place - 1) == "in" { return implied(opening, "work", link: "in") }
    let isPeople = (place..<min(end, place + 3)).contains { line[$0].has(.person) }
    return isPeople ? implied(opening, "work", link: "with") : implied(opening, "use", link: nil)
  }

  private func complete(_ opening: Opening, _ form: VerbForm) -> Opening? {
    guard opening.start < end, line[opening.start].isForm(form) else { return nil }
    var opening = opening
    opening.expects = form
    return opening
  }

  private func implied(_ opening: Opening, _ verb: String, link: String?) -> Opening? {
    guard opening.start < end else { return nil }
    var opening = opening
    opening.impliedVerb = verb
    opening.impliedLink = link
    return opening
  }
}
