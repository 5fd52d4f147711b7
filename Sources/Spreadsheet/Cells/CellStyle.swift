// SPDX-License-Identifier: Apache-2.0

/// How a cell looks, and whether it can be changed on a protected sheet.
package struct CellStyle: Sendable, Hashable {
  /// The type.
  package var font: CellFont
  /// The color behind the text; `nil`: none.
  package var fill: Color?
  /// The lines around the cell.
  package var borders: CellBorders
  /// Where in the cell the text stands.
  package var alignment: CellAlignment
  /// How a number is shown.
  package var numberFormat: NumberFormat
  /// Whether the cell can be changed on a protected sheet. Default: no.
  package var isUnlocked: Bool

  /// A style from its parts; without any, Excel's own.
  package init(
    font: CellFont = CellFont(), fill: Color? = nil, borders: CellBorders = CellBorders(),
    alignment: CellAlignment = CellAlignment(), numberFormat: NumberFormat = .general,
    isUnlocked: Bool = false
  ) {
    self.font = font
    self.fill = fill
    self.borders = borders
    self.alignment = alignment
    self.numberFormat = numberFormat
    self.isUnlocked = isUnlocked
  }

  /// Hashes what styles mostly differ in; the rest is compared.
  package func hash(into hasher: inout Hasher) {
    var bits = Int(font.size ?? 0)
    bits = bits << 1 | (font.isBold ? 1 : 0)
    bits = bits << 1 | (font.isItalic ? 1 : 0)
    bits = bits << 1 | (isUnlocked ? 1 : 0)
    bits = bits << 1 | (alignment.wraps ? 1 : 0)
    bits = bits << 1 | (borders.right == nil ? 1 : 0)
    bits = bits << 1 | (borders.bottom == nil ? 1 : 0)
    bits = bits << 1 | (alignment.vertical == .top ? 1 : 0)
    bits = bits << 1 | (alignment.horizontal == .center ? 1 : 0)
    bits ^= Int(fill?.rgb ?? 0) << 20 ^ Int(font.color?.rgb ?? 0) << 39
    hasher.combine(bits)
  }
}
