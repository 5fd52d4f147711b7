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
}
