// SPDX-License-Identifier: Apache-2.0
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import InterviewKit

/// How text is measured, and how rows become pages.
@Suite struct PacketWorkbookLayoutTests {
  private let plain = TypeMeasure(size: 11, isBold: false)

  @Test(
    arguments: [
      "", "one", "one two three four five six seven eight nine ten", "a\n\nb\n",
      String(repeating: "unbroken", count: 30), "漢字仮名交じり文の長い一行です。",
      "trailing   spaces   ", String(repeating: "\u{200B}", count: 5000),
    ])
  func linesHoldAllOfATextAndFit(_ text: String) {
    let lines = plain.lines(of: text, column: 12)
    #expect(lines.joined() == text && !lines.isEmpty)
    for line in lines {
      let shown = line.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(plain.width(of: shown) <= 12)
    }
  }

  @Test func digitsMeasureWhatColumnsAreMeasuredIn() {
    #expect(abs(plain.width(of: "0123456789") - 10) < 0.3)
    #expect(TypeMeasure(size: 22, isBold: false).width(of: "0") > 1.9)
    #expect(
      TypeMeasure(size: 11, isBold: true).width(of: "word") > plain.width(of: "word"))
    #expect(plain.lineHeight == 15)
  }

  private func draft() throws -> SheetDraft {
    SheetDraft(try SheetName("S"), SheetLayout(widths: [50, 40], footer: PageText()))
  }

  @Test func rowsThatBelongTogetherMoveToTheNextPage() throws {
    var draft = try draft()
    draft.add([.init(0, "Title", CellStyle())])
    draft.repeatRows()
    let whole = draft.pointsLeft
    draft.add([.init(0, "first", CellStyle())], points: 300)
    draft.add([.init(0, "second", CellStyle())], points: 300)
    draft.keepTogether { draft in
      draft.add([.init(0, "block", CellStyle())], points: 60)
      draft.add([.init(0, "rest", CellStyle())], points: 60)
    }
    #expect(draft.finished().page.pageBreaks == [3])
    #expect(draft.finished().page.repeatedRows == 0...0)
    #expect(draft.pointsLeft == whole - 120)
    // What fits on no page is broken where it has to be, once.
    draft.keepTogether { draft in
      for _ in 0..<3 { draft.add([.init(0, "high", CellStyle())], points: 400) }
    }
    #expect(draft.finished().page.pageBreaks == [3, 5, 6, 7])
    draft.breakPage()
    draft.breakPage()
    draft.skip()
    #expect(draft.row == 8 && draft.finished().page.pageBreaks == [3, 5, 6, 7, 8])
  }

  @Test func aTextTooHighForARowGoesOnBelow() throws {
    var draft = try draft()
    var style = CellStyle()
    style.alignment.wraps = true
    let text = String(repeating: "some words and some more ", count: 200)
    draft.add([.init(0, "label", style), .init(1, text, style)])
    let sheet = draft.finished()
    let pieces = (0..<draft.row).compactMap { row -> String? in
      guard case .text(let piece) = sheet[row: row, column: 1]?.value else { return nil }
      return piece
    }
    #expect(pieces.count > 2 && pieces.joined() == text)
    #expect(sheet[row: 1, column: 0]?.value == .blank)
    #expect(sheet.rowHeights.values.allSatisfy { $0.points <= 409 })
  }

  /// Nothing that a profile or a plan can say keeps a workbook from being written.
  @Test func aPlanOfAnySizeIsWritten() throws {
    var plan = try PacketGoldenTests.packet("benefits-case-manager", "GS-13").plan
    plan.role = "=R&D_x0041_ \u{1} " + String(repeating: "漢字 👩‍👩‍👧 ", count: 80)
    plan.organization = String(repeating: "&", count: 300)
    for objective in plan.objectives.indices {
      plan.objectives[objective].label = String(repeating: "label ", count: 60)
      for question in plan.objectives[objective].questions.indices {
        let long = String(repeating: "an answer that goes on ", count: 300)
        plan.objectives[objective].questions[question].text = long
        plan.objectives[objective].questions[question].anchors.three = long
        plan.objectives[objective].questions[question].lookFors = Array(repeating: long, count: 5)
      }
    }
    let set = try TemplateSet()
    let day = try #require(Day("2026-03-14"))
    let names = (1...20).map { "Panelist with a name of some length \($0)" }
    let packet = Packet(
      plan: plan, set: set,
      context: PacketContext(day: day, tool: "InterviewKit", templateSet: set.name),
      panel: PanelNames(panelists: names, candidates: ["C & \u{2} D"]))
    let scratch = try Scratch()
    try OutputFolder(path: scratch.file("p")).write(try packet.files([.workbook]))
    #expect(scratch.files.count { $0.hasSuffix(".xlsx") } == 21)
  }
}
