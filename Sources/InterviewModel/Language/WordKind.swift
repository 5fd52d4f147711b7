// SPDX-License-Identifier: Apache-2.0

/// What a word can be; most words can be several things.
struct WordKind: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let noun = WordKind(rawValue: 1 << 0)
  static let plural = WordKind(rawValue: 1 << 1)
  static let adjective = WordKind(rawValue: 1 << 2)
  static let adverb = WordKind(rawValue: 1 << 3)
  /// "regularly", "always": how often, which a question leaves out.
  static let frequency = WordKind(rawValue: 1 << 4)
  static let determiner = WordKind(rawValue: 1 << 5)
  /// "your", "its": a determiner that is also a pronoun.
  static let possessive = WordKind(rawValue: 1 << 6)
  static let pronoun = WordKind(rawValue: 1 << 7)
  static let preposition = WordKind(rawValue: 1 << 8)
  static let conjunction = WordKind(rawValue: 1 << 9)
  static let modal = WordKind(rawValue: 1 << 10)
  /// "that", "which", "what", "how": opens a clause of its own.
  static let relative = WordKind(rawValue: 1 << 11)
  /// "and", "or", "&".
  static let joiner = WordKind(rawValue: 1 << 12)
  /// Ends a nominal title: "management", "outreach".
  static let nominal = WordKind(rawValue: 1 << 13)
  /// "variety", "range": the content is the noun after "of".
  static let quantity = WordKind(rawValue: 1 << 14)
  /// A verb whose content is what follows it: "work", "help".
  static let light = WordKind(rawValue: 1 << 15)
  /// "up", "back": belongs to the verb before it.
  static let particle = WordKind(rawValue: 1 << 16)
  static let number = WordKind(rawValue: 1 << 17)
  /// A thing that can be counted, so that "a" can stand before it.
  static let countable = WordKind(rawValue: 1 << 18)
  /// "advisor", "liaison": what someone acts as.
  static let role = WordKind(rawValue: 1 << 19)
  /// A gerund that is first of all a noun: "training", "marketing".
  static let nounGerund = WordKind(rawValue: 1 << 20)
  /// "knowledge", "understanding": what is known, not done.
  static let knowing = WordKind(rawValue: 1 << 21)
  /// "ability", "willingness": a verb follows.
  static let ability = WordKind(rawValue: 1 << 22)
  /// A function word of another language.
  static let foreign = WordKind(rawValue: 1 << 23)
  /// A person or a group of persons: "staff", "team".
  static let person = WordKind(rawValue: 1 << 24)
  /// Says nothing alone: "methods", "things".
  static let vague = WordKind(rawValue: 1 << 25)
  /// An attitude or a virtue: "resilience".
  static let trait = WordKind(rawValue: 1 << 26)
  /// The word was in no list; its kind is a guess from its ending.
  static let guessed = WordKind(rawValue: 1 << 27)
}

/// Which forms of its verb a word is.
struct VerbForm: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let base = VerbForm(rawValue: 1 << 0)
  static let third = VerbForm(rawValue: 1 << 1)
  static let past = VerbForm(rawValue: 1 << 2)
  static let pastParticiple = VerbForm(rawValue: 1 << 3)
  static let gerund = VerbForm(rawValue: 1 << 4)
}

/// What the lexicon knows of one word.
struct WordFacts: Sendable {
  var kinds: WordKind = []
  /// The verb's place in the table; -1 for no verb.
  var verb: Int16 = -1
  var forms: VerbForm = []
  /// A second verb that shares the word ("lay"); -1 for none.
  var otherVerb: Int16 = -1
  var otherForms: VerbForm = []

  /// Whether the word is a verb and nothing else.
  var isOnlyVerb: Bool { verb >= 0 && kinds.isDisjoint(with: [.noun, .adjective, .nounGerund]) }
}
