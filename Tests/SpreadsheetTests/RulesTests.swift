// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct RulesTests {
  private let range = CellRange(rows: 1...3, columns: 1...1)

  private func xml(_ rule: DataValidation.Rule) throws -> String {
    var sheet = try Sheet.of("x", name: "It's")
    sheet.validations = [
      DataValidation(
        range, rule, prompt: ValidationPrompt(title: "T", message: "a & b"),
        alert: ValidationAlert(.warning, title: "E", message: "m"))
    ]
    return try Scratch().sheetXML(sheet)
  }

  @Test func everyKindIsWritten() throws {
    let words = "promptTitle=\"T\" prompt=\"a &amp; b\""
    let anything = try xml(.anything)
    #expect(anything.contains(words) && anything.contains("sqref=\"B2:B4\""))
    let number = try xml(.wholeNumber(-1...5))
    #expect(number.contains("type=\"whole\" errorStyle=\"warning\"") && number.contains(words))
    #expect(number.contains("<formula1>-1</formula1><formula2>5</formula2>"))
    #expect(number.contains("showErrorMessage=\"1\" errorTitle=\"E\" error=\"m\""))
    #expect(try xml(.date).contains("<formula1>1</formula1><formula2>2958465</formula2>"))
    let cells = try xml(.cells(CellRange(rows: 0...4, columns: 3...3), on: SheetName("It's")))
    #expect(cells.contains("type=\"list\"") && cells.contains("<formula1>'It''s'!$D$1:$D$5<"))
  }

  @Test(arguments: [
    (ValidationPrompt(title: String(repeating: "😀", count: 17)), 34, 32),
    (ValidationPrompt(message: String(repeating: "😀", count: 128)), 256, 255),
  ])
  func wordsAreCountedInUTF16Units(_ prompt: ValidationPrompt, _ length: Int, _ limit: Int) throws {
    var sheet = try Sheet.of("x")
    sheet.validations = [DataValidation(range, .anything, prompt: prompt)]
    let scratch = try Scratch()
    let found = error(of: { _ = try scratch.parts(of: [sheet]) })
    let problem = SpreadsheetError.Problem.textTooLong(length: length, limit: limit)
    #expect(found == SpreadsheetError(problem, file: scratch.file(), sheet: "Data", cell: "B2"))
  }

  @Test func aListOfCellsNeedsItsSheet() throws {
    var sheet = try Sheet.of("x")
    sheet.validations = [DataValidation(range, .cells(range, on: try SheetName("Other")))]
    let found = error(of: { _ = try Scratch().parts(of: [sheet]) })
    #expect(found?.problem == .outOfRange("the cells of a list"))
  }

  @Test func conditionalFormatsAreWritten() throws {
    var sheet = try Sheet.of("x")
    let style = CellStyle(
      font: CellFont(bold: true, color: Color(rgb: 0x7A2E00)), fill: Color(rgb: 0xFCE4D6))
    sheet.conditionalFormats = [
      ConditionalFormat(range, .text("say \"no\" & <go>"), style: style)
    ]
    let parts = try Scratch().parts(of: [sheet])
    let xml = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(
      xml.contains("<conditionalFormatting sqref=\"B2:B4\"><cfRule type=\"cellIs\" dxfId=\"0\""))
    #expect(
      xml.contains("operator=\"equal\"><formula>\"say \"\"no\"\" &amp; &lt;go&gt;\"</formula>"))
    let styles = try #require(parts["xl/styles.xml"])
    #expect(
      styles.contains("<fill><patternFill><bgColor rgb=\"FFFCE4D6\"/></patternFill></fill></dxf>"))
  }
}
