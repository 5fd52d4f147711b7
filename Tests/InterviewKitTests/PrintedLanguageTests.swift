// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

/// What packets of real pages say, over all grades: nothing that no question may say.
@Suite struct PrintedLanguageTests {
  /// The rules that hold for every sentence, not only for questions.
  private static let forAll: Set<String> = [
    "leftover", "unpaired-mark", "double-punctuation", "markup", "web-address",
    "doubled-determiner", "doubled-word",
  ]

  @Test(.enabled(if: Places.hasShared("practice"), "needs the real pages in ../shared"))
  func nothingForbiddenIsPrinted() throws {
    let set = try TemplateSet()
    let linter = QuestionLinter(lexicon: set.lexicon())
    let reader = ProfileReader(ladders: set.planner.ladders)
    let inputs = InputFiles(
      ["profiles", "practice"].map { Places.shared.appending(path: $0).path })
    var faults: [String: Int] = [:]
    var examples: [String] = []
    var seen: Set<String> = []
    func note(_ rule: String, _ text: String, _ file: String) {
      faults[rule, default: 0] += 1
      examples.append("\(rule): \(text) (\(URL(filePath: file).lastPathComponent))")
    }
    for file in inputs.files {
      let profile = try reader.page(of: file).profile
      guard !profile.objectives.isEmpty else { continue }
      for plan in set.planner.plans(for: profile, minutes: 90) {
        for question in plan.objectives.flatMap({ $0.questions + $0.reserve }) {
          if question.source != .quotation, seen.insert(question.text).inserted {
            for finding in linter.findings(in: question.text) where finding.rule != "reading-grade"
            {
              note(finding.rule, question.text, file)
            }
          }
          let others =
            question.probes + question.lookFors
            + [question.anchors.one, question.anchors.three, question.anchors.five]
          for text in others where seen.insert(text).inserted {
            for finding in linter.findings(in: text) where Self.forAll.contains(finding.rule) {
              note(finding.rule, text, file)
            }
          }
        }
      }
    }
    #expect(faults == [:], "\(examples.prefix(20).joined(separator: "\n"))")
    #expect(seen.count > 1000)
  }
}
