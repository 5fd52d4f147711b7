// SPDX-License-Identifier: Apache-2.0

/// What a cell can hold as text, and how it is written.
package enum CellText {
  /// The most UTF-16 units of a cell.
  package static let longest = 32_767

  /// A text in pieces that each fit into a cell, cut between characters; one empty piece for an
  /// empty text.
  package static func split(_ text: String) -> [String] {
    guard !fits(text) else { return [text] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    func add(_ part: String) {
      let size = size(of: part)
      if used + size > longest {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece += part
      used += size
    }
    for character in text {
      let part = String(character)
      // One character of more than a cell full of combining marks exists, if only on purpose.
      if size(of: part) > longest {
        for scalar in part.unicodeScalars { add(String(scalar)) }
      } else {
        add(part)
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// An upper bound for what a part of a text takes: a part may start or end an escape.
  private static func size(of part: String) -> Int {
    part.utf16.count + 6 * part.unicodeScalars.count { mustEscape($0) || $0 == "_" }
  }

  /// Whether a cell takes the text: Excel counts it as it is read, libxlsxwriter as it is written.
  static func fits(_ text: String) -> Bool {
    // Escaping makes six characters of one, so short texts need no second look.
    text.utf8.count <= longest / 7
      || text.utf16.count <= longest && escaped(text).unicodeScalars.count <= longest
  }

  /// The text as the file holds it: what XML cannot hold becomes "_xHHHH_", and what only looks
  /// like such an escape has its "_" escaped (ISO/IEC 29500-1, 22.9.2.19, `ST_Xstring`).
  ///
  /// libxlsxwriter 1.1.4 does the first but not the second, and a NUL ends its strings.
  static func escaped(_ text: String) -> String {
    guard mayNeedEscape(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if mustEscape(scalar) {
        result.append(contentsOf: escape(scalar).unicodeScalars)
      } else if scalar == "_", looksLikeEscape(scalars[index...]) {
        result.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether the file cannot hold the text as it is.
  static func mustEscape(_ text: String) -> Bool { mayNeedEscape(text) && escaped(text) != text }

  /// Whether a text has a byte of which any is that has to be escaped.
  private static func mayNeedEscape(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for byte in bytes where byte < 0x20 || byte == UInt8(ascii: "_") || byte == 0xEF {
        if byte != 0x09 && byte != 0x0A { return true }
      }
      return false
    }
  }

  /// What XML 1.0 cannot hold, and the carriage return, which XML readers turn into a line feed.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n": false
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }

  private static func looksLikeEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let seven = Array(scalars.prefix(7))
    // An escape that follows starts with the "_" that is still missing.
    return seven.count == 7 && seven[1] == "x" && (seven[6] == "_" || mustEscape(seven[6]))
      && seven[2...5].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }
}
