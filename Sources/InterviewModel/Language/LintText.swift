// SPDX-License-Identifier: Apache-2.0

/// A text prepared for linting: its words, and what stands outside quotation marks.
struct LintText {
  /// The text without what stands in double quotation marks, which is quoted as it is.
  let unquoted: String
  /// The words of the unquoted text in lower case, without marks around them.
  let words: [Substring]
  /// The same, joined by single spaces with one at each end, to look for phrases.
  let padded: String
  /// The same in UTF-8, in which a phrase is found much faster.
  private let bytes: [UInt8]
  /// The number of words, the quoted ones included.
  let wordCount: Int
  /// The sentences of the unquoted text, each with its mark.
  let sentences: [Substring]

  init(_ text: String) {
    wordCount = text.split(whereSeparator: \.isWhitespace).count
    unquoted = Self.unquoted(text)
    let lower = unquoted.lowercased().replacing("\u{2019}", with: "'")
    words = lower.split { $0.isWhitespace || $0 == "/" }.compactMap(Self.bare)
    padded = " " + words.joined(separator: " ") + " "
    bytes = Array(padded.utf8)
    sentences = Self.sentences(unquoted)
  }

  /// Whether a phrase in lower case stands in the text as whole words.
  func has(_ phrase: String) -> Bool {
    var phrase = phrase
    return phrase.withUTF8 { phrase in
      guard let first = phrase.first else { return false }
      let edge = UInt8(ascii: " ")
      let last = bytes.count - phrase.count - 1
      guard last > 0 else { return false }
      for place in 1...last where bytes[place] == first && bytes[place - 1] == edge {
        if bytes[place + phrase.count] == edge,
          bytes[place..<(place + phrase.count)].elementsEqual(phrase)
        {
          return true
        }
      }
      return false
    }
  }

  private static func bare(_ word: Substring) -> Substring? {
    var word = word
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    return word.isEmpty ? nil : word
  }

  private static func unquoted(_ text: String) -> String {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { "\"\u{201C}\u{201D}".contains($0) })
    // An odd number of marks leaves nothing quoted.
    guard parts.count % 2 == 1 else { return text }
    return parts.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined()
  }

  private static func sentences(_ text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    for index in text.indices where ".?!".contains(text[index]) {
      let next = text.index(after: index)
      guard next == text.endIndex || text[next].isWhitespace else { continue }
      sentences.append(text[start..<next].drop { $0.isWhitespace })
      start = next
    }
    let rest = text[start...].drop { $0.isWhitespace }
    if !rest.isEmpty { sentences.append(rest) }
    return sentences
  }
}
