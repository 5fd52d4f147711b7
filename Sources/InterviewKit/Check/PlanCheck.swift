// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel

/// Checks a plan file: what makes no sense in it, and the words of its questions and anchors.
struct PlanCheck {
  let file: String
  let set: TemplateSet

  func findings() -> [CheckFinding] {
    guard let data = FileManager.default.contents(atPath: file) else {
      return [
        CheckFinding(
          file: file, rule: "unreadable", message: ProfileError.unreadable.fact(file: file))
      ]
    }
    let text = String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
    let plans: [InterviewPlan]
    do {
      plans = try PlanFileReader(set: set).plans(in: text, file: file)
    } catch {
      return error.faults.map {
        CheckFinding(file: file, line: $0.line, rule: $0.rule, message: $0.message)
      }
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return plans.flatMap { findings(in: $0, lines) }
  }

  private func findings(in plan: InterviewPlan, _ lines: [Substring]) -> [CheckFinding] {
    let linter = QuestionLinter(lexicon: set.lexicon())
    var findings: [CheckFinding] = []
    func line(_ id: String) -> Int? {
      lines.firstIndex { $0.hasSuffix("id: \(id)") }.map { $0 + 1 }
    }
    for (question, subject) in plan.objectives.flatMap(Self.questions) {
      let place = line(question.id)
      findings += (linter.findings(in: question.text, about: subject) + acronyms(in: question.text))
        .map {
          CheckFinding($0, file: file, line: place, about: question.id)
        }
      // A situational question's anchors describe a plan, which is told in fewer words.
      if question.kind != .situational {
        findings += AnchorLinter().findings(in: question.anchors).map {
          CheckFinding($0, file: file, line: place, about: "\(question.id), anchors")
        }
      }
    }
    let asked = plan.questions
    for (one, next) in zip(asked, asked.dropFirst()) where one.opening == next.opening {
      findings.append(
        CheckFinding(
          file: file, line: line(next.id), rule: "repeated-opening",
          message: "\(next.id): starts with the same words as \(one.id) before it, \""
            + "\(next.opening)\". Start one of them in another way."))
    }
    return findings
  }

  /// The questions of an objective, each with the words of its subject.
  private static func questions(
    of objective: PlannedObjective
  ) -> [(question: Question, subject: [String])] {
    (objective.questions + objective.reserve).map { question in
      (question, [objective.title, objective.label] + question.covers.map(\.text))
    }
  }

  /// Acronyms that a candidate from outside cannot know.
  private func acronyms(in text: String) -> [LintFinding] {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return words.filter { word in
      (2...6).contains(word.count) && word.allSatisfy { $0.isUppercase || $0.isNumber }
        && word.first?.isLetter == true && !Self.known.contains(String(word))
    }.map {
      LintFinding(
        rule: "unexplained-acronym",
        detail: "\"\($0)\" may mean nothing to someone from outside; write it out")
    }
  }

  private static let known: Set<String> = ["IT", "HR", "US", "API", "PDF", "CPR", "ICU"]
}
