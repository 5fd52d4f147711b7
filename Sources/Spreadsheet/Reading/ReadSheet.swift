// SPDX-License-Identifier: Apache-2.0

/// One sheet as another program left it.
package struct ReadSheet: Sendable, Equatable {
  /// The name on the tab, whatever it is.
  package var name: String
  /// Whether the tab is hidden, with or without a way to unhide it.
  package var isHidden: Bool
  /// The cells that hold something; cells that only look like something are left out.
  package var cells: [CellReference: ReadCell]
  /// Ranges that are shown as one cell, whose value stands in the first.
  package var merges: [CellRange]
  /// Names that hold on this sheet.
  package var names: [ReadName]

  /// A sheet from its parts. A sheet that is a chart has no cells.
  package init(
    name: String, isHidden: Bool = false, cells: [CellReference: ReadCell] = [:],
    merges: [CellRange] = [], names: [ReadName] = []
  ) {
    self.name = name
    self.isHidden = isHidden
    self.cells = cells
    self.merges = merges
    self.names = names
  }

  /// The cell at a place, counted from 0; `nil` where nothing is.
  package subscript(row row: Int, column column: Int) -> ReadCell? {
    cells[CellReference(row: row, column: column)]
  }
}
