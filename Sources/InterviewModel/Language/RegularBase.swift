// SPDX-License-Identifier: Apache-2.0

/// Guesses the base of a regular verb from one of its forms.
enum RegularBase {
  /// What the base may be, the likeliest first; a caller inflects each and compares.
  static func candidates(for word: String) -> [String] {
    if word.hasSuffix("ing") { return stems(String(word.dropLast(3))) }
    if word.hasSuffix("ied") { return [word.dropLast(3) + "y"] }
    if word.hasSuffix("ies") { return [word.dropLast(3) + "y"] }
    if word.hasSuffix("ed") { return stems(String(word.dropLast(2))) }
    if word.hasSuffix("es") { return [String(word.dropLast()), String(word.dropLast(2))] }
    if word.hasSuffix("s"), !word.hasSuffix("ss") { return [String(word.dropLast())] }
    return []
  }

  /// The base of "upskill" + "ed" is "upskill", that of "escalat" + "ed" is "escalate", and
  /// that of "blipp" + "ed" is "blip".
  private static func stems(_ stem: String) -> [String] {
    let letters = Array(stem.utf8)
    guard letters.count >= 3, letters.contains(where: { $0.isVowel || $0 == UInt8(ascii: "y") })
    else { return [] }
    let last = letters[letters.count - 1]
    let before = letters[letters.count - 2]
    let undoubled = String(stem.dropLast())
    if last == before, !last.isVowel {
      return "lsfz".utf8.contains(last) ? [stem, undoubled] : [undoubled, stem]
    }
    let endsInE =
      "cvuzg".utf8.contains(last) && !stem.hasSuffix("ng")
      || ["at", "iz", "as", "id", "ur", "ir", "ut", "it"].contains { stem.hasSuffix($0) }
        && !letters[letters.count - 3].isVowel
    return endsInE && !stem.hasSuffix("nc") ? [stem + "e", stem] : [stem, stem + "e"]
  }
}
