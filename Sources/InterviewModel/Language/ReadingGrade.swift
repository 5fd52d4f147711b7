// SPDX-License-Identifier: Apache-2.0

/// How hard a text is to take in by ear, as a US school grade.
enum ReadingGrade {
  /// The Flesch-Kincaid grade: 0.39 words per sentence + 11.8 syllables per word - 15.59.
  ///
  /// Words of the subject count as words of two syllables at most: "accessibility" is not hard for
  /// those who work at it, and saying it in other words would be harder to follow.
  ///
  /// - Note: Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75, 1975.
  /// - Parameters:
  ///   - text: The text.
  ///   - familiar: The stems of the words of the subject.
  /// - Returns: The grade; 0 for no words.
  static func grade(of text: LintText, familiar: Set<[UInt8]> = []) -> Double {
    let words = text.words.filter { $0.contains { $0.isLetter } }
    guard !words.isEmpty else { return 0 }
    let syllables = words.reduce(0) { sum, word in
      let own = self.syllables(in: word)
      let isFamiliar = own > 2 && familiar.contains(Array(Stem.of(Array(word.utf8)[...])))
      return sum + (isFamiliar ? 2 : own)
    }
    let sentences = max(1, text.sentences.count)
    return 0.39 * Double(words.count) / Double(sentences)
      + 11.8 * Double(syllables) / Double(words.count) - 15.59
  }

  /// The syllables of a word in lower case: groups of vowels, less the silent endings.
  static func syllables(in word: some StringProtocol) -> Int {
    let letters = Array(word.utf8)
    guard letters.count > 2 else { return 1 }
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = letter.isVowel || letter == UInt8(ascii: "y")
      if isVowel && !wasVowel { count += 1 }
      wasVowel = isVowel && letter != UInt8(ascii: "-")
    }
    let last = letters[letters.count - 1]
    let before = letters[letters.count - 2]
    let third = letters[letters.count - 3]
    if last == UInt8(ascii: "e"), !(before == UInt8(ascii: "l") && !third.isVowel), !before.isVowel
    {
      count -= 1
    } else if last == UInt8(ascii: "d"), before == UInt8(ascii: "e"), !"td".utf8.contains(third),
      !third.isVowel
    {
      count -= 1
    } else if last == UInt8(ascii: "s"), before == UInt8(ascii: "e"),
      !(third == UInt8(ascii: "l") && letters.count > 3 && !letters[letters.count - 4].isVowel),
      !"sxzhcg".utf8.contains(third),
      !third.isVowel
    {
      count -= 1
    }
    // "ia", "io", "ua" and "eo" are two syllables, unless "tion" and its kin.
    for index in letters.indices.dropLast() {
      let pair = (letters[index], letters[index + 1])
      let softens = index > 0 && "tscg".utf8.contains(letters[index - 1])
      if pair.0 == UInt8(ascii: "i"), "aou".utf8.contains(pair.1), !softens { count += 1 }
      if pair.0 == UInt8(ascii: "u"), pair.1 == UInt8(ascii: "a"), index > 0,
        !"qg".utf8.contains(letters[index - 1])
      {
        count += 1
      }
      if pair.0 == UInt8(ascii: "e"), pair.1 == UInt8(ascii: "o"), !softens, index > 0,
        letters[index - 1] != UInt8(ascii: "p")
      {
        count += 1
      }
    }
    return max(1, count)
  }
}
