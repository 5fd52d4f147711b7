// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct ChoiceListTests {
  @Test func countsBytesNotCharacters() throws {
    // 85 characters of three bytes each: what libxlsxwriter's buffer just holds.
    let longest = [String(repeating: "好", count: 85)]
    #expect(try ChoiceList(longest).choices == longest)
    let problem = error(of: { _ = try ChoiceList(longest + ["a"]) })
    #expect(problem?.problem == .choicesTooLong(bytes: 257))
  }

  @Test(arguments: ["", "a,b", "a\nb", "a\u{1}"])
  func refusesAChoice(_ choice: String) {
    #expect(error(of: { _ = try ChoiceList([choice]) })?.problem == .choiceNotAllowed(choice))
  }

  @Test func needsAChoice() {
    #expect(error(of: { _ = try ChoiceList([]) })?.problem == .choicesTooLong(bytes: 0))
  }

  @Test func isWrittenAsAList() throws {
    var sheet = try Sheet.of("x")
    let list = try ChoiceList(["1", "2 & more", "not \"observed\""])
    sheet.validations = [DataValidation(CellRange(rows: 0...2, columns: 1...1), .list(list))]
    let xml = try Scratch().sheetXML(sheet)
    #expect(xml.contains("<formula1>\"1,2 &amp; more,not \"\"observed\"\"\"</formula1>"))
    #expect(xml.contains("sqref=\"B1:B3\""))
    #expect(!xml.contains("showErrorMessage"))
  }

  @Test func theLongestIsWrittenWhole() throws {
    var sheet = try Sheet.of("x")
    let choice = String(repeating: "好", count: 85)
    sheet.validations = [
      DataValidation(CellRange(rows: 0...0, columns: 1...1), .list(try ChoiceList([choice])))
    ]
    #expect(try Scratch().sheetXML(sheet).contains("<formula1>\"\(choice)\"</formula1>"))
  }
}
