// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct SheetTests {
  @Test func formulasCarryTheirResult() throws {
    var sheet = try Sheet.of()
    sheet[row: 0, column: 0] = Cell(formula: "=IF(B1<2,\"\",1)", result: .text(""))
    sheet[row: 1, column: 0] = Cell(formula: "1+1", result: .number(2))
    sheet[row: 2, column: 0] = Cell(formula: "=\"a\"&\"b\"", result: .text("a\u{1}b"))
    sheet[row: 3, column: 0] = Cell(number: -0.1)
    let xml = try Scratch().sheetXML(sheet)
    #expect(xml.contains("<c r=\"A1\" t=\"str\"><f>IF(B1&lt;2,\"\",1)</f><v></v></c>"))
    #expect(xml.contains("<c r=\"A2\"><f>1+1</f><v>2</v></c>"))
    #expect(xml.contains("<f>\"a\"&amp;\"b\"</f><v>a_x0001_b</v>"))
    #expect(xml.contains("<c r=\"A4\"><v>-0.1</v></c>"))
  }

  @Test(
    arguments: [
      (Cell(number: .nan), .outOfRange("the number")),
      (Cell(number: -.infinity), .outOfRange("the number")),
      (Cell(formula: "=1", result: .number(.nan)), .outOfRange("the number")),
      (Cell(formula: "="), .textNotAllowed("a formula")),
      (Cell(formula: "=\"\u{1}\""), .textNotAllowed("a formula")),
      (
        Cell(formula: "=" + String(repeating: "1", count: 8192)),
        .textTooLong(length: 8193, limit: 8192)
      ),
      (Cell(blank: CellStyle(font: CellFont(size: 0))), .outOfRange("the size of the type")),
      (
        Cell(blank: CellStyle(numberFormat: NumberFormat(String(repeating: "0", count: 128)))),
        .textNotAllowed("a number format")
      ),
    ] as [(Cell, SpreadsheetError.Problem)])
  func whatACellCannotHoldIsRefusedWithItsPlace(
    _ cell: Cell, _ problem: SpreadsheetError.Problem
  ) throws {
    var sheet = try Sheet.of("x")
    sheet[row: 1, column: 1] = cell
    let scratch = try Scratch()
    let found = error(of: { _ = try scratch.parts(of: [sheet]) })
    #expect(
      found == SpreadsheetError(problem, file: scratch.file(), sheet: "Data", cell: "B2"))
    #expect(try scratch.names.isEmpty)
  }

  @Test func stylesAreWritten() throws {
    var sheet = try Sheet.of()
    let style = CellStyle(
      font: CellFont(size: 14, bold: true, italic: true, color: Color(rgb: 0x1F3A5F)),
      fill: Color(rgb: 0),
      borders: CellBorders(bottom: BorderLine(.medium, color: Color(rgb: 0xFF))),
      alignment: CellAlignment(.center, .top, wraps: true), numberFormat: .date, isUnlocked: true)
    sheet[row: 0, column: 0] = Cell(blank: style)
    sheet[row: 0, column: 1] = Cell(text: "x", style: style)
    let parts = try Scratch().parts(of: [sheet])
    let styles = try #require(parts["xl/styles.xml"])
    for part in [
      "<b/><i/><sz val=\"14\"/><color rgb=\"FF1F3A5F\"/>", "<fgColor rgb=\"FF000000\"/>",
      "<bottom style=\"medium\"><color rgb=\"FF0000FF\"/>", "formatCode=\"yyyy-mm-dd\"",
      "<alignment horizontal=\"center\" vertical=\"top\" wrapText=\"1\"/>",
      "<protection locked=\"0\"/>", "<cellXfs count=\"2\">",
    ] { #expect(styles.contains(part), "\(part)") }
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<c r=\"A1\" s=\"1\"/>") == true)
  }

  @Test func layoutIsWritten() throws {
    var sheet = try Sheet.of("x", "y")
    sheet.columnWidths = [0: 20, 2: 7.5]
    sheet.rowHeights = [0: .estimated(30.5), 4: .fixed(409)]
    sheet.merges = [CellRange(rows: 0...0, columns: 0...1)]
    sheet[row: 0, column: 1] = nil
    sheet.frozenAt = CellReference(row: 1, column: 0)
    sheet.activeCell = CellReference(row: 2, column: 2)
    sheet.showsGridlines = false
    sheet.isProtected = true
    let xml = try Scratch().sheetXML(sheet)
    for part in [
      "<col min=\"1\" max=\"1\" width=\"20.7109375\"", "<row r=\"1\" spans=\"1:1\" ht=\"30.5\">",
      "<row r=\"5\" ht=\"409\" customHeight=\"1\"/>", "<mergeCell ref=\"A1:B1\"/>",
      "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>",
      "activeCell=\"C3\" sqref=\"C3\"", "showGridLines=\"0\"",
      "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/>", "<v>0</v>",
    ] { #expect(xml.contains(part), "\(part)") }
  }

  @Test func onlyRowsThatKeepTheirHeightAreMarked() throws {
    var sheet = try Sheet.of("<row r=\"2\" customHeight=\"1\">", "y")
    sheet.rowHeights = [0: .fixed(40), 1: .estimated(50), 11: .estimated(60), 12: .fixed(70)]
    sheet[row: 1, column: 0] = Cell(text: "a > b")
    var other = try Sheet.of(name: "Other")
    other.rowHeights = [1: .fixed(50)]
    let parts = try Scratch().parts(of: [sheet, other])
    let first = try #require(parts["xl/worksheets/sheet1.xml"])
    for part in [
      "ht=\"40\" customHeight=\"1\">", "ht=\"50\"><c", "<row r=\"12\" ht=\"60\"/>",
      "<row r=\"13\" ht=\"70\" customHeight=\"1\"/>", "</worksheet>",
    ] { #expect(first.contains(part), "\(part)") }
    #expect(parts["xl/worksheets/sheet2.xml"]?.contains("ht=\"50\" customHeight=\"1\"") == true)
    #expect(parts["xl/sharedStrings.xml"]?.contains("customHeight") == true)
  }

  /// A change that a sheet does not bear, and what is said of it.
  struct BadLayout: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let problem: SpreadsheetError.Problem
    let change: @Sendable (inout Sheet) -> Void

    init(
      _ name: String, _ problem: SpreadsheetError.Problem,
      _ change: @escaping @Sendable (inout Sheet) -> Void
    ) {
      testDescription = name
      self.problem = problem
      self.change = change
    }
  }

  static let badLayouts = [
    BadLayout("high row", .outOfRange("the height of a row")) {
      $0.rowHeights = [0: .estimated(409.5)]
    },
    BadLayout("row without a height", .outOfRange("the height of a row")) {
      $0.rowHeights = [0: .fixed(.nan)]
    },
    BadLayout("wide column", .outOfRange("the width of a column")) { $0.columnWidths = [0: 256] },
    BadLayout("far column", .outOfRange("the width of a column")) {
      $0.columnWidths = [16_384: 1]
    },
    BadLayout("merge of one cell", .outOfRange("a merged range")) {
      $0.merges = [CellRange(rows: 1...1, columns: 1...1)]
    },
    BadLayout("merges that overlap", .mergesOverlap) {
      $0.merges = [
        CellRange(rows: 0...3, columns: 0...0), CellRange(rows: 3...4, columns: 0...1),
      ]
    },
    BadLayout("cursor off the sheet", .outOfRange("the cell")) {
      $0.activeCell = CellReference(row: -1, column: 0)
    },
  ]

  @Test(arguments: badLayouts)
  func layoutHasLimits(_ layout: BadLayout) throws {
    var sheet = try Sheet.of("x")
    layout.change(&sheet)
    let found = error(of: { _ = try Scratch().parts(of: [sheet]) })
    #expect(found?.problem == layout.problem && found?.sheet == "Data")
  }
}
