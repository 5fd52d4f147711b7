// SPDX-License-Identifier: Apache-2.0
import Foundation
import InterviewModel
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct DebriefJSONTests {
  private func collected(candidates: Int) throws -> CollectedDebrief {
    let plan = try FormFiller.workedExamplePlan()
    let id = PlanID(of: plan)
    let cards = (0..<candidates).flatMap { number in
      ["A", "B \"x\""].enumerated().map { index, panelist in
        Scorecard(
          planID: id.text, role: plan.role, grade: plan.grade, panelist: Panelist(panelist),
          candidate: Candidate("C-\(number)\n\"ties\" : ["), date: "2026-03-12",
          answers: plan.questions.enumerated().map { place, question in
            Answer(
              question: question.id, rating: .level((number + index * place) % 5 + 1),
              evidence: "Said so,\n\n\"twice\" : [ ]")
          })
      }
    }
    return CollectedDebrief(
      plan: plan, id: id, recommendations: [],
      debrief: Debrief(of: DebriefPlan(plan, id: id.text), scorecards: cards), notes: [:],
      refused: [], differences: [:], hasPanel: false, day: try #require(Day("2026-03-14")),
      tool: "InterviewKit", organization: nil,
      words: DebriefWords(wording: try TemplateSet().wording))
  }

  /// A debrief of many candidates is written piece by piece, and other programs may not notice.
  @Test(arguments: [0, 1, 2, 12])
  func piecesAreWhatTheEncoderWrites(candidates: Int) throws {
    let collected = try collected(candidates: candidates)
    let scratch = try Scratch()
    try OutputFolder(path: scratch.file("x")).write([
      OutputFolder.File(name: "a.json") { try DebriefJSON(collected: collected).write(to: $0) }
    ])
    var document = DebriefDocument(frame: collected)
    document.candidates = collected.debrief.candidates.map { DebriefDocument.Candidate($0) }
    document.comparison.ties = collected.debrief.comparison.ties.map {
      [$0.first.name, $0.second.name]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let whole = String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    #expect(try String(contentsOfFile: scratch.file("x/a.json"), encoding: .utf8) == whole)
    #expect(document.candidates.count == candidates)
    #expect((document.comparison.ties.count > 0) == (candidates > 5))
  }
}
