// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct PageTextTests {
  @Test(arguments: [
    (
      PageText(left: ["Plan"], right: ["Page ", .pageNumber, " of ", .pageCount]),
      "&LPlan&RPage &P of &N"
    ),
    (PageText(center: ["R&D"]), "&CR&&D"),
    (PageText(center: ["R&G, &[Picture], &"]), "&CR&&&B&BG, &&&B&B[Picture], &&"),
    (PageText(left: [.pageNumber, "+1"]), "&L&P&B&B+1"),
    (PageText(), ""),
  ])
  func isWrittenInCodes(_ text: PageText, _ code: String) throws {
    #expect(text.code == code)
    var sheet = try Sheet.of("x")
    sheet.page.footer = text
    let xml = try Scratch().sheetXML(sheet)
    let written = code.split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&amp;")
    #expect(code.isEmpty || xml.contains("<oddFooter>\(written)</oddFooter>"))
  }

  @Test func hasALimit() throws {
    var sheet = try Sheet.of("x")
    sheet.page.header = PageText(left: [.text(String(repeating: "&", count: 126))])
    _ = try Scratch().parts(of: [sheet])
    sheet.page.header = PageText(left: [.text(String(repeating: "😀", count: 127))])
    let problem = error(of: { _ = try Scratch().parts(of: [sheet]) })
    #expect(
      problem
        == SpreadsheetError(
          .textTooLong(length: 256, limit: 255), file: problem?.file, sheet: "Data"))
  }
}
