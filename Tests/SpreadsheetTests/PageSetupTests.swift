// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct PageSetupTests {
  @Test func isWritten() throws {
    var sheet = try Sheet.of("x", name: "It's")
    sheet.page.paper = .a4
    sheet.page.isLandscape = true
    sheet.page.fit = PageFit()
    sheet.page.margins = PageMargins(left: 0.4, right: 0.5, top: 0.6, bottom: 1)
    sheet.page.pageBreaks = [9, 3, 3]
    sheet.page.printArea = CellRange(rows: 0...9, columns: 0...3)
    sheet.page.repeatedRows = 0...1
    let parts = try Scratch().parts(of: [sheet])
    let xml = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(xml.contains("<pageSetUpPr fitToPage=\"1\"/>"))
    #expect(xml.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\""))
    #expect(xml.contains("<pageMargins left=\"0.4\" right=\"0.5\" top=\"0.6\" bottom=\"1\""))
    #expect(xml.contains("<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"3\""))
    let workbook = try #require(parts["xl/workbook.xml"])
    #expect(workbook.contains("localSheetId=\"0\">'It''s'!$A$1:$D$10<"))
    #expect(workbook.contains("localSheetId=\"0\">'It''s'!$1:$2<"))
  }

  /// A setup that no page has.
  struct BadPage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let page: PageSetup

    init(_ name: String, _ change: (inout PageSetup) -> Void) {
      testDescription = name
      var page = PageSetup()
      change(&page)
      self.page = page
    }
  }

  static let badPages = [
    BadPage("break before the first row") { $0.pageBreaks = [0] },
    BadPage("too many breaks") { $0.pageBreaks = Array(1...1024) },
    BadPage("rows off the sheet") { $0.repeatedRows = -1...0 },
    BadPage("no pages") { $0.fit = PageFit(wide: -1) },
    BadPage("no margin") { $0.margins = PageMargins(left: .nan) },
  ]

  @Test(arguments: badPages)
  func hasLimits(_ bad: BadPage) throws {
    var sheet = try Sheet.of("x")
    sheet.page = bad.page
    let problem = error(of: { _ = try Scratch().parts(of: [sheet]) })
    guard case .outOfRange = problem?.problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(problem?.sheet == "Data")
  }
}
