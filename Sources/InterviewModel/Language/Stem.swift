// SPDX-License-Identifier: Apache-2.0

/// The part of an English word that its forms share, near enough to find a word again: "records",
/// "recording" and "recorded" give "record".
///
/// Endings are taken off by a few fixed rules, in the spirit of M. F. Porter, "An algorithm for
/// suffix stripping", Program 14(3), 1980, steps 1a and 1b; what is left need not be a word.
enum Stem {
  private static let shortest = 3

  /// The stem of a word in lower case, in UTF-8.
  static func of(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var word = word
    guard word.count > shortest else { return word }
    if ends(word, "ies") || ends(word, "ied") {
      word = word.dropLast(2)
    } else if ends(word, "sses") || ends(word, "shes") || ends(word, "ches") || ends(word, "xes") {
      word = word.dropLast(2)
    } else if ends(word, "s"), !ends(word, "ss"), !ends(word, "us"), !ends(word, "is") {
      word = word.dropLast()
    }
    if ends(word, "ing"), word.count >= 6 {
      word = undoubled(word.dropLast(3))
    } else if ends(word, "ed"), word.count >= 5 {
      word = undoubled(word.dropLast(2))
    }
    // "manage", "managing" and "manager" meet without their last vowel.
    if ends(word, "er"), word.count >= 6 { word = undoubled(word.dropLast(2)) }
    if let last = word.last, word.count > shortest, last == UInt8(ascii: "e") {
      word = word.dropLast()
    } else if let last = word.last, word.count > shortest, last == UInt8(ascii: "y") {
      word = word.dropLast()
    } else if let last = word.last, word.count > shortest, last == UInt8(ascii: "i") {
      word = word.dropLast()
    }
    return word
  }

  private static func ends(_ word: ArraySlice<UInt8>, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard word.count > count else { return false }
    for offset in 0..<count where word[word.endIndex - count + offset] != ending.utf8Start[offset] {
      return false
    }
    return true
  }

  private static func undoubled(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.count > shortest, let last = word.last, word[word.endIndex - 2] == last,
      last != UInt8(ascii: "s"), last != UInt8(ascii: "l")
    else { return word }
    return word.dropLast()
  }
}
