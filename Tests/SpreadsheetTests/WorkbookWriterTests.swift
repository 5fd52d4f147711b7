// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct WorkbookWriterTests {
  private func workbook() throws -> Workbook {
    var sheet = try Sheet.of("a", "b")
    for column in 0..<9 {
      sheet[row: 1, column: column] = Cell(
        number: Double(column), style: CellStyle(font: CellFont(size: Double(column + 8))))
      sheet.columnWidths[column] = Double(column + 1)
    }
    return Workbook(
      sheets: [sheet],
      properties: DocumentProperties(title: "T & t", author: "A", company: "C\u{1}"),
      created: Scratch.created)
  }

  @Test func theSameWorkbookGivesTheSameBytes() async throws {
    let scratch = try Scratch()
    let workbook = try workbook()
    try WorkbookWriter.write(workbook, to: scratch.file())
    let first = try Data(contentsOf: URL(filePath: scratch.file()))
    // Later by the clock, and from several tasks at once.
    try await Task.sleep(for: .seconds(1.1))
    let paths = (0..<40).map { scratch.file("\($0).xlsx") }
    try await withThrowingTaskGroup { group in
      for path in paths {
        group.addTask { try WorkbookWriter.write(workbook, to: path) }
      }
      try await group.waitForAll()
    }
    for path in paths { #expect(try Data(contentsOf: URL(filePath: path)) == first) }
    #expect(try scratch.names.count == 41)
  }

  @Test func propertiesAreWritten() throws {
    let parts = try Scratch().parts(of: try workbook())
    let core = try #require(parts["docProps/core.xml"])
    #expect(core.contains("<dc:title>T &amp; t</dc:title>"))
    #expect(core.contains(">2023-11-14T22:13:20Z<"))
    #expect(parts["docProps/app.xml"]?.contains("<Company>C_x0001_</Company>") == true)
  }

  @Test func replacesWhatIsThere() throws {
    let scratch = try Scratch()
    try Data("old".utf8).write(to: URL(filePath: scratch.file()))
    try WorkbookWriter.write(try workbook(), to: scratch.file())
    try WholeArchive.check([UInt8](Data(contentsOf: URL(filePath: scratch.file()))))
    #expect(try scratch.names == ["book.xlsx"])
  }

  @Test func aRefusedWorkbookLeavesWhatIsThere() throws {
    let scratch = try Scratch()
    try Data("old".utf8).write(to: URL(filePath: scratch.file()))
    var workbook = try workbook()
    workbook.created = -1
    #expect(
      error(of: { try WorkbookWriter.write(workbook, to: scratch.file()) })
        == SpreadsheetError(.outOfRange("the creation date"), file: scratch.file()))
    #expect(try Data(contentsOf: URL(filePath: scratch.file())) == Data("old".utf8))
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    let path = try Scratch().file("missing/book.xlsx")
    let workbook = try workbook()
    #expect(
      error(of: { try WorkbookWriter.write(workbook, to: path) })
        == SpreadsheetError(.system(code: ENOENT), file: path))
  }

  @Test(.disabled(if: getuid() == 0, "root may write anywhere"))
  func aFolderThatTakesNoFileGetsNone() throws {
    let scratch = try Scratch()
    chmod(scratch.path, 0o500)
    defer { chmod(scratch.path, 0o700) }
    let workbook = try workbook()
    #expect(
      error(of: { try WorkbookWriter.write(workbook, to: scratch.file()) })
        == SpreadsheetError(.system(code: EACCES), file: scratch.file()))
    #expect(try scratch.names.isEmpty)
  }

  @Test func aFileThatIsAFolderStays() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file(), withIntermediateDirectories: false)
    let workbook = try workbook()
    #expect(
      error(of: { try WorkbookWriter.write(workbook, to: scratch.file()) })
        == SpreadsheetError(.system(code: EISDIR), file: scratch.file()))
    #expect(try scratch.names == ["book.xlsx"])
  }

  @Test func hiddenSheetsStayBehind() throws {
    let kit = try Sheet.of("x", name: "_kit")
    var hidden = Sheet(kit.name, isHidden: true)
    hidden[row: 0, column: 0] = Cell(text: "x")
    let parts = try Scratch().parts(of: [hidden, try Sheet.of("y"), try Sheet.of("z", name: "Z")])
    let workbook = try #require(parts["xl/workbook.xml"])
    #expect(workbook.contains("name=\"_kit\" sheetId=\"1\" state=\"hidden\""))
    #expect(workbook.contains("activeTab=\"1\""))
    #expect(
      error(of: { _ = try Scratch().parts(of: [hidden]) })?.problem == .noVisibleSheet)
    #expect(error(of: { _ = try Scratch().parts(of: []) })?.problem == .noVisibleSheet)
  }

  @Test func aSheetIsOpenFirst() throws {
    var workbook = try workbook()
    workbook.sheets.append(try Sheet.of("y", name: "Second"))
    workbook.activeSheet = 1
    #expect(
      try Scratch().parts(of: workbook)["xl/workbook.xml"]?.contains("activeTab=\"1\"") == true)
    workbook.activeSheet = 2
    let problem = error(of: { _ = try Scratch().parts(of: workbook) })?.problem
    #expect(problem == .outOfRange("the active sheet"))
  }
}
