// SPDX-License-Identifier: Apache-2.0

/// The bytes of a page as text with plain line ends.
struct PageSource {
  /// The text; lines end in "\n", and there is no byte-order mark.
  let text: String
  /// What was odd about the bytes.
  let problems: [ProfileProblem]

  init(_ bytes: [UInt8]) throws(ProfileError) {
    guard bytes.count <= ProfileReader.mostBytes else { throw .tooLarge(bytes.count) }
    var problems: [ProfileProblem] = []
    var text: String
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      text = Self.decodeUTF16(bytes)
    } else if bytes.contains(0) {
      throw .notText
    } else if let utf8 = String(validating: bytes, as: UTF8.self) {
      text = utf8
    } else {
      text = String(String.UnicodeScalarView(bytes.map(Self.windows1252)))
      let bad = Self.firstBadLine(of: bytes)
      problems.append(
        ProfileProblem(
          "encoding", line: bad,
          "not written in UTF-8; read as Windows-1252. If letters look wrong, save the file as "
            + "UTF-8."))
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    self.text = Self.withPlainLineEnds(text)
    self.problems = problems
  }

  private static func decodeUTF16(_ bytes: [UInt8]) -> String {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func withPlainLineEnds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var wasReturn = false
    for byte in text.utf8 {
      if byte == 0x0D {
        bytes.append(0x0A)
      } else if !(byte == 0x0A && wasReturn) {
        bytes.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func firstBadLine(of bytes: [UInt8]) -> Int {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return 1
  }

  /// Windows-1252, which Word and old editors write (WHATWG Encoding Standard, index
  /// windows-1252); it gives a character for every byte.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(high[Int(byte - 0x80)]) ?? "\u{FFFD}"
  }

  private static let high: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
