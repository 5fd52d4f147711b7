// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct DateTests {
  @Test(arguments: [
    "yyyy-mm-dd", "d/m/yy", "[$-409]d-mmm-yy;@", "mm:ss.0", "h AM/PM", "[h]:mm", "[ss]",
    "\"on\" dd.mm.", "[Red]yyyy", "YYYY", "yyyy\\-mm", "[$-F800]dddd\\,\\ mmmm\\ dd", "0;yy",
    "General",
    "0.00", "#,##0 \"days\"", "[Red]0.00", "[$€-407] #,##0", "\\d0", "0_d", "*m0", "@", "0.00E+00",
    "\"unclosed d", "[unclosed d", "[Blue][<5]0", "\\", "",
  ])
  func aFormatShowsADate(_ code: String) {
    let dates: Set = [
      "yyyy-mm-dd", "d/m/yy", "[$-409]d-mmm-yy;@", "mm:ss.0", "h AM/PM", "[h]:mm", "[ss]",
      "\"on\" dd.mm.", "[Red]yyyy", "YYYY", "yyyy\\-mm", "[$-F800]dddd\\,\\ mmmm\\ dd",
    ]
    #expect(NumberFormat(code).isDate == dates.contains(code))
  }

  @Test func formatsOfTheFileAndBuiltInOnes() throws {
    let book = HandMadeBook(
      rows: """
        <row><c s="0"><v>1</v></c><c s="1"><v>2</v></c><c s="2"><v>3</v></c><c s="3"><v>4</v></c>\
        <c s="4"><v>5</v></c><c s="99"><v>6</v></c><c s="-1"><v>7</v></c>\
        <c s="1" t="str"><v>8</v></c><c s="1"><f>A1</f><v>9</v></c></row>
        """,
      styles: """
        <numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/>\
        <numFmt numFmtId="22" formatCode="0.0"/></numFmts><cellStyleXfs><xf numFmtId="14"/>\
        </cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" fontId="0"/>\
        <xf numFmtId="170"><alignment/></xf><xf numFmtId="22"/><xf/></cellXfs>
        """)
    let sheet = try #require(try book.read().sheets.first)
    let dates = (0..<9).map { sheet[row: 0, column: $0]?.isDate }
    #expect(dates == [false, true, true, false, false, false, false, false, true])
  }

  @Test(arguments: [
    (DateSystem.from1900, 1, "1900-1-1"), (.from1900, 59, "1900-2-28"),
    (.from1900, 61, "1900-3-1"), (.from1900, 36_526, "2000-1-1"), (.from1900, 36_585, "2000-2-29"),
    (.from1900, 46_095.5, "2026-3-14 43200"), (.from1900, 46_095.999999999, "2026-3-15"),
    (.from1900, 2_958_465, "9999-12-31"), (.from1904, 0, "1904-1-1"),
    (.from1904, 44_633, "2026-3-14"),
    (.from1904, 2_957_003, "9999-12-31"),
  ])
  func aNumberIsADate(_ system: DateSystem, _ number: Double, _ text: String) {
    let date = system.date(of: number)
    let time = date.map { $0.second == 0 ? "" : " \($0.second)" } ?? ""
    #expect(date.map { "\($0.year)-\($0.month)-\($0.day)\(time)" } == text)
  }

  @Test(arguments: [-1, 0.5, 60, 2_958_466, 1e300, .infinity, .nan])
  func aNumberIsNoDate(_ number: Double) {
    #expect(DateSystem.from1900.date(of: number) == nil)
  }

  @Test func eachDayFollowsTheOneBefore() {
    var months = 0
    var last: DateSystem.Moment?
    for number in 61...2_958_465 where number % 19 == 0 || number < 2_000 {
      let date = DateSystem.from1900.date(of: Double(number))
      #expect(DateSystem.from1904.date(of: Double(number - 1_462)) == date || number < 1_462)
      if date?.month != last?.month { months += 1 }
      last = date
    }
    #expect(months == 12 * 8_100 - 2 && last?.year == 9_999)
  }

  @Test func theOldMacintoshCountsFrom1904() throws {
    for flag in ["1", "true", "0"] {
      let book = HandMadeBook(properties: "<workbookPr date1904=\"\(flag)\"/>")
      #expect(try book.read().dateSystem == (flag == "0" ? .from1900 : .from1904))
    }
  }

  @Test(arguments: [
    ("2026-03-14", 46_095.0), ("2026-03-14T12:00:00", 46_095.5), ("2026-03-14T06:00Z", 46_095.25),
    ("1900-01-01", 1), ("1900-03-01", 61),
  ])
  func aDateMayBeText(_ text: String, _ number: Double) throws {
    let book = HandMadeBook(rows: "<row><c t=\"d\"><v>\(text)</v></c></row>")
    let cell = try #require(try book.read().sheets.first?[row: 0, column: 0])
    #expect(cell == ReadCell(.number(number), isDate: true))
  }

  @Test(arguments: [
    "soon", "2026-13-01", "2026-03-14Tnoon", "2026-03", "T", "-", "2026-03-14T99:00",
    "2026-x-03-14", "2026-03-14T24:00",
  ])
  func anotherTextStaysText(_ text: String) throws {
    let book = HandMadeBook(rows: "<row><c t=\"d\"><v>\(text)</v></c></row>")
    #expect(try book.values() == ["A1": .text(text)])
  }
}
