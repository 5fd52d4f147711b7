// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Mustache

/// What the layout of one candidate's merged record can use: every form about the candidate, whole,
/// and nothing about anyone else.
struct RecordValues {
  let summary: CandidateSummary
  let collected: CollectedDebrief

  private var words: DebriefWords { collected.words }

  var value: Value {
    let own = CandidateValues(summary: summary, collected: collected).value
    var values: [String: Value] = if case .map(let map) = own { map } else { [:] }
    let plan = collected.debrief.plan
    let changes = collected.debrief.changes.filter { $0.pairing.candidate == summary.candidate }
    values["role"] = .string(plan.role)
    values["grade"] = .string(plan.grade.name)
    values["plan"] = .string(plan.id)
    values["date"] = .string(collected.day.text)
    values["tool"] = .string(collected.tool)
    values["weightNote"] = .string(words.weights(collected.plan))
    values["forms"] = .list(summary.scorecards.map(form))
    values["hasForms"] = .bool(!summary.scorecards.isEmpty)
    values["changes"] = .list(changes.map { DebriefValues.change($0, words) })
    values["hasChanges"] = .bool(!changes.isEmpty)
    values["levels"] = .list(
      collected.plan.scale.levels.map {
        .map(["level": .int($0.level), "label": .string($0.label)])
      })
    values["notObservedLabel"] = .string(collected.plan.scale.notObserved.label)
    return .map(values)
  }

  private func form(_ card: Scorecard) -> Value {
    func line(_ text: String) -> Value {
      let line = words.line(text)
      return .string(line.isEmpty ? words[.nothingWritten] : line)
    }
    return .map([
      "panelist": .string(card.panelist.name), "date": line(card.date), "file": .string(card.file),
      "noConflict": line(card.noConflict),
      "answers": .list(
        collected.debrief.plan.questions.map { question in
          let answer = card.answers.first { $0.question == question.id }
          return .map([
            "id": .string(question.id), "question": .string(question.text),
            "rating": .string(rating(answer?.rating)), "evidence": line(answer?.evidence ?? ""),
          ])
        }),
      "summary": line(card.summary), "recommendation": line(card.recommendation),
      "reason": line(card.recommendationReason),
    ])
  }

  private func rating(_ rating: Rating?) -> String {
    let scale = collected.plan.scale
    switch rating {
    case .level(let level):
      let label = scale.levels.first { $0.level == level }?.label ?? ""
      return label.isEmpty ? "\(level)" : "\(level), \(label.lowercased())"
    case .notObserved: return scale.notObserved.label
    case nil: return words[.leftBlank]
    }
  }
}
