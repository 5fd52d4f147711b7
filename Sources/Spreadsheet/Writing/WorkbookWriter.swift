// SPDX-License-Identifier: Apache-2.0

/// Makes XLSX files of workbooks, whole or not at all.
package enum WorkbookWriter {
  /// The bytes of a workbook's file.
  ///
  /// They are made in memory where the system can, else in the folder for temporary files, and
  /// read back until every part of them is found whole: libxlsxwriter 1.1.4 reports no error when
  /// that folder is full. The same workbook gives the same bytes.
  ///
  /// Several tasks may do so at once as long as all their workbooks have the same creation date:
  /// libxlsxwriter 1.1.4 keeps it for a moment in a buffer that all threads share.
  ///
  /// - Throws: ``SpreadsheetError`` with the sheet and cell where the workbook holds what a file
  ///   cannot hold, or with the system's error.
  package static func bytes(of workbook: Workbook) throws(SpreadsheetError) -> [UInt8] {
    try bytes(of: workbook, order: Array(workbook.sheets.indices)) {
      (index) throws(SpreadsheetError) in workbook.sheets[index]
    }
  }

  /// The bytes of a workbook's file, whose sheets are made while it is made: no more than one of
  /// them is in memory as a value.
  ///
  /// - Parameters:
  ///   - workbook: The workbook, whose sheets only say their names and whether they are hidden.
  ///   - order: The positions of all sheets, in the order in which they are made.
  ///   - sheet: Makes the sheet of a position, under the name it has in the workbook. Where memory
  ///     does not suffice for the file, all are made again.
  /// - Returns: The bytes.
  /// - Throws: ``SpreadsheetError`` as for a workbook that is there as a whole, or what making a
  ///   sheet throws.
  package static func bytes(
    of workbook: Workbook, order: [Int], sheet: (Int) throws(SpreadsheetError) -> Sheet
  ) throws(SpreadsheetError) -> [UInt8] {
    try WorkbookCheck(workbook: workbook).run()
    if let bytes = bytesInMemory(of: workbook, order, sheet) { return bytes }
    let draft = try DraftFile.temporary()
    do throws(SpreadsheetError) {
      let rows = try make(workbook, at: draft.path, parts: nil, order, sheet)
      return try finished(try draft.bytes(), rows)
    } catch {
      // The library's codes do not tell a full disk from other faults; the system does.
      guard let code = draft.errorOfWritingMore() else { throw error }
      throw SpreadsheetError(.system(code: code))
    }
  }

  /// Writes a workbook to a file, in place of what is there.
  ///
  /// - Throws: What ``bytes(of:)`` throws, or the system's error, with the file. What was under the
  ///   file's name before stays then.
  package static func write(_ workbook: Workbook, to path: String) throws(SpreadsheetError) {
    do throws(SpreadsheetError) {
      let bytes = try bytes(of: workbook)
      let draft = try DraftFile(beside: path)
      try draft.write(bytes)
      try draft.publish()
    } catch {
      var error = error
      error.file = path
      throw error
    }
  }

  /// `nil` where memory does not hold the file and its parts, for whatever reason.
  private static func bytesInMemory(
    of workbook: Workbook, _ order: [Int], _ sheet: (Int) throws(SpreadsheetError) -> Sheet
  ) -> [UInt8]? {
    guard let folder = MemoryFile.folder, let file = MemoryFile.empty() else { return nil }
    do throws(SpreadsheetError) {
      let rows = try make(workbook, at: file.path, parts: folder, order, sheet)
      return try finished(try file.bytes(), rows)
    } catch {
      return nil
    }
  }

  /// What the library made, with heights that rows may outgrow, when all of it is whole.
  private static func finished(
    _ archive: [UInt8], _ rows: [Int: Set<Int>]
  ) throws(SpreadsheetError) -> [UInt8] {
    let estimated = EstimatedHeights.byPart(rows)
    guard !estimated.isEmpty else {
      try WholeArchive.check(archive)
      return archive
    }
    // Other than libxlsxwriter, libzip says what goes wrong, so what it makes is not read again.
    var whole = WholeArchive()
    let bytes = try ZipArchive.replacing(in: archive) { (name, xml) throws(SpreadsheetError) in
      try whole.add(name, xml)
      return estimated[name].map { EstimatedHeights.unmarked($0, in: xml) }
    }
    try whole.finish()
    return bytes
  }

  /// Makes the file, and gives back the rows of each sheet whose heights are estimates.
  private static func make(
    _ workbook: Workbook, at path: String, parts: String?, _ order: [Int],
    _ make: (Int) throws(SpreadsheetError) -> Sheet
  ) throws(SpreadsheetError) -> [Int: Set<Int>] {
    let check = WorkbookCheck(workbook: workbook)
    var book = try OpenWorkbook(file: path, folder: parts)
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
