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
    try write(workbook, to: path, order: Array(workbook.sheets.indices)) {
      (index) throws(SpreadsheetError) in workbook.sheets[index]
    }
  }

  /// Writes a workbook whose sheets are made while it is written: no more than one of them is in
  /// memory as a value.
  ///
  /// - Parameters:
  ///   - workbook: The workbook, whose sheets only say their names and whether they are hidden.
  ///   - path: The file.
  ///   - order: The positions of all sheets, in the order in which they are made.
  ///   - sheet: Makes the sheet of a position, under the name it has in the workbook.
  /// - Throws: ``SpreadsheetError`` as for a workbook that is there as a whole, or what making a
  ///   sheet throws.
  package static func write(
    _ workbook: Workbook, to path: String, order: [Int],
    sheet: (Int) throws(SpreadsheetError) -> Sheet
  ) throws(SpreadsheetError) {
    do throws(SpreadsheetError) {
      try WorkbookCheck(workbook: workbook).run()
      let draft = try DraftFile(beside: path)
      do throws(SpreadsheetError) {
        let rows = try make(workbook, at: draft.path, order, sheet)
        let parts = try EstimatedHeights.parts(of: rows, in: draft.path)
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

  /// Makes the file, and gives back the rows of each sheet whose heights are estimates.
  private static func make(
    _ workbook: Workbook, at path: String, _ order: [Int],
    _ make: (Int) throws(SpreadsheetError) -> Sheet
  ) throws(SpreadsheetError) -> [Int: Set<Int>] {
    let check = WorkbookCheck(workbook: workbook)
    var book = try OpenWorkbook(file: path)
    try book.describe(workbook.properties, created: workbook.created)
    let active = workbook.activeSheet ?? workbook.sheets.firstIndex { !$0.isHidden }
    for (index, sheet) in workbook.sheets.enumerated() {
      try book.add(sheet.name, isHidden: sheet.isHidden, isActive: index == active)
    }
    var names: [Int: [DefinedName]] = [:]
    var rows: [Int: Set<Int>] = [:]
    for index in order {
      let sheet = try make(index)
      try check.run(sheet)
      try book.fill(sheet)
      names[index] = sheet.names
      rows[index] = EstimatedHeights.rows(of: sheet)
    }
    for name in workbook.names { try book.define(name, on: nil) }
    for (index, sheet) in workbook.sheets.enumerated() {
      for name in names[index] ?? [] { try book.define(name, on: sheet.name) }
    }
    try book.save()
    return rows
  }
}
