// SPDX-License-Identifier: Apache-2.0

/// One sheet: its cells, how they are laid out, and the rules for what is entered.
package struct Sheet: Sendable, Equatable {
  /// The name on the tab.
  package var name: SheetName
  /// Whether the tab is hidden until someone unhides it. Default: visible.
  package var isHidden: Bool
  /// The cells that hold something or look like something.
  package private(set) var cells = CellGrid()
  /// Widths of columns, by position from 0, in digits of the standard type (0 to 255).
  package var columnWidths: [Int: Double] = [:]
  /// Heights of rows, by position from 0; a row that is not here fits its text.
  package var rowHeights: [Int: RowHeight] = [:]
  /// Ranges that are shown as one cell; they may not overlap.
  package var merges: [CellRange] = []
  /// Names that hold on this sheet.
  package var names: [DefinedName] = []
  /// Rules for what is entered.
  package var validations: [DataValidation] = []
  /// Styles that depend on what a cell holds.
  package var conditionalFormats: [ConditionalFormat] = []
  /// Charts over the cells.
  package var charts: [Chart] = []
  /// The cell below and right of what stays in place when scrolling; `nil`: nothing does.
  package var frozenAt: CellReference?
  /// The cell the cursor stands in at first; `nil`: the first.
  package var activeCell: CellReference?
  /// Whether the lines between cells are shown on the screen. They are never printed.
  package var showsGridlines = true
  /// Whether only cells whose style is unlocked can be changed. There is no password.
  package var isProtected = false
  /// How the sheet is printed.
  package var page = PageSetup()

  /// An empty sheet.
  package init(_ name: SheetName, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }

  /// The cell at a place, counted from 0; `nil` where there is none.
  package subscript(row row: Int, column column: Int) -> Cell? {
    get { cells[CellReference(row: row, column: column)] }
    set { cells[CellReference(row: row, column: column)] = newValue }
  }
}
