// SPDX-License-Identifier: Apache-2.0

/// How a sheet is printed.
package struct PageSetup: Sendable, Equatable {
  /// A size of paper.
  package enum Paper: Sendable, Equatable {
    /// 210 by 297 millimeters.
    case a4
    /// 8.5 by 11 inches.
    case letter
  }

  /// The paper; `nil`: what the printer has. Default: `nil`.
  package var paper: Paper?
  /// Whether the paper lies on its long side. Default: no.
  package var isLandscape = false
  /// The pages that the sheet is shrunk to; `nil`: as large as it is. Default: `nil`.
  package var fit: PageFit?
  /// The margins; `nil`: Excel's own. Default: `nil`.
  package var margins: PageMargins?
  /// The cells that are printed; `nil`: all. Default: `nil`.
  package var printArea: CellRange?
  /// The rows, from 0, that stand on top of every page. Default: none.
  package var repeatedRows: ClosedRange<Int>?
  /// The columns, from 0, that stand at the left of every page. Default: none.
  package var repeatedColumns: ClosedRange<Int>?
  /// The rows, from 1, that start a new page; at most 1,023. Default: none.
  package var pageBreaks: [Int] = []
  /// What stands on top of every page. Default: nothing.
  package var header: PageText?
  /// What stands at the bottom of every page. Default: nothing.
  package var footer: PageText?

  /// The setup of a new sheet.
  package init() {}
}
