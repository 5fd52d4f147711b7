// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
  /// The columns that a text takes on a terminal or on paper in a fixed-width font.
  ///
  /// Wide and full-width characters (Unicode Standard Annex #11) and emoji count two, combining
  /// and other zero-width characters none.
  var displayWidth: Int {
    // Nearly all text is plain, where a scalar is a column.
    let plain = utf8.withContiguousStorageIfAvailable { PlainWidth.of($0) } ?? nil
    return plain ?? reduce(0) { $0 + $1.displayWidth }
  }
}

/// The columns of text in which every scalar is a character and takes one column: ASCII, the letters
/// of most European languages, dashes and quotation marks.
enum PlainWidth {
  /// The columns of some UTF-8; `nil` if the text is not so plain.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var width = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x20..<0x7F: place += 1
      // From U+00C0 to U+02FF.
      case 0xC3...0xCB: place += 2
      // From U+2010 to U+2027.
      case 0xE2 where bytes[place + 1] == 0x80 && (0x90...0xA7).contains(bytes[place + 2]):
        place += 3
      default: return nil
      }
      width += 1
    }
    return width
  }
}

extension Character {
  var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return first.value < 0x20 || first.value == 0xAD ? 0 : 1 }
    let properties = first.properties
    let isEmoji =
      properties.isEmojiPresentation
      || (properties.isEmoji && unicodeScalars.contains { $0.value == 0xFE0F })
    if isEmoji || Self.isWide(first.value) { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }

  /// The blocks that Annex #11 gives the classes Wide and Fullwidth.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
