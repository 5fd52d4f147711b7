// SPDX-License-Identifier: Apache-2.0
import Foundation
import SourceText
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct PacketTests {
  private static func packet(_ profile: Profile) throws -> Packet {
    let set = try TemplateSet()
    let plan = try #require(set.planner.plans(for: profile).first)
    let day = try #require(Day("2026-03-14"))
    return Packet(
      plan: plan, set: set,
      context: PacketContext(day: day, tool: "InterviewKit", templateSet: set.name))
  }

  /// Texts that mean something to a spreadsheet, a browser, Markdown or a template.
  static let hostile = [
    "=HYPERLINK(\"http://x\",\"y\")", "@SUM(1)", "+1", "-1", "\"><script>alert(1)</script>",
    "| a | b |", "{{role}}", "_x0041_", "`code` *star* [link](http://x)",
    String(repeating: "A", count: 40_000), String(repeating: "😀", count: 20_000),
    "control \u{1}\u{2}\u{B} characters", "e" + String(repeating: "\u{301}", count: 400),
  ]

  private static let hostileProfile = Profile(
    file: "hostile.md", title: hostile[0], grades: [Grade("GS-13")],
    objectives: hostile.enumerated().map { index, text in
      Objective(
        number: index + 1, title: text, line: 10 * index + 1,
        responsibilities: [
          Responsibility(text: text, line: 10 * index + 2),
          Responsibility(text: "Second: \(text)", line: 10 * index + 3),
        ])
    })

  @Test func hostileTextsAreShownAsText() throws {
    let packet = try Self.packet(Self.hostileProfile)
    func shown(_ block: MarkdownBlock) -> String {
      block.text + block.children.map(shown).joined(separator: "\n")
    }
    let blocks = LibCMark.parse(try packet.markdown())
    let text = blocks.map(shown).joined(separator: "\n")
    for wanted in Self.hostile where !wanted.contains("\u{1}") {
      #expect(text.contains(wanted), "\(wanted.prefix(40))")
    }
    #expect(!blocks.contains { $0.kind == .html })
    for line in try packet.text().split(separator: "\n") { #expect(line.displayWidth <= 80) }
  }

  @Test(.enabled(if: OtherPrograms.python != nil, "needs Python with openpyxl"))
  func hostileTextsArriveInTheWorkbookAsText() throws {
    let scratch = try Scratch()
    let packet = try Self.packet(Self.hostileProfile)
    try OutputFolder(path: scratch.file("p")).write(try packet.files([.workbook]))
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      texts = []
      for sheet in book:
        for row in sheet.iter_rows():
          for cell in row:
            assert cell.hyperlink is None, cell.coordinate
            if cell.data_type == "s": texts.append(cell.value)
            if cell.data_type == "f" and sheet.title not in ("Panel", "Scorecard"):
              raise Exception(sheet.title + cell.coordinate)
      sys.stdout.write("\\x00".join(texts))
      """
    let output = try OtherPrograms.runPython(script, [scratch.file("p/packet.xlsx")])
    let texts = output.split(separator: "\0").map(String.init)
    for wanted in ["=HYPERLINK(\"http://x\",\"y\")", "@SUM(1)", "+1", "-1", "_x0041_"] {
      #expect(texts.contains(wanted), "\(wanted)")
    }
    // Too long for a cell: continued below, nothing lost.
    let letters = texts.filter { $0.allSatisfy { $0 == "A" } }.reduce(0) { $0 + $1.count }
    #expect(letters >= 40_000)
    let faces = texts.filter { $0.allSatisfy { $0 == "😀" } }.reduce(0) { $0 + $1.count }
    #expect(faces >= 20_000)
  }

  @Test func theHandoutGivesNothingAway() throws {
    for sample in ["benefits-case-manager", "warehouse-shift-lead"] {
      let grade = sample == "benefits-case-manager" ? "GS-13" : "Shift Lead"
      let packet = try PacketGoldenTests.packet(sample, grade)
      for text in [try packet.handoutMarkdown(), try packet.handoutText()] {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for question in packet.plan.objectives.flatMap({ $0.questions + $0.reserve }) {
          let secrets =
            question.lookFors + [question.text]
            + [question.anchors.one, question.anchors.three, question.anchors.five]
          for secret in secrets { #expect(!words.contains(secret)) }
        }
        #expect(!words.contains("rating") && !words.contains("anchor"))
      }
    }
  }

  @Test func thePlanIdFollowsWhatIsAskedAndRated() throws {
    let plan = try PacketGoldenTests.packet("benefits-case-manager", "GS-13").plan
    var other = plan
    other.file = "elsewhere.md"
    #expect(PlanID(of: plan) == PlanID(of: other))
    other.objectives[0].questions[0].text += " Please."
    #expect(PlanID(of: plan) != PlanID(of: other))
    other = plan
    other.objectives[0].questions[0].anchors.three += " Also."
    #expect(PlanID(of: plan) != PlanID(of: other))
  }
}
