// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

/// Reads what we write with openpyxl: our idea of the format is no proof of it.
@Suite struct SecondReaderTests {
  @Test(.enabled(if: OtherPrograms.python != nil, "needs Python with openpyxl"))
  func openpyxlReadsTheSame() throws {
    let scratch = try Scratch()
    var sheet = try Sheet.of("=1+1", "Ünïcode 😀\nsecond line", "<&>\"'", " padded ", name: "Fo'rm")
    sheet[row: 1, column: 0] = Cell(number: 0.1)
    sheet[row: 1, column: 1] = Cell(formula: "=SUM(A2,1)", result: .number(1.1))
    sheet[row: 1, column: 2] = Cell(blank: CellStyle(font: CellFont(bold: true)))
    sheet.names = [
      try DefinedName("rating_o1q1", for: CellReference(row: 1, column: 2), on: sheet.name)
    ]
    sheet.validations = [
      DataValidation(
        CellRange(CellReference(row: 1, column: 2)),
        .list(try ChoiceList(["1", "2", "Not observed"])))
    ]
    sheet.frozenAt = CellReference(row: 1, column: 0)
    sheet.page.footer = PageText(left: ["R&D"], right: ["Page ", .pageNumber])
    var kit = Sheet(try SheetName("_kit"), isHidden: true)
    kit[row: 0, column: 0] = Cell(text: "format")
    try WorkbookWriter.write(
      Workbook(sheets: [sheet, kit], created: Scratch.created), to: scratch.file())
    let script = """
      import json, sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book["Fo'rm"]
      # openpyxl keeps names in one list for the workbook up to 3.0, and with their sheet from 3.1.
      if hasattr(sheet, "defined_names"):
        name = sheet.defined_names["rating_o1q1"]
      else:
        name = [n for n in book.defined_names.definedName
          if n.name == "rating_o1q1" and n.localSheetId == 0][0]
      print(json.dumps({
        "texts": [cell.value for cell in sheet[1]], "types": [cell.data_type for cell in sheet[1]],
        "formula": sheet["B2"].value, "bold": sheet["C2"].font.b,
        "name": name.attr_text,
        "list": sheet.data_validations.dataValidation[0].formula1,
        "frozen": sheet.freeze_panes, "state": book["_kit"].sheet_state,
        "created": str(book.properties.created), "result":
          openpyxl.load_workbook(sys.argv[1], data_only=True)["Fo'rm"]["B2"].value,
        "footer": sheet.oddFooter.left.text,
      }, ensure_ascii=False, sort_keys=True))
      """
    let read = try OtherPrograms.runPython(script, [scratch.file()])
    #expect(
      read == #"""
        {"bold": true, "created": "2023-11-14 22:13:20", "footer": "R&&D", "formula": "=SUM(A2,1)", \#
        "frozen": "A2", "list": "\"1,2,Not observed\"", "name": "'Fo''rm'!$C$2", "result": 1.1, \#
        "state": "hidden", "texts": ["=1+1", "Ünïcode 😀\nsecond line", "<&>\"'", " padded "], \#
        "types": ["s", "s", "s", "s"]}

        """#)
  }
}
