// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct ChartTests {
  private func sheet(_ change: (inout Chart) -> Void = { _ in }) throws -> Sheet {
    var sheet = try Sheet.of("A", "B", name: "It's")
    sheet[row: 1, column: 0] = Cell(number: 3)
    sheet[row: 1, column: 1] = Cell(number: 4)
    var chart = Chart(
      title: "Means & more", categories: CellRange(rows: 0...0, columns: 0...1),
      values: CellRange(rows: 1...1, columns: 0...1), scale: 0...5,
      alternativeText: "Two bars <3 and 4>", at: CellReference(row: 3, column: 0), width: 360,
      height: 216, color: Color(rgb: 0x1F3A5F))
    change(&chart)
    sheet.charts = [chart]
    return sheet
  }

  @Test func aChartIsWrittenWithItsTextForThoseWhoCannotSeeIt() throws {
    let parts = try Scratch().parts(of: [try sheet()])
    let chart = try #require(parts["xl/charts/chart1.xml"])
    for part in [
      "<c:barDir val=\"bar\"/>", "<a:t>Means &amp; more</a:t>", "<c:f>'It''s'!$A$1:$B$1</c:f>",
      "<c:f>'It''s'!$A$2:$B$2</c:f>", "<c:max val=\"5\"/><c:min val=\"0\"/>",
      "<c:orientation val=\"maxMin\"/>", "<a:srgbClr val=\"1F3A5F\"/>",
    ] { #expect(chart.contains(part), "\(part)") }
    let drawing = try #require(parts["xl/drawings/drawing1.xml"])
    #expect(drawing.contains("descr=\"Two bars &lt;3 and 4&gt;\""))
  }

  @Test func whatAChartCannotBeIsRefused() throws {
    let changes: [(SpreadsheetError.Problem, (inout Chart) -> Void)] = [
      (.textNotAllowed("the title of a chart"), { $0.title = "=A1" }),
      (
        .textTooLong(length: 256, limit: 255),
        { $0.alternativeText = String(repeating: "x", count: 256) }
      ),
      (.outOfRange("a chart"), { $0.width = .nan }),
      (.outOfRange("a chart"), { $0.height = 0 }),
      (.outOfRange("a chart"), { $0.place = CellReference(row: -1, column: 0) }),
      (.outOfRange("a chart"), { $0.scale = 0...(.infinity) }),
    ]
    for (problem, change) in changes {
      let found = error(of: { _ = try Scratch().parts(of: [try sheet(change)]) })
      #expect(found?.problem == problem && found?.sheet == "It's")
    }
  }

  @Test func languageAndIndentAreWritten() throws {
    var sheet = try Sheet.of()
    sheet[row: 0, column: 0] = Cell(
      text: "x", style: CellStyle(alignment: CellAlignment(.left, .center, indent: 2)))
    let parts = try Scratch().parts(
      of: Workbook(
        sheets: [sheet], properties: DocumentProperties(title: "T", language: "en-US"),
        created: Scratch.created))
    #expect(parts["docProps/custom.xml"]?.contains("name=\"Language\"") == true)
    #expect(parts["docProps/custom.xml"]?.contains("<vt:lpwstr>en-US</vt:lpwstr>") == true)
    #expect(
      parts["xl/styles.xml"]?.contains(
        "<alignment horizontal=\"left\" vertical=\"center\" indent=\"2\"/>") == true)
  }
}
