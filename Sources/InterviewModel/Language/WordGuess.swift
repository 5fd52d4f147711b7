// SPDX-License-Identifier: Apache-2.0

/// What the ending of an unknown word tells.
enum WordGuess {
  static func facts(of word: String) -> WordFacts {
    WordFacts(kinds: kinds(of: word).union(.guessed))
  }

  private static func kinds(of word: String) -> WordKind {
    let letters = word.utf8
    if letters.first.map({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) ?? false {
      return [.number, .noun]
    }
    let isPlural =
      word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
      && !word.hasSuffix("is") && letters.count > 3
    if letters.contains(UInt8(ascii: "-")) {
      return isPlural ? [.noun, .plural] : compound(word)
    }
    if word.hasSuffix("ly"), letters.count > 4, !nounsInLy.contains(word) { return .adverb }
    if word.hasSuffix("ed"), letters.count > 4 { return .adjective }
    if isPlural { return [.noun, .plural] }
    if !nounsLikeAdjectives.contains(word),
      adjectiveEndings.contains(where: { word.hasSuffix($0) && letters.count > $0.utf8.count + 2 })
    {
      return .adjective
    }
    return .noun
  }

  /// "user-centered" is an adjective, "decision-making" a noun too.
  private static func compound(_ word: String) -> WordKind {
    word.hasSuffix("ing") || word.hasSuffix("ment") || word.hasSuffix("ion")
      ? [.noun, .adjective] : .adjective
  }

  private static let adjectiveEndings = [
    "ous", "ful", "ive", "able", "ible", "al", "ic", "less", "ary", "ish", "ant", "ent",
  ]

  private static let nounsInLy: Set<String> = [
    "family", "supply", "reply", "assembly", "anomaly", "ally", "rally", "monopoly",
  ]

  /// Nouns that end as adjectives do.
  private static let nounsLikeAdjectives = Set(
    """
    initiative objective executive representative directive perspective incentive motive narrative \
    archive alternative relative native collective detective goal proposal approval professional \
    material journal capital portal arrival appraisal removal renewal referral principal manual \
    signal official potential criminal animal hospital festival terminal interval trial rental \
    metric topic traffic logic clinic fabric critic mechanic academic republic music summary \
    library secretary beneficiary salary glossary vocabulary boundary diary anniversary itinerary \
    table cable vegetable variable department document agent client patient student management \
    moment statement environment equipment development agreement component content event comment \
    parent president recruitment procurement government investment improvement requirement \
    assignment assessment deployment achievement accident incident talent intent element segment \
    payment shipment treatment engagement involvement employment advancement enforcement \
    consent resident applicant assistant accountant consultant participant grant plant restaurant \
    merchant tenant attendant informant covenant descendant instrument argument judgment \
    amendment announcement arrangement commitment establishment enhancement measurement movement \
    placement replacement retirement settlement supplement fulfillment empowerment alignment \
    attainment encouragement enrollment adjustment appointment acknowledgment implement percent \
    extent accent descent ascent precedent superintendent correspondent opponent respondent
    """.split(separator: " ").map(String.init))
}
