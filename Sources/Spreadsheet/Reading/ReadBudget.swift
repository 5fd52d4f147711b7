// SPDX-License-Identifier: Apache-2.0

/// What the reading of one file may still cost; all that read it share one.
final class ReadBudget {
  private var bytes = ReadLimits.archive
  private var cells = ReadLimits.cells
  private var marks = ReadLimits.marks
  private var text = ReadLimits.text

  /// Takes off bytes that were unpacked.
  ///
  /// - Throws: ``SpreadsheetError`` with `archiveTooLarge`.
  func unpack(_ count: Int) throws(SpreadsheetError) {
    bytes -= count
    guard bytes >= 0 else { throw SpreadsheetError(.archiveTooLarge) }
  }

  /// Takes off what a part holds.
  ///
  /// - Throws: ``SpreadsheetError`` with `tooManyCells`, or `tooMuchMarkup` and the part.
  func take(_ scan: XMLScan, of part: String) throws(SpreadsheetError) {
    cells -= scan.cells
    marks -= scan.marks
    guard cells >= 0 else { throw SpreadsheetError(.tooManyCells) }
    guard marks >= 0 else { throw SpreadsheetError(.tooMuchMarkup(part: part)) }
  }

  /// Takes off text that is kept.
  ///
  /// - Throws: ``SpreadsheetError`` with `tooMuchText`.
  func keep(_ kept: String) throws(SpreadsheetError) {
    text -= kept.utf8.count
    guard text >= 0 else { throw SpreadsheetError(.tooMuchText) }
  }
}
