// SPDX-License-Identifier: Apache-2.0

/// Writes plain text so that a Markdown program shows it as it was written.
///
/// Every character that CommonMark or GitHub's tables, strikethrough and autolinks could read as
/// markup is escaped with a backslash, or as an entity where a backslash has no effect.
enum MarkdownText {
  /// A text as one line of Markdown; line ends become spaces.
  static func escaped(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + bytes.count / 8 + 16)
      var atStart = true
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
          UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
          UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "$"),
          UInt8(ascii: "!"):
          result.append(backslash)
          result.append(byte)
        case UInt8(ascii: "&"):
          result += "&amp;".utf8
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
          // List markers, underlines of headings and thematic breaks.
          if atStart { result.append(backslash) }
          result.append(byte)
        case UInt8(ascii: "."), UInt8(ascii: ")"):
          // "1." at the start of a line would be a list, and "www." a link.
          if isListNumber(result) || endsInWWW(result) { result.append(backslash) }
          result.append(byte)
        case UInt8(ascii: ":"):
          // "http://..." would become a link.
          if bytes[(place + 1)...].starts(with: "//".utf8) { result.append(backslash) }
          result.append(byte)
        case 0x09...0x0D:
          result.append(space)
        case 0x00...0x1F, 0x7F:
          break
        case 0xC2 where bytes[place + 1] == 0x85:
          // The next line.
          result.append(space)
          place += 1
        case 0xE2 where bytes[place + 1] == 0x80 && bytes[place + 2] & 0xFE == 0xA8:
          // The separators of lines and paragraphs.
          result.append(space)
          place += 2
        default:
          result.append(byte)
        }
        if byte != space { atStart = false }
        place += 1
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let backslash = UInt8(ascii: "\\")

  private static func isListNumber(_ text: [UInt8]) -> Bool {
    (1...9).contains(text.count) && text.allSatisfy { (48...57).contains($0) }
  }

  private static func endsInWWW(_ text: [UInt8]) -> Bool {
    text.count >= 3 && text[(text.count - 3)...].elementsEqual("www".utf8)
  }
}
