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

  /// Whether a cue stands in the text: consecutive words, the last one a stem if it ends in "*".
  func contains(cue: String) -> Bool {
    let wanted = cue.split { $0 == " " || $0 == "-" || $0 == "*" }
    guard !wanted.isEmpty, wanted.count <= words.count else { return false }
    let endsInStem = cue.hasSuffix("*")
    return (0...(words.count - wanted.count)).contains { start in
      wanted.enumerated().allSatisfy { offset, word in
        endsInStem && offset == wanted.count - 1
          ? words[start + offset].hasPrefix(word) : words[start + offset] == word
      }
    }
  }

  private static func finish(_ word: inout String, into words: inout [String]) {
    while word.hasSuffix("'") { word.removeLast() }
    if word.hasSuffix("'s") { word.removeLast(2) }
    if !word.isEmpty { words.append(word) }
    word = ""
  }
}
