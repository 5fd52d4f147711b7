// SPDX-License-Identifier: Apache-2.0
import Foundation
import InterviewModel
import TestSupport
import Testing

@testable import InterviewKit

/// What packets of real pages say, at every stage there is: nothing that no packet may say.
@Suite(.enabled(if: Places.hasShared("practice"), "needs the real pages in ../shared"))
struct PrintedLanguageTests {
  /// The rules that hold for every sentence, not only for questions.
  private static let forAll: Set<String> = [
    "leftover", "unpaired-mark", "double-punctuation", "markup", "web-address",
    "doubled-determiner", "doubled-word",
  ]

  /// What is wrong, by rule, with examples.
  private struct Faults {
    var counts: [String: Int] = [:]
    var examples: [String] = []

    mutating func note(_ rule: String, _ text: String, _ file: String) {
      counts[rule, default: 0] += 1
      examples.append("\(rule): \(text) (\(URL(filePath: file).lastPathComponent))")
    }
  }

  /// Every plan of the real pages at a grade of each stage, and at the grades of the page.
  private func plans(_ set: TemplateSet) throws -> [(file: String, plan: InterviewPlan)] {
    let reader = ProfileReader(ladders: set.planner.ladders)
    let inputs = InputFiles(
      ["profiles", "practice"].map { Places.shared.appending(path: $0).path })
    // Grades of one stage print the same words, so one of each is enough.
    let known = Dictionary(grouping: set.planner.ladders.flatMap(\.rungs), by: \.stage)
      .values.compactMap(\.first?.grade)
    return try inputs.files.flatMap { file in
      let profile = try reader.page(of: file).profile
      guard !profile.objectives.isEmpty else { return [(file: String, plan: InterviewPlan)]() }
      let grades = known + profile.grades.filter { !known.contains($0) }
      return set.planner.plans(for: profile, grades: grades, minutes: 90).map { (file, $0) }
    }
  }

  @Test func nothingForbiddenIsPrinted() throws {
    let set = try TemplateSet()
    let linter = QuestionLinter(lexicon: set.lexicon())
    var faults = Faults()
    var seen: Set<String> = []
    for (file, plan) in try plans(set) {
      for question in plan.objectives.flatMap({ $0.questions + $0.reserve }) {
        if question.source != .quotation, seen.insert(question.text).inserted {
          for finding in linter.findings(in: question.text) where finding.rule != "reading-grade" {
            faults.note(finding.rule, question.text, file)
          }
        }
        let others =
          question.probes + question.lookFors
          + [question.anchors.one, question.anchors.three, question.anchors.five]
        for text in others where seen.insert(text).inserted {
          for finding in linter.findings(in: text) where Self.forAll.contains(finding.rule) {
            faults.note(finding.rule, text, file)
          }
        }
        for probe in question.probes where seen.insert("probe " + probe).inserted {
          if probe.split(separator: " ").count > 12 { faults.note("long probe", probe, file) }
        }
      }
    }
    #expect(faults.counts == [:], "\(faults.examples.prefix(20).joined(separator: "\n"))")
    #expect(seen.count > 1000)
  }

  @Test func anchorsKeepTheirRulesAndNoTwoQuestionsShareOne() throws {
    let set = try TemplateSet()
    var faults = Faults()
    var checked = 0
    // The template page has placeholders for objectives, which nothing can be said about.
    for (file, plan) in try plans(set) where !plan.file.contains("zz-template") {
      var anchors: Set<String> = []
      for question in plan.questions {
        for finding in AnchorLinter().findings(in: question.anchors) {
          faults.note(finding.rule, question.anchors.three, file)
        }
        for text in [question.anchors.one, question.anchors.three, question.anchors.five]
        where !anchors.insert(text).inserted {
          faults.note("shared anchor", text, file)
        }
        checked += 1
      }
      var labels: Set<String> = []
      for objective in plan.objectives where !labels.insert(objective.label).inserted {
        faults.note("same label", objective.label, file)
      }
    }
    #expect(faults.counts == [:], "\(faults.examples.prefix(20).joined(separator: "\n"))")
    #expect(checked > 1000)
  }

  @Test func everyResponsibilityIsInThePlanOnce() throws {
    let set = try TemplateSet()
    let reader = ProfileReader(ladders: set.planner.ladders)
    let inputs = InputFiles(
      ["profiles", "practice"].map { Places.shared.appending(path: $0).path })
    for file in inputs.files {
      let profile = try reader.page(of: file).profile
      guard !profile.objectives.isEmpty else { continue }
      for minutes in [30, 45, 60, 90] {
        for plan in set.planner.plans(for: profile, minutes: minutes) {
          for (objective, planned) in zip(profile.objectives, plan.objectives) {
            let wanted = objective.responsibilities.filter { $0.isFor(plan.grade) }.map(\.text)
            let found = (planned.questions + planned.reserve).flatMap(\.covers).map(\.text)
            #expect(found.sorted() == wanted.sorted(), "\(file), \(minutes) minutes")
          }
        }
      }
    }
  }
}
