// SPDX-License-Identifier: Apache-2.0

/// A rectangle of cells, corners included.
package struct CellRange: Sendable, Hashable {
  /// The upper left cell.
  package let first: CellReference
  /// The lower right cell.
  package let last: CellReference

  /// The range between two corners, given in any order.
  package init(_ one: CellReference, _ other: CellReference) {
    first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// A range of one cell.
  package init(_ cell: CellReference) {
    first = cell
    last = cell
  }

  /// The cells where rows and columns cross, both from 0.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    first = CellReference(row: rows.lowerBound, column: columns.lowerBound)
    last = CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  /// The range as a formula names it: "A1:B2", or "A1" for one cell.
  package var text: String { first == last ? first.text : "\(first.text):\(last.text)" }

  /// The range where it must not shift: "$A$1:$B$2".
  package var absoluteText: String {
    first == last ? first.absoluteText : "\(first.absoluteText):\(last.absoluteText)"
  }

  /// Whether a sheet has all its cells.
  var isOnSheet: Bool { first.isOnSheet && last.isOnSheet }

  /// Whether two ranges share a cell.
  func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }
}
