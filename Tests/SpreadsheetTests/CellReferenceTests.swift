// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct CellReferenceTests {
  @Test(arguments: [
    (0, 0, "A1"), (3, 2, "C4"), (0, 25, "Z1"), (0, 26, "AA1"), (0, 701, "ZZ1"), (0, 702, "AAA1"),
    (1_048_575, 16_383, "XFD1048576"),
  ])
  func isNamedAsInAFormula(_ row: Int, _ column: Int, _ text: String) {
    #expect(CellReference(row: row, column: column).text == text)
  }

  @Test func doesNotShiftWithDollarSigns() {
    #expect(CellReference(row: 3, column: 27).absoluteText == "$AB$4")
    #expect(CellRange(rows: 0...1, columns: 0...1).absoluteText == "$A$1:$B$2")
  }

  @Test func aRangeTakesItsCornersInAnyOrder() {
    let range = CellRange(CellReference(row: 4, column: 0), CellReference(row: 1, column: 3))
    #expect(range.text == "A2:D5")
    #expect(CellRange(CellReference(row: 4, column: 0)).text == "A5")
  }

  @Test(arguments: [(-1, 0), (0, -1), (1_048_576, 0), (0, 16_384)])
  func mustBeOnTheSheet(_ row: Int, _ column: Int) throws {
    var sheet = try Sheet.of("x")
    sheet[row: row, column: column] = Cell(text: "y")
    let problem = error(of: { _ = try Scratch().parts(of: [sheet]) })
    #expect(problem?.problem == .outOfRange("the cell"))
    #expect(problem?.sheet == "Data")
  }
}
