// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct SheetNameTests {
  @Test(arguments: [
    "Plan", "_kit", "Été", "O'Brien", "a!b", String(repeating: "x", count: 31),
    String(repeating: "😀", count: 15),
  ])
  func isAccepted(_ text: String) throws {
    #expect(try SheetName(text).text == text)
  }

  @Test(arguments: [
    "", String(repeating: "x", count: 32), String(repeating: "😀", count: 16), "a[b", "a]b", "a:b",
    "a*b", "a?b", "a/b", "a\\b", "'a", "a'", "History", "HISTORY", "a\u{1}b", "a\nb", "a\u{FFFE}",
  ])
  func isRefused(_ text: String) {
    #expect(error(of: { _ = try SheetName(text) })?.problem == .sheetNameNotAllowed(text))
  }

  @Test func isQuotedForFormulas() throws {
    #expect(try SheetName("O'Brien's").quoted == "'O''Brien''s'")
  }

  @Test func everyAcceptedNameCanBeWritten() throws {
    let scratch = try Scratch()
    let sheets = try ["Été", "O'Brien", "a!b", "a&b <c> \"d\"", String(repeating: "😀", count: 15)]
      .map { try Sheet.of("x", name: $0) }
    let workbook = try #require(try scratch.parts(of: sheets)["xl/workbook.xml"])
    #expect(workbook.contains("name=\"O'Brien\""))
    #expect(workbook.contains("name=\"a&amp;b &lt;c&gt; &quot;d&quot;\""))
  }

  @Test func namesThatDifferInCaseAreTheSame() throws {
    let scratch = try Scratch()
    let sheets = [try Sheet.of("x", name: "É"), try Sheet.of("x", name: "é")]
    #expect(error(of: { _ = try scratch.parts(of: sheets) })?.problem == .nameTaken("é"))
  }

}
