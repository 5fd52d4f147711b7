// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
  /// The columns that a text takes on a terminal or on paper in a fixed-width font.
  ///
  /// Wide and full-width characters (Unicode Standard Annex #11) and emoji count two, combining
  /// and other zero-width characters none.
  var displayWidth: Int {
    // Nearly all text is ASCII, where a byte is a column.
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
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
