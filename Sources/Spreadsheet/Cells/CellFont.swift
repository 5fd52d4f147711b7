// SPDX-License-Identifier: Apache-2.0

/// The type of a cell, in the workbook's standard face.
package struct CellFont: Sendable, Hashable {
  /// The size in points, from 1 to 409; `nil`: the standard, 11.
  package var size: Double?
  /// Whether it is bold.
  package var isBold: Bool
  /// Whether it is italic.
  package var isItalic: Bool
  /// The color; `nil`: the standard, black.
  package var color: Color?

  /// A font from its parts.
  package init(
    size: Double? = nil, bold isBold: Bool = false, italic isItalic: Bool = false,
    color: Color? = nil
  ) {
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.color = color
  }
}
