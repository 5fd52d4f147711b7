// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

extension Scratch {
  func file() -> String { file("book.xlsx") }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// Writes sheets, and gives back the parts of the file by name.
  func parts(of sheets: [Sheet], names: [DefinedName] = []) throws -> [String: String] {
    try parts(of: Workbook(sheets: sheets, names: names, created: Scratch.created))
  }

  func parts(of workbook: Workbook) throws -> [String: String] {
    try WorkbookWriter.write(workbook, to: file())
    let archive = try ZipArchive(foreign: file())
    var parts: [String: String] = [:]
    for index in 0..<archive.count {
      var bytes: [UInt8] = []
      let count = try archive.read(index, into: &bytes)
      parts[try archive.name(of: index)] = String(decoding: bytes[..<count], as: UTF8.self)
    }
    return parts
  }

  /// The text of a one-sheet workbook's first sheet.
  func sheetXML(_ sheet: Sheet) throws -> String {
    try #require(try parts(of: [sheet])["xl/worksheets/sheet1.xml"])
  }

  /// One date for all tests: the library shares a buffer for it between threads.
  static let created = 1_700_000_000
}

extension Sheet {
  /// A sheet with text in the first cells of its first row.
  static func of(_ texts: String..., name: String = "Data") throws -> Sheet {
    var sheet = Sheet(try SheetName(name))
    for (column, text) in texts.enumerated() {
      sheet[row: 0, column: column] = Cell(text: text)
    }
    return sheet
  }
}

/// The error of a call; records an issue if it throws none.
func error(of call: () throws -> Void, at place: SourceLocation = #_sourceLocation)
  -> SpreadsheetError?
{
  let error = #expect(throws: SpreadsheetError.self, sourceLocation: place) { try call() }
  return error
}
