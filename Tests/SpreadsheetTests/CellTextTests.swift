// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct CellTextTests {
  @Test(arguments: [
    "=HYPERLINK(\"http://example.com\",\"x\")", "@SUM(1)", "+1", "-1", "=1+1", "1e5", "TRUE",
    "http://example.com", "mailto:a@example.com", "internal:Sheet1!A1", "12", " padded ",
  ])
  func arrivesAsText(_ text: String) throws {
    let parts = try Scratch().parts(of: [try Sheet.of(text)])
    let escaped = text.split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&amp;")
    #expect(parts["xl/sharedStrings.xml"]?.contains(">\(escaped)</t>") == true)
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<c r=\"A1\" t=\"s\"><v>0</v></c>"))
    #expect(!sheet.contains("<f>") && !sheet.contains("hyperlink"))
  }

  @Test(arguments: [
    ("a\u{1}b", "a_x0001_b"), ("a\u{0}b", "a_x0000_b"), ("a\r\nb", "a_x000D_\nb"),
    ("\u{1F}", "_x001F_"), ("a\tb", "a\tb"), ("\u{FFFE}", "_xFFFE_"), ("\u{FEFF}a", "\u{FEFF}a"),
    ("_x0041_", "_x005F_x0041_"), ("_x00e9_", "_x005F_x00e9_"), ("_x004_", "_x004_"),
    ("_X0041_", "_X0041_"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("__x0041", "__x0041"),
  ])
  func whatXMLCannotHoldIsEscaped(_ text: String, _ written: String) throws {
    // Compared as bytes: Swift takes some of these for equal.
    #expect(Array(CellText.escaped(text).utf8) == Array(written.utf8))
    let strings = try Scratch().parts(of: [try Sheet.of(text)])["xl/sharedStrings.xml"] ?? ""
    #expect(strings.utf8.count > 0 && strings.contains(written))
  }

  @Test(arguments: ["_x0041_x0042_", "\u{1}x0041_", "_x0041\u{1}", "_\u{1}_", "_x0041_\r_x005F_"])
  func isReadBack(_ text: String) {
    #expect(Array(Scratch.unescaped(CellText.escaped(text)).utf8) == Array(text.utf8))
  }

  @Test func isCountedInUTF16Units() throws {
    let scratch = try Scratch()
    let longest = String(repeating: "😀", count: 16_383) + "x"
    #expect(longest.utf16.count == CellText.longest)
    let parts = try scratch.parts(of: [try Sheet.of(longest)])
    #expect(parts["xl/sharedStrings.xml"]?.contains(longest) == true)

    var sheet = try Sheet.of("x")
    sheet[row: 6, column: 3] = Cell(text: String(repeating: "😀", count: 20_000))
    let path = scratch.file("other.xlsx")
    let workbook = Workbook(sheets: [sheet], created: Scratch.created)
    let problem = error(of: { try WorkbookWriter.write(workbook, to: path) })
    #expect(
      problem
        == SpreadsheetError(
          .textTooLong(length: 40_000, limit: 32_767), file: path, sheet: "Data", cell: "D7"))
    #expect(problem?.description.contains("😀") == false)
    #expect(try scratch.names == ["book.xlsx"])
  }

  @Test func isCutBetweenCharacters() {
    let family = "👩‍👩‍👧"
    let text = String(repeating: family, count: 9_000)
    let pieces = CellText.split(text)
    #expect(pieces.count > 1 && pieces.joined() == text)
    #expect(pieces.allSatisfy { $0.utf16.count <= CellText.longest && $0.hasSuffix(family) })
    #expect(CellText.split("") == [""] && CellText.split("abc") == ["abc"])
  }

  @Test(arguments: [
    "a" + String(repeating: "\u{301}", count: 40_000), String(repeating: "\u{1}", count: 32_000),
  ])
  func anyTextFitsInPieces(_ text: String) throws {
    let pieces = CellText.split(text)
    #expect(pieces.joined().utf8.elementsEqual(text.utf8))
    var sheet = try Sheet.of("x")
    for (row, piece) in pieces.enumerated() { sheet[row: row, column: 0] = Cell(text: piece) }
    _ = try Scratch().parts(of: [sheet])
  }
}

extension Scratch {
  /// Reads "_xHHHH_" as a spreadsheet program does: from left to right.
  static func unescaped(_ text: String) -> String {
    text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }
}
