// SPDX-License-Identifier: Apache-2.0

/// The five forms of a verb, in US spelling.
public struct VerbForms: Sendable, Equatable {
  /// The base form: "oversee".
  public let base: String
  /// The third person: "oversees".
  public let third: String
  /// The past form that goes with "you": "oversaw"; of "be" it is "were".
  public let past: String
  /// The past participle: "overseen".
  public let pastParticiple: String
  /// The gerund: "overseeing".
  public let gerund: String

  /// Forms from a table.
  public init(base: String, third: String, past: String, pastParticiple: String, gerund: String) {
    self.base = base
    self.third = third
    self.past = past
    self.pastParticiple = pastParticiple
    self.gerund = gerund
  }

  /// The forms of a regular verb.
  ///
  /// A final consonant is doubled only in words of one syllable: "plan" gives "planned", and
  /// "benefit" gives "benefited". Longer verbs that double ("submit") stand in the table.
  ///
  /// - Parameter base: The base form in lower case.
  public init(regular base: String) {
    let letters = Array(base.utf8)
    let last = letters.last ?? 0
    let endsInConsonantY =
      last == UInt8(ascii: "y") && letters.count > 1 && !letters[letters.count - 2].isVowel
    let withoutLast = String(base.dropLast())
    let doubles = Self.doublesLast(letters)
    let stem = doubles ? base + base.suffix(1) : base

    self.base = base
    if endsInConsonantY {
      third = withoutLast + "ies"
    } else if doubles && last == UInt8(ascii: "z") {
      third = stem + "es"
    } else {
      third = base + (Self.takesEs(base, last: last) ? "es" : "s")
    }
    if endsInConsonantY {
      past = withoutLast + "ied"
    } else {
      past = last == UInt8(ascii: "e") ? base + "d" : stem + "ed"
    }
    pastParticiple = past
    if base.hasSuffix("ie") {
      gerund = base.dropLast(2) + "ying"
    } else if last == UInt8(ascii: "e"), !Self.keepsE(letters) {
      gerund = withoutLast + "ing"
    } else {
      gerund = stem + "ing"
    }
  }

  private static func takesEs(_ base: String, last: UInt8) -> Bool {
    "sxzo".utf8.contains(last) || base.hasSuffix("ch") || base.hasSuffix("sh")
  }

  /// "ee", "oe" and "ye" keep their last letter before "ing".
  private static func keepsE(_ letters: [UInt8]) -> Bool {
    letters.count > 1 && "eoy".utf8.contains(letters[letters.count - 2])
  }

  /// One syllable that ends in consonant, vowel, consonant: "plan", "ship", "quiz".
  private static func doublesLast(_ letters: [UInt8]) -> Bool {
    let count = letters.count
    guard count >= 3, !letters[count - 1].isVowel, !"wxyh".utf8.contains(letters[count - 1]),
      letters[count - 2].isVowel
    else { return false }
    func isVowel(_ index: Int) -> Bool {
      // The "u" of "qu" counts as a consonant.
      letters[index].isVowel
        && !(letters[index] == UInt8(ascii: "u") && index > 0
          && letters[index - 1] == UInt8(ascii: "q"))
    }
    guard isVowel(count - 2), !isVowel(count - 3) else { return false }
    return !(0..<(count - 2)).contains { isVowel($0) }
  }
}

extension UInt8 {
  /// Whether this is a lower-case ASCII vowel letter.
  var isVowel: Bool {
    switch self {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
