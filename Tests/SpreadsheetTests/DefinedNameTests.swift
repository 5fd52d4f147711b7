// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct DefinedNameTests {
  private let cell = CellReference(row: 3, column: 2)

  @Test(arguments: ["panelist", "rating_o1q1", "_a", "évaluation", "a.b", "ABCD1", "row", "R1X"])
  func isAccepted(_ name: String) throws {
    let sheet = try SheetName("Scorecard")
    #expect(try DefinedName(name, for: cell, on: sheet).formula == "='Scorecard'!$C$4")
  }

  @Test(arguments: [
    "", "1a", "a b", "a-b", "a!b", "A1", "xfd10", "R", "c", "R1C1", "r12", "RC", ".a", "a\u{0}",
    String(repeating: "n", count: 120),
  ])
  func isRefused(_ name: String) throws {
    let sheet = try SheetName("Scorecard")
    let problem = error(of: { _ = try DefinedName(name, for: cell, on: sheet) })
    #expect(problem?.problem == .nameNotAllowed(name))
    #expect(problem?.sheet == "Scorecard")
  }

  @Test func theLongestIsWrittenWhole() throws {
    let name = String(repeating: "n", count: 122)
    var sheet = try Sheet.of("x")
    sheet.names = [try DefinedName(name, for: cell, on: sheet.name)]
    let parts = try Scratch().parts(of: [sheet])
    #expect(parts["xl/workbook.xml"]?.contains("name=\"\(name)\"") == true)
  }

  @Test func belongsToTheWorkbookOrToASheet() throws {
    var other = try Sheet.of("x", name: "It's")
    other.names = [try DefinedName("panelist", for: cell, on: other.name)]
    let range = CellRange(rows: 0...1, columns: 0...1)
    let parts = try Scratch().parts(
      of: [try Sheet.of("x"), other], names: [try DefinedName("all", for: range, on: other.name)])
    let workbook = try #require(parts["xl/workbook.xml"])
    #expect(workbook.contains("<definedName name=\"all\">'It''s'!$A$1:$B$2</definedName>"))
    #expect(
      workbook.contains("<definedName name=\"panelist\" localSheetId=\"1\">'It''s'!$C$4"))
  }

  @Test func standsOnceOnASheet() throws {
    var sheet = try Sheet.of("x")
    sheet.names = [
      try DefinedName("a_b", for: cell, on: sheet.name),
      try DefinedName("A_B", for: cell, on: sheet.name),
    ]
    let problem = error(of: { _ = try Scratch().parts(of: [sheet]) })
    #expect(problem?.problem == .nameTaken("A_B"))
    #expect(problem?.sheet == "Data")
  }
}
