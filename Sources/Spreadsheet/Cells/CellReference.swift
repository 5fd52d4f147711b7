// SPDX-License-Identifier: Apache-2.0

/// The place of a cell on a sheet.
package struct CellReference: Sendable, Hashable, Comparable {
  /// The row, from 0.
  package var row: Int
  /// The column, from 0.
  package var column: Int

  /// The rows of a sheet.
  package static let rows = 0..<1_048_576
  /// The columns of a sheet.
  package static let columns = 0..<16_384

  /// A place from its row and column, both from 0.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The place as a formula names it: "C4".
  package var text: String { "\(letters)\(row + 1)" }

  /// The place as a formula names it where it must not shift: "$C$4".
  package var absoluteText: String { "$\(letters)$\(row + 1)" }

  /// Whether a sheet has such a cell.
  var isOnSheet: Bool { Self.rows.contains(row) && Self.columns.contains(column) }

  /// From top to bottom, then from left to right.
  package static func < (one: Self, other: Self) -> Bool {
    (one.row, one.column) < (other.row, other.column)
  }

  /// The column as "A" to "XFD". Digits to base 26 without a zero: after Z comes AA.
  private var letters: String {
    var letters: [UInt8] = []
    var rest = column
    while rest >= 0 {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
