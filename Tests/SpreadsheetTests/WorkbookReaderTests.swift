// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct WorkbookReaderTests {
  /// A workbook of everything that a cell of ours can hold.
  static func workbook() throws -> Workbook {
    let texts = [
      "=1+1", "Ünïcode 😀\nsecond line", "<&>\"'", " padded ", "_x0041_", "a\u{1}b", "tab\there",
      "carriage\rreturn", "0012",
    ]
    var form = Sheet(try SheetName("Fo'rm & co"))
    for (row, text) in texts.enumerated() { form[row: row, column: 0] = Cell(text: text) }
    for (row, number) in [0, -1, 0.1, 1e300, 2.5e-300, 1_234_567_890.123].enumerated() {
      form[row: row, column: 1] = Cell(number: number)
    }
    form[row: 0, column: 2] = Cell(
      number: 46_095, style: CellStyle(numberFormat: .date))
    form[row: 1, column: 2] = Cell(formula: "=SUM(B1,1)", result: .number(1))
    form[row: 2, column: 2] = Cell(formula: "=A1&\"<\"", result: .text("=1+1<"))
    form[row: 3, column: 2] = Cell(blank: CellStyle(font: CellFont(bold: true)))
    form[row: 1_048_575, column: 16_383] = Cell(text: "last")
    form.merges = [CellRange(rows: 20...21, columns: 0...3)]
    form.names = [
      try DefinedName("panelist", for: CellReference(row: 0, column: 0), on: form.name)
    ]
    var kit = Sheet(try SheetName("_kit"), isHidden: true)
    kit[row: 0, column: 0] = Cell(text: "format")
    kit.names = [
      try DefinedName("panelist", for: CellReference(row: 9, column: 1), on: kit.name)
    ]
    let all = CellRange(rows: 1...2, columns: 1...2)
    return Workbook(
      sheets: [form, kit], names: [try DefinedName("all", for: all, on: form.name)],
      created: Scratch.created)
  }

  @Test func readsWhatWeWrite() throws {
    let scratch = try Scratch()
    let workbook = try Self.workbook()
    try WorkbookWriter.write(workbook, to: scratch.file())
    let book = try WorkbookReader.read(scratch.file())
    #expect(book.sheets.map(\.name) == workbook.sheets.map(\.name.text))
    #expect(book.sheets.map(\.isHidden) == [false, true])
    #expect(book.dateSystem == .from1900)
    for (sheet, written) in zip(book.sheets, workbook.sheets) {
      let wanted = Scratch.expected(written)
      for place in Set(sheet.cells.keys).union(wanted.keys).sorted() {
        #expect(sheet.cells[place] == wanted[place], "\(place.text)")
      }
      #expect(sheet.merges == written.merges)
      #expect(sheet.names.map(\.name) == written.names.map(\.name))
      #expect(sheet.names.map { $0.place?.range } == written.names.map(\.range))
      #expect(sheet.names.map { $0.place?.sheet } == written.names.map(\.sheet.text))
    }
    #expect(book.names.map(\.name) == ["all"])
    #expect(book.names.first?.place?.range == workbook.names.first?.range)
  }

  @Test func findsNamesAsAFormulaDoes() throws {
    let scratch = try Scratch()
    try WorkbookWriter.write(try Self.workbook(), to: scratch.file())
    let book = try WorkbookReader.read(scratch.file())
    let kit = try #require(book.sheet("_KIT"))
    #expect(book.name("Panelist", on: kit)?.place?.range.text == "B10")
    #expect(book.name("ALL", on: kit)?.place?.range.text == "B2:C3")
    #expect(book.name("none", on: kit) == nil && book.sheet("none") == nil)
    #expect(kit[row: 0, column: 0]?.value == .text("format"))
  }

  @Test(.enabled(if: OtherPrograms.libreOffice != nil, "needs LibreOffice"))
  func readsWhatLibreOfficeSaved() throws {
    let scratch = try Scratch()
    var workbook = try Self.workbook()
    // LibreOffice has fewer columns than Excel in its default setting.
    workbook.sheets[0][row: 1_048_575, column: 16_383] = nil
    try WorkbookWriter.write(workbook, to: scratch.file())
    let ours = try WorkbookReader.read(scratch.file())
    let saved = try OtherPrograms.convert(scratch.file(), to: "xlsx", in: scratch)
    let book = try WorkbookReader.read(saved)
    try expectSame(book, ours)
  }

  @Test(.enabled(if: OtherPrograms.python != nil, "needs Python with openpyxl"))
  func readsWhatOpenpyxlSaved() throws {
    let scratch = try Scratch()
    var workbook = try Self.workbook()
    // openpyxl drops the results of formulas.
    workbook.sheets[0][row: 1, column: 2] = nil
    workbook.sheets[0][row: 2, column: 2] = nil
    // It writes these as they are, which is no XML, or does not escape them again.
    workbook.sheets[0][row: 0, column: 0] = nil
    for row in [4, 5, 7] { workbook.sheets[0][row: row, column: 0] = nil }
    try WorkbookWriter.write(workbook, to: scratch.file())
    let ours = try WorkbookReader.read(scratch.file())
    let script = """
      import sys, openpyxl
      openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])
      """
    _ = try OtherPrograms.runPython(script, [scratch.file(), scratch.file("saved.xlsx")])
    try expectSame(try WorkbookReader.read(scratch.file("saved.xlsx")), ours)
  }

  private func expectSame(_ book: ReadWorkbook, _ ours: ReadWorkbook) throws {
    #expect(book.sheets.map(\.name) == ours.sheets.map(\.name))
    #expect(book.sheets.map(\.isHidden) == ours.sheets.map(\.isHidden))
    #expect(book.names.map(\.name) == ours.names.map(\.name))
    #expect(book.names.map(\.place) == ours.names.map(\.place))
    for (sheet, wanted) in zip(book.sheets, ours.sheets) {
      let places = Set(sheet.cells.keys).union(wanted.cells.keys)
      for place in places.sorted() {
        let (read, cell) = (sheet.cells[place], wanted.cells[place])
        #expect(read?.isDate == cell?.isDate, "\(place.text)")
        if case .number(let one) = read?.value, case .number(let other) = cell?.value {
          // Excel shows 15 digits, and LibreOffice writes no more.
          #expect(abs(one - other) <= abs(other) * 1e-14, "\(place.text)")
        } else {
          #expect(read?.value == cell?.value, "\(place.text)")
        }
        #expect((read?.formula == nil) == (cell?.formula == nil), "\(place.text)")
      }
      #expect(sheet.merges == wanted.merges)
      #expect(Set(sheet.names.map(\.name)) == Set(wanted.names.map(\.name)))
      for name in wanted.names {
        #expect(sheet.names.first { $0.name == name.name }?.place == name.place)
      }
    }
  }
}

extension Scratch {
  /// What the reader has to find of a sheet of ours.
  static func expected(_ sheet: Sheet) -> [CellReference: ReadCell] {
    let cells = Dictionary(sheet.cells.map { ($0.key, $0.value) }) { first, _ in first }
    return cells.compactMapValues { cell in
      let isDate = cell.style.numberFormat == .date
      switch cell.value {
      case .blank: return nil
      case .text(let text): return ReadCell(.text(text))
      case .number(let number): return ReadCell(.number(number), isDate: isDate)
      case .formula(let formula, let result):
        let text = formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
        switch result {
        case nil: return ReadCell(.number(0), formula: text)
        case .number(let number): return ReadCell(.number(number), formula: text)
        case .text(let result): return ReadCell(.text(result), formula: text)
        }
      }
    }
  }
}
