// SPDX-License-Identifier: Apache-2.0

/// Reads XLSX files that Excel, LibreOffice, Google Sheets and others have saved.
package enum WorkbookReader {
  /// Reads a workbook from a file.
  ///
  /// Parts are found by the relationships between them, never by their names. What the reader does
  /// not know it passes over. No input harms it: ``ReadLimits`` bounds what a file may cost.
  ///
  /// - Throws: ``SpreadsheetError`` with the file, and with the sheet and cell that cannot be read
  ///   where there is one.
  package static func read(_ path: String) throws(SpreadsheetError) -> ReadWorkbook {
    do throws(SpreadsheetError) {
      return try workbook(in: try OfficePackage(path))
    } catch {
      var error = error
      error.file = path
      throw error
    }
  }

  private static func workbook(in package: OfficePackage) throws(SpreadsheetError) -> ReadWorkbook {
    guard let part = try Relationships(of: "", in: package).part(.workbook),
      // The binary format has the same relationships.
      !part.lowercased().hasSuffix(".bin")
    else { throw SpreadsheetError(.notAWorkbook) }
    let book = try WorkbookPart(part, in: package)
    let links = try Relationships(of: part, in: package)
    let strings = SharedStrings()
    if let part = links.part(.sharedStrings) { try package.read(part, into: strings) }
    let formats = CellFormats()
    if let part = links.part(.styles) { try package.read(part, into: formats) }

    var workbook = ReadWorkbook(sheets: [], dateSystem: book.dateSystem)
    for entry in book.sheets {
      let cells = SheetPart(strings: strings, formats: formats, dateSystem: book.dateSystem)
      do throws(SpreadsheetError) {
        guard links.has(id: entry.relationship) else {
          throw SpreadsheetError(.partMissing("the sheet's part"))
        }
        // Sheets that are charts or dialogs have parts of other kinds, and no cells.
        if let part = links.part(.sheet, id: entry.relationship) {
          try package.read(part, into: cells)
        }
      } catch {
        var error = error
        error.sheet = Excerpt.of(entry.name)
        throw error
      }
      workbook.sheets.append(
        ReadSheet(
          name: entry.name, isHidden: entry.isHidden, cells: cells.cells, merges: cells.merges))
    }
    for name in book.names {
      guard let sheet = name.sheet else {
        workbook.names.append(name.name)
        continue
      }
      // A name of a sheet that is not there means nothing anywhere.
      if workbook.sheets.indices.contains(sheet) { workbook.sheets[sheet].names.append(name.name) }
    }
    return workbook
  }
}
