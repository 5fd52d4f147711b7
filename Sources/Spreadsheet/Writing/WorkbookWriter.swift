// SPDX-License-Identifier: Apache-2.0
/// Writes workbooks as XLSX files that are whole or not there.
package enum WorkbookWriter {
  /// Writes a workbook to a file, in place of what is there.
  ///
  /// The file is made under a hidden name beside the real one, read back, and renamed when every
  /// part of it is whole: libxlsxwriter 1.1.4 reports no error when the folder for temporary files
  /// is full. The same workbook gives the same bytes.
  ///
  /// Several tasks may write at once as long as all their workbooks have the same creation date:
  /// libxlsxwriter 1.1.4 keeps it for a moment in a buffer that all threads share.
  ///
  /// - Throws: ``SpreadsheetError`` with the file, and with the sheet and cell where the workbook
  ///   holds what a file cannot hold. What was under the file's name before stays then.
  package static func write(_ workbook: Workbook, to path: String) throws(SpreadsheetError) {
    do throws(SpreadsheetError) {
      try WorkbookCheck(workbook: workbook).run()
      let draft = try DraftFile(beside: path)
      do throws(SpreadsheetError) {
        try make(workbook, at: draft.path)
        let parts = try EstimatedHeights.parts(of: workbook.sheets, in: draft.path)
        if !parts.isEmpty {
          try draft.replace(with: try ZipArchive.replacing(parts, in: try draft.contents()))
        }
        try WholeArchive.check(draft.path)
      } catch {
        // The library's codes do not tell a full disk from other faults; the system does.
        guard let code = draft.errorOfWritingMore() else { throw error }
        throw SpreadsheetError(.system(code: code))
      }
      try draft.publish()
    } catch {
      var error = error
      error.file = path
      throw error
    }
  }

  private static func make(_ workbook: Workbook, at path: String) throws(SpreadsheetError) {
    var book = try OpenWorkbook(file: path)
    try book.describe(workbook.properties, created: workbook.created)
    let active = workbook.activeSheet ?? workbook.sheets.firstIndex { !$0.isHidden }
    for (index, sheet) in workbook.sheets.enumerated() {
      try book.add(sheet, isActive: index == active)
    }
    for name in workbook.names { try book.define(name, on: nil) }
    for sheet in workbook.sheets {
      for name in sheet.names { try book.define(name, on: sheet.name) }
    }
    try book.save()
  }
}
