// SPDX-License-Identifier: Apache-2.0

/// One word or mark of a line.
struct Token: Sendable {
  enum Kind: Sendable { case word, comma, stop, semicolon, colon, dash, slash, open, close, quote }

  var kind: Kind
  /// Where it stands, in UTF-8 offsets of the line.
  var start: Int
  var end: Int
  /// The word in lower case, without a possessive ending; empty for a mark.
  var word = ""
  var facts = WordFacts()
  /// "organization's".
  var isPossessive = false
  var isCapital = false
  /// "TTS", "18F", "GS-14".
  var isAcronym = false
  /// A web address or an e-mail address.
  var isAddress = false

  var isWord: Bool { kind == .word }

  func has(_ kind: WordKind) -> Bool { !facts.kinds.isDisjoint(with: kind) }

  func isForm(_ form: VerbForm) -> Bool { !facts.forms.isDisjoint(with: form) }
}

/// A clean line as words and marks.
struct TokenLine: Sendable {
  let text: String
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ text: String, lexicon: Lexicon) {
    self.text = text
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 5 + 2)
    var index = 0
    while index < bytes.count { read(&index, lexicon) }
  }

  subscript(index: Int) -> Token { tokens[index] }
  var count: Int { tokens.count }

  /// The text of some tokens as it stands.
  func slice(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, last < tokens.count else { return "" }
    return String(decoding: bytes[tokens[first].start..<tokens[last].end], as: UTF8.self)
  }

  /// Where some tokens stand, in UTF-8 offsets.
  func span(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, last < tokens.count else { return 0..<0 }
    return tokens[first].start..<tokens[last].end
  }

  /// How many of some tokens are words.
  func wordCount(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (tokens[$1].isWord ? 1 : 0) }
  }

  private mutating func read(_ index: inout Int, _ lexicon: Lexicon) {
    let start = index
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: " "): return
    case UInt8(ascii: ","): add(.comma, start)
    case UInt8(ascii: ";"): add(.semicolon, start)
    case UInt8(ascii: ":"): add(.colon, start)
    case UInt8(ascii: "/"): add(.slash, start)
    case UInt8(ascii: "("), UInt8(ascii: "["): add(.open, start)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): add(.close, start)
    case UInt8(ascii: "\""): add(.quote, start)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      while index < bytes.count, ".!?".utf8.contains(bytes[index]) { index += 1 }
      add(.stop, start, end: index)
    case UInt8(ascii: "-"):
      while index < bytes.count, bytes[index] == byte { index += 1 }
      add(.dash, start, end: index)
    case 0xE2 where isDash(start):
      index = start + 3
      add(.dash, start, end: index)
    default:
      index = endOfWord(from: start)
      addWord(start..<index, lexicon)
    }
  }

  private mutating func add(_ kind: Token.Kind, _ start: Int, end: Int? = nil) {
    tokens.append(Token(kind: kind, start: start, end: end ?? start + 1))
  }

  private func isDash(_ start: Int) -> Bool {
    start + 2 < bytes.count && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94)
  }

  private func endOfWord(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""),
        UInt8(ascii: "!"), UInt8(ascii: "?"):
        return index
      case UInt8(ascii: "/"):
        // "24/7" and addresses stay whole.
        let isAddress = index > start && (bytes[index - 1] == UInt8(ascii: ":") || hasScheme(start))
        let isFraction = index > start && bytes[index - 1].isDigit && next.isDigit
        if !isAddress && !isFraction { return index }
      case UInt8(ascii: ":"):
        if next != UInt8(ascii: "/") && !next.isDigit { return index }
      case UInt8(ascii: "."):
        let runsOn = next.isCapital && index > start + 1 && bytes[index - 1] >= 0x61
        if (next.isLetter || next.isDigit) && !runsOn { break }
        return isAbbreviation(start..<index) ? index + 1 : index
      case 0xE2 where isDash(index): return index
      default: break
      }
      index += 1
    }
    return index
  }

  private func hasScheme(_ start: Int) -> Bool {
    start + 4 < bytes.count && bytes[start..<(start + 4)].elementsEqual("http".utf8)
  }

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "etc", "u.s", "no", "vs", "dr", "mr", "ms", "inc", "st", "approx", "incl",
  ]

  private func isAbbreviation(_ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    let word = String(decoding: bytes[range], as: UTF8.self).lowercased()
    // "no." is short for number only before a figure.
    if word == "no" {
      return range.upperBound + 2 < bytes.count && bytes[range.upperBound + 2].isDigit
    }
    return Self.abbreviations.contains(word)
  }

  private mutating func addWord(_ range: Range<Int>, _ lexicon: Lexicon) {
    var token = Token(kind: .word, start: range.lowerBound, end: range.upperBound)
    var end = range.upperBound
    let hasOpenQuote = bytes[range.lowerBound] == UInt8(ascii: "'")
    if end - range.lowerBound > 2, bytes[end - 2] == UInt8(ascii: "'"),
      bytes[end - 1] | 0x20 == UInt8(ascii: "s")
    {
      token.isPossessive = true
      end -= 2
    } else if bytes[end - 1] == UInt8(ascii: "'"), end - range.lowerBound > 1 {
      token.isPossessive = !hasOpenQuote && bytes[end - 2] == UInt8(ascii: "s")
      end -= 1
    }
    let start = hasOpenQuote && end - range.lowerBound > 1 ? range.lowerBound + 1 : range.lowerBound
    let letters = bytes[start..<max(start, end)]
    let capitals = letters.reduce(0) { $0 + ($1.isCapital ? 1 : 0) }
    token.isCapital = letters.first?.isCapital ?? false
    token.isAcronym =
      letters.count > 1
      && (capitals > 1 && !letters.contains { $0 >= 0x61 && $0 <= 0x7A && $0 != 0x73 }
        || capitals > 0 && letters.contains { $0.isDigit })
    token.isAddress =
      hasScheme(start) || letters.contains(UInt8(ascii: "@")) || letters.starts(with: "www.".utf8)
      || letters.count > 6 && letters.suffix(4).first == UInt8(ascii: ".")
    token.word =
      capitals == 0 && letters.allSatisfy { $0 < 0x80 }
      ? String(decoding: letters, as: UTF8.self)
      : String(decoding: letters, as: UTF8.self).lowercased()
    token.facts = lexicon.facts(of: token.word)
    // "that's", "it's": the ending is "is".
    if token.isPossessive, token.has([.pronoun, .relative]) { token.isPossessive = false }
    tokens.append(token)
  }
}
