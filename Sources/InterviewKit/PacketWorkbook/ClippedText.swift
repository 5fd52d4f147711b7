// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The start of a text that fits into a number of UTF-16 units, however the file escapes it.
  ///
  /// Footers, properties and hints have such limits. A "&" of a footer is written twice or more, a
  /// control character and what looks like its escape take seven units.
  func clipped(to longest: Int) -> String {
    // Most are short and plain, and then no byte takes more than one unit.
    if utf8.count <= longest, utf8.allSatisfy(Self.isOneUnit) { return self }
    var used = 0
    let start = prefix { character in
      let isPlain = character.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0 != "&" && $0 != "_" && $0.value < 0xFFFE
      }
      used += isPlain ? character.utf16.count : 7 * character.unicodeScalars.count
      return used <= longest
    }
    return start.endIndex < endIndex ? start + "…" : self
  }

  /// Whether a byte is a character that no file escapes.
  private static func isOneUnit(_ byte: UInt8) -> Bool {
    (0x20..<0x80).contains(byte) && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "_")
  }
}
