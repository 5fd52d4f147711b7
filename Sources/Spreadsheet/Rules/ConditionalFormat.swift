// SPDX-License-Identifier: Apache-2.0

/// A style for the cells of a range that hold something in particular.
package struct ConditionalFormat: Sendable, Equatable {
  /// What a cell has to hold.
  package enum Condition: Sendable, Equatable {
    /// This text and nothing else, in upper or lower case; at most 255 UTF-16 units.
    case text(String)
  }

  /// The cells that are looked at.
  package var range: CellRange
  /// What they have to hold.
  package var condition: Condition
  /// Font, fill and borders for those that do; the rest of the style is not used.
  package var style: CellStyle

  /// A format from its parts.
  package init(_ range: CellRange, _ condition: Condition, style: CellStyle) {
    self.range = range
    self.condition = condition
    self.style = style
  }
}
