// SPDX-License-Identifier: Apache-2.0
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import InterviewKit

/// What the workbooks of the samples look like on a screen and on paper.
@Suite struct PacketWorkbookLooksTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let sample: String
    let grade: String
    var testDescription: String { "\(sample), \(grade)" }
  }

  static let cases = [
    Case(sample: "adult-education-coordinator", grade: "GS-12"),
    Case(sample: "benefits-case-manager", grade: "GS-13"),
    Case(sample: "laboratory-scientist", grade: "GS-11"),
    Case(sample: "warehouse-shift-lead", grade: "Shift Lead"),
  ]

  private static func books(_ c: Case) throws -> (packet: Workbook, form: Workbook, Workbooks) {
    let plan = try PacketGoldenTests.packet(c.sample, c.grade).plan
    let set = try TemplateSet()
    let day = try #require(Day("2026-03-14"))
    let books = PacketWorkbook(
      plan: plan, id: PlanID(of: plan),
      context: PacketContext(day: day, tool: "InterviewKit", templateSet: set.name),
      set: set, panelists: PanelNames().columns(set.wording.plan), created: 1)
    return (
      try books.packet(), try books.scorecard(panelist: "Rivera & Co", candidate: "C-01"), books
    )
  }

  private typealias Workbooks = PacketWorkbook

  // MARK: - Colors

  /// The relative luminance of a color (WCAG 2.1).
  private static func luminance(_ color: Color) -> Double {
    func linear(_ shift: UInt32) -> Double {
      let share = Double((color.rgb >> shift) & 0xFF) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }

  /// The contrast of two colors, from 1 to 21 (WCAG 2.1, criterion 1.4.3).
  static func contrast(_ one: Color, _ other: Color) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func theFormulaGivesItsKnownValues() {
    #expect(Self.contrast(Color(rgb: 0), Color(rgb: 0xFFFFFF)) == 21)
    #expect(abs(Self.contrast(Color(rgb: 0x777777), Color(rgb: 0xFFFFFF)) - 4.48) < 0.01)
  }

  @Test(arguments: cases)
  func everyTextStandsOutFromItsFill(_ c: Case) throws {
    let white = Color(rgb: 0xFFFFFF)
    let (packet, form, _) = try Self.books(c)
    for sheet in packet.sheets + form.sheets {
      let styles = sheet.cells.values.map(\.style) + sheet.conditionalFormats.map(\.style)
      for style in Set(styles) {
        let fill = style.fill ?? white
        let text = style.font.color ?? Color(rgb: 0)
        #expect(Self.contrast(text, fill) >= 4.5, "\(sheet.name.text): \(text) on \(fill)")
        #expect((style.font.size ?? 11) >= 10)
        // The outline of a field and the lines to write on have to be seen, too (1.4.11).
        for line in [style.borders.top, style.borders.bottom].compactMap({ $0?.color }) {
          #expect(Self.contrast(line, fill) >= 3 && Self.contrast(line, white) >= 3)
        }
      }
      // No color is the only sign: what is colored by a rule says a word.
      for format in sheet.conditionalFormats {
        guard case .text(let word) = format.condition else { continue }
        #expect(!word.isEmpty)
      }
    }
  }

  // MARK: - Pages

  @Test(arguments: cases)
  func sheetsArePrintedWholeAndSayWhoseTheyAre(_ c: Case) throws {
    let (packet, form, books) = try Self.books(c)
    for sheet in packet.sheets + form.sheets where !sheet.isHidden {
      #expect(sheet.merges.isEmpty)
      #expect(sheet.page.fit == PageFit(wide: 1, tall: 0))
      #expect(sheet.page.repeatedRows?.lowerBound == 0 && sheet.frozenAt?.row ?? 0 > 0)
      let area = try #require(sheet.page.printArea)
      #expect(sheet.cells.keys.allSatisfy { $0.row <= area.last.row })
      #expect(sheet.cells.keys.allSatisfy { $0.column <= area.last.column })
      let footer = try #require(sheet.page.footer)
      #expect(footer.right == ["Page ", .pageNumber, " of ", .pageCount])
      let foot = "\(footer.left)"
      for part in [books.plan.role, books.plan.grade.name, books.id.text] {
        #expect(foot.contains(part))
      }
      #expect(sheet.rowHeights.values.allSatisfy { $0.points <= 409 })
    }
    let foot = "\(form.sheets[0].page.footer?.left ?? [])"
    #expect(foot.contains("Rivera & Co, C-01"))
    #expect(form.properties.title.contains(books.plan.role))
    #expect(form.properties.language == "en-US")
  }

  @Test(arguments: cases)
  func noPageIsFullerThanPaperTakes(_ c: Case) throws {
    let (packet, form, _) = try Self.books(c)
    for sheet in packet.sheets + form.sheets where !sheet.isHidden {
      let area = try #require(sheet.page.printArea)
      let widths = (0...area.last.column).map { sheet.columnWidths[$0] ?? 9 }
      let layout = SheetLayout(
        widths: widths, isLandscape: sheet.page.isLandscape, footer: PageText())
      func height(_ rows: Range<Int>) -> Double {
        rows.reduce(0) { $0 + (sheet.rowHeights[$1]?.points ?? 15) }
      }
      let repeated = height(0..<((sheet.page.repeatedRows?.upperBound ?? -1) + 1))
      let starts = [0] + sheet.page.pageBreaks
      #expect(starts == starts.sorted() && Set(starts).count == starts.count)
      for (start, end) in zip(starts, starts.dropFirst() + [area.last.row + 1]) {
        let used = height(start..<end) + (start == 0 ? 0 : repeated)
        #expect(used <= layout.pageHeight + 0.01, "\(sheet.name.text), row \(start + 1)")
      }
    }
  }

  @Test(arguments: cases)
  func aQuestionOfTheFormStandsOnOnePage(_ c: Case) throws {
    let (_, form, books) = try Self.books(c)
    let sheet = form.sheets[0]
    func row(_ name: String) throws -> Int {
      try #require(sheet.names.first { $0.name == name }).range.first.row
    }
    var last = try row(ScorecardForm.noConflict)
    for (index, question) in books.plan.questions.enumerated() {
      let answers = try row(ScorecardForm.rating(question.id))
      #expect(try row(ScorecardForm.evidence(question.id)) == answers)
      #expect(sheet[row: answers, column: 0]?.value == .text(question.id))
      let text = try #require(
        sheet.cells.first { $0.value.value == .text(question.text) }?.key.row)
      #expect(last < text && text < answers, "in the order they are asked")
      let cuts = sheet.page.pageBreaks.filter { text < $0 && $0 <= answers }
      #expect(cuts.isEmpty)
      if index == 0 { #expect(sheet.page.pageBreaks.allSatisfy { $0 > answers }) }
      #expect(sheet.rowHeights[answers]?.points ?? 0 >= 120, "room to write by hand")
      last = answers
    }
    // The overall judgment comes last.
    let end = [
      ScorecardForm.summary, ScorecardForm.recommendation, ScorecardForm.recommendationReason,
    ]
    for name in end {
      #expect(try row(name) > last)
      last = try row(name)
    }
    for name in sheet.names {
      #expect(
        sheet[row: name.range.first.row, column: name.range.first.column]?.style.isUnlocked == true)
    }
    #expect(!sheet.isProtected)
    #expect(
      sheet.activeCell == sheet.names.first { $0.name == ScorecardForm.interviewDate }?.range.first)
  }

  @Test(arguments: cases)
  func aQuestionOfTheGuideHasItsPageAndTheRulesHaveOne(_ c: Case) throws {
    let (packet, _, books) = try Self.books(c)
    let guide = try #require(packet.sheets.first { $0.name.text == "Guide" })
    let breaks = guide.page.pageBreaks
    func page(_ row: Int) -> Int { breaks.count { $0 <= row } }
    var pages: [Int] = []
    for question in books.plan.questions {
      let found = guide.cells.first { $0.value.value == .text(question.text) }
      let (place, cell) = try #require(found)
      pages.append(page(place.row))
      #expect(breaks.last { $0 <= place.row }.map { place.row - $0 <= 2 } == true)
      #expect(cell.style.font.size ?? 0 >= 14)
      let others = guide.cells.filter { $0.key.row == place.row && $0.key != place }
      #expect(others.allSatisfy { $0.value.value == .blank })
    }
    #expect(Set(pages).count == pages.count)
    let rules = try #require(
      guide.cells.first { $0.value.value == .text("What not to ask") }?.key.row)
    #expect(page(rules) == page(guide.page.printArea?.last.row ?? 0))
  }
}
