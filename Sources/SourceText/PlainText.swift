// SPDX-License-Identifier: Apache-2.0

/// Text as people see it: one space between words, nothing invisible.
package enum PlainText {
  /// Makes every run of white space one space, trims the ends, and takes out zero-width characters
  /// and soft hyphens; a joiner inside an emoji stays.
  package static func collapsed(_ text: some StringProtocol) -> String {
    // The bytes of a native string are looked at where they lie; a slice has to be copied anyway.
    var native = String(text)
    if native.withUTF8(isCollapsed) { return native }
    if let ascii = native.withUTF8(collapsedASCII) { return ascii }
    var result = String.UnicodeScalarView()
    var spaceIsDue = false
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.properties.isWhitespace {
        spaceIsDue = !result.isEmpty
      } else if isInvisible(scalar), !joinsEmoji(at: index, of: scalars) {
        continue
      } else {
        if spaceIsDue { result.append(" ") }
        spaceIsDue = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The same for ASCII, where nothing has to be looked up; `nil` for anything else.
  private static func collapsedASCII(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var spaceIsDue = false
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        spaceIsDue = !bytes.isEmpty
      } else {
        if spaceIsDue { bytes.append(0x20) }
        spaceIsDue = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of a text that have something to see on them, each as people see it.
  package static func lines(of text: String) -> [String] {
    // Most notes are one line of ASCII.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      let line = collapsed(text)
      return line.isEmpty ? [] : [line]
    }
    return text.split(whereSeparator: \.isNewline).map { collapsed($0) }.filter { !$0.isEmpty }
  }

  /// Whether a text is ASCII with single spaces only, and none at its ends: nearly all are.
  private static func isCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var wasSpace = true
    for byte in bytes {
      guard (0x20..<0x7F).contains(byte) else { return false }
      let isSpace = byte == 0x20
      if isSpace && wasSpace { return false }
      wasSpace = isSpace
    }
    return !wasSpace
  }

  /// The text of HTML: tags go, what stands between them stays.
  package static func ofHTML(_ html: String) -> String {
    var text = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      let after = rest[rest.index(after: open)...]
      // "<" before a blank or a digit is a sign, not a tag.
      guard let next = after.first, next.isLetter || next == "/" || next == "!" || next == "?",
        let close = after.firstIndex(of: ">")
      else {
        text += "<"
        rest = after
        continue
      }
      text += " "
      rest = after[after.index(after: close)...]
    }
    return unescaped(text + rest)
  }

  private static let entities: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
    "bull": "•",
  ]

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let name = rest[rest.index(after: start)...].prefix(10).prefix { $0 != ";" }
      let end = rest.index(start, offsetBy: name.count + 1)
      if end < rest.endIndex, rest[end] == ";", let character = character(named: name) {
        result.append(character)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append("&")
        rest = rest[rest.index(after: start)...]
      }
    }
    return result + rest
  }

  private static func character(named name: Substring) -> Character? {
    if let known = entities[String(name)] { return known }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map(Character.init)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static func joinsEmoji(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[index].value == 0x200D, index > 0, index + 1 < scalars.count else { return false }
    let before = scalars[index - 1]
    return (before.properties.isEmoji || before.value == 0xFE0F)
      && scalars[index + 1].properties.isEmoji
  }
}
