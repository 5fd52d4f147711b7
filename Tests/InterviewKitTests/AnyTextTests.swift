// SPDX-License-Identifier: Apache-2.0
import Foundation
import InterviewModel
import Testing

@testable import InterviewKit

/// Whatever stands on a page, the plan asks something that can be said, and keeps the text.
@Suite struct AnyTextTests {
  private static let odd: [String] = [
    "Zorbing", "Fleet maintenance and safety", "https://example.com/jobs?id=3", "bullet #1",
    "Gestionar los expedientes de los vecinos del barrio y responder a sus preguntas",
    "(", "\"", "\"\"", "''", "...", "-", "*", "a", "42", "{{ page.title }}", "{subject}", "{text}",
    "Pr\u{00FC}fung der Unterlagen", "\u{65E5}\u{672C}\u{8A9E}\u{306E}\u{4ED5}\u{4E8B}",
    "Review the \u{201C}red team\u{201D} reports (all of them", "RUN ALL THE THINGS NOW!!!",
    String(repeating: "Greet the drivers kindly and ", count: 16),
    String(repeating: "word ", count: 500), String(repeating: "(\"", count: 200),
  ]

  /// Texts put together at random, always the same ones.
  private static let random: [String] = {
    let pieces = [
      "review", "the", "maps", "and", "of", "to", "with", ",", ";", ":", "(", ")", "\"", "etc.",
      "our", "ensuring", "Plan", "you will", "led", "leads", "cloud", "team(s)", "as needed", "--",
      "stakeholders", "A/B", "e.g.", "budget", "\u{2014}", "vendors", "that", "are", "not", "1.",
    ]
    var state: UInt64 = 20_260_314
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    return (0..<200).map { _ in
      (0...next(30)).map { _ in pieces[next(pieces.count)] }.joined(separator: " ")
    }
  }()

  private func profile(_ title: String, _ bullets: [String]) -> Profile {
    Profile(
      file: "x.md", title: "Depot head", grades: [Grade("GS-13")],
      objectives: [
        Objective(
          number: 1, title: title, line: 3,
          responsibilities: bullets.enumerated().map {
            Responsibility(text: $0.element, line: $0.offset + 4)
          })
      ])
  }

  @Test func aQuestionIsAskedAndNothingIsLost() throws {
    let planner = try TemplateSet().planner
    for text in Self.odd + Self.random {
      for profile in [profile(text, []), profile("Run the depot.", [text, "Greet the drivers"])] {
        let plan = try #require(planner.plans(for: profile).first)
        #expect(plan == planner.plans(for: profile).first)
        let objective = try #require(plan.objectives.first)
        #expect(objective.questions.isEmpty == false)
        let covered = (objective.questions + objective.reserve).flatMap(\.covers).map(\.text)
        #expect(covered.sorted() == profile.objectives[0].responsibilities.map(\.text).sorted())
        for question in objective.questions { check(question, of: text) }
      }
    }
  }

  private func check(_ question: Question, of text: String) {
    let words = question.text.split(separator: " ").count
    let isQuoted = question.source == .quotation
    #expect(words >= 5 && (words <= 40 || isQuoted), "\(question.text)")
    #expect(question.text.contains { ".?".contains($0) }, "\(question.text)")
    for line in question.probes + question.lookFors + [question.anchors.three] {
      #expect(!line.isEmpty && !line.contains("{"), "\(line)")
    }
    if isQuoted {
      // Inside the quotation the text stands whole, its own quotation marks turned to single ones.
      let inner = question.text.split(separator: "\"", omittingEmptySubsequences: false)
      #expect(inner.count == 3, "\(question.text)")
    } else {
      #expect(question.text.count { $0 == "(" } == question.text.count { $0 == ")" })
      #expect(question.text.count { $0 == "\"" } % 2 == 0, "\(question.text)")
    }
  }

  @Test func aLongTextIsReadOutWhole() throws {
    let words = (1...80).map { "zorb\($0)" }.joined(separator: " ")
    let plan = try #require(
      TemplateSet().planner.plans(for: profile(words, [])).first)
    let question = try #require(plan.questions.first)
    #expect(question.text.contains("\"\(words)\""))
    #expect(question.text.contains("Read aloud"))
    #expect(plan.notes.contains(.needsWording(question: question.id)))
  }
}
