// SPDX-License-Identifier: Apache-2.0

/// The words of a text in the form that cues are matched in.
///
/// Lower case; letters, digits and "+", "#", "&", "'" stay, all else separates. Curly apostrophes
/// count as straight ones.
struct Words: Sendable {
  let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "\u{2019}", "\u{2018}", "'":
        if !word.isEmpty { word.append("'") }
      case "+", "#", "&":
        word.unicodeScalars.append(scalar)
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        word.unicodeScalars.append(scalar)
      default:
        Self.finish(&word, into: &words)
      }
    }
    Self.finish(&word, into: &words)
    self.words = words
  }

  private static func finish(_ word: inout String, into words: inout [String]) {
    while word.hasSuffix("'") { word.removeLast() }
    if word.hasSuffix("'s") { word.removeLast(2) }
    if !word.isEmpty { words.append(word) }
    word = ""
  }
}
