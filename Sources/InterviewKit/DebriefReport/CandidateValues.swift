// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Mustache

/// What a layout can use of one candidate.
struct CandidateValues {
  let summary: CandidateSummary
  let collected: CollectedDebrief

  private var words: DebriefWords { collected.words }

  var value: Value {
    let composite = summary.first.composite
    let after = summary.after?.composite
    return .map([
      "candidate": .string(summary.candidate.name),
      "panelists": .strings(summary.panelists.map(\.name)),
      "objectives": .list(summary.first.objectives.map(objective)),
      "discuss": .list(summary.disagreements.map(disagreement)),
      "hasDiscuss": .bool(!summary.disagreements.isEmpty),
      "strengths": .list(summary.strengths.map(remark)),
      "hasStrengths": .bool(!summary.strengths.isEmpty),
      "concerns": .list(summary.concerns.map(remark)),
      "hasConcerns": .bool(!summary.concerns.isEmpty),
      "summaries": .list(
        summary.scorecards.filter { !$0.summary.isEmpty }.map {
          .map([
            "panelist": .string($0.panelist.name), "text": .string(words.line($0.summary)),
          ])
        }),
      "hasSummaries": .bool(summary.scorecards.contains { !$0.summary.isEmpty }),
      "composite": .string(words.composite(composite)),
      "coverage": .string(words.coverage(composite)),
      "warning": .string(words.warning(composite, collected.debrief.plan)),
      "after": after.map { .string(words.composite($0)) } ?? .null,
      "recommendations": .list(
        summary.recommendations.map {
          .map([
            "panelist": .string($0.panelist.name),
            "choice": .string($0.choice.isEmpty ? words[.noChoice] : words.line($0.choice)),
            "reason": .string(words.line($0.reason)),
          ])
        }),
      "hasRecommendations": .bool(!summary.recommendations.isEmpty),
      "record": .list(record), "hasRecord": .bool(!record.isEmpty),
    ])
  }

  private func hasForm(_ index: Int) -> Bool {
    summary.scorecards.contains { $0.panelist == summary.panelists[index] }
  }

  // MARK: - The grid

  private func objective(_ objective: ObjectiveSummary) -> Value {
    .map([
      "number": .int(objective.objective.number), "label": .string(objective.objective.label),
      "weight": .string(words.percent(objective.objective.weight)),
      "ratings": .list(
        summary.panelists.indices.map { index in
          .map([
            "panelist": .string(summary.panelists[index].name),
            "rating": .string(rating(of: index, on: objective)),
          ])
        }),
      "mean": .string(words.mean(objective.mean)),
      "range": .string(words.mean(objective.range)),
      "discuss": .string(discuss(objective)),
      "questions": .list(objective.questions.count > 1 ? objective.questions.map(question) : []),
    ])
  }

  /// What is to be discussed: the objective, or only questions of it.
  private func discuss(_ objective: ObjectiveSummary) -> String {
    guard objective.isToDiscuss else { return "" }
    let wide = objective.questions.filter(\.isToDiscuss).map(\.question.id)
    let isOwn = Disagreement.isToDiscuss(objective.range) || objective.questions.count < 2
    return isOwn
      ? words[.discuss] : words(.discussOnly, ["ids": wide.joined(separator: ", ")])
  }

  /// One panelist's rating of an objective, or why there is none.
  private func rating(of index: Int, on objective: ObjectiveSummary) -> String {
    if let value = objective.ratings[index] { return words.short(value) }
    let ratings = objective.questions.map { $0.ratings[index] }
    let isObserved = ratings.isEmpty || ratings.contains(nil)
    return words.rating(isObserved ? nil : .notObserved, hasForm: hasForm(index))
  }

  private func question(_ question: QuestionSummary) -> Value {
    .map([
      "id": .string(question.question.id),
      "ratings": .list(
        summary.panelists.indices.map { index in
          .map([
            "panelist": .string(summary.panelists[index].name),
            "rating": .string(
              words.rating(question.ratings[index], hasForm: hasForm(index))),
          ])
        }),
      "mean": .string(words.mean(question.mean)),
      "range": .string(words.mean(question.range)),
      "discuss": .string(question.isToDiscuss ? words[.discuss] : ""),
    ])
  }

  // MARK: - Words

  private func disagreement(_ disagreement: Disagreement) -> Value {
    let several = disagreement.summary.questions.count > 1
    return .map([
      "number": .int(disagreement.summary.objective.number),
      "label": .string(disagreement.summary.objective.label),
      "range": .string(ranges(disagreement.summary)),
      "views": .list(
        disagreement.views.map { view in
          .map([
            "panelist": .string(view.panelist.name),
            "answers": .list(
              view.answers.map { answer in
                let evidence = words.line(answer.evidence)
                return .map([
                  "id": several ? .string(answer.question) : .null,
                  "rating": .string(words.rating(answer.rating)),
                  "evidence": .string(evidence.isEmpty ? words[.noEvidence] : evidence),
                ])
              }),
            "hasAnswers": .bool(!view.answers.isEmpty),
          ])
        }),
    ])
  }

  /// The objective's range, and those of its questions that are wider.
  private func ranges(_ objective: ObjectiveSummary) -> String {
    let own = words.mean(objective.range)
    let wide = objective.questions.count < 2 ? [] : objective.questions.filter(\.isToDiscuss)
    let others = wide.map { "\($0.question.id) \(words.mean($0.range))" }
    return ([own] + others).joined(separator: ", ")
  }

  private func remark(_ remark: Remark) -> Value {
    let objective = collected.debrief.plan.objectives.first { objective in
      objective.questions.contains { $0.id == remark.question.id }
    }
    return .map([
      "panelist": .string(remark.panelist.name), "id": .string(remark.question.id),
      "label": .string(objective?.label ?? ""),
      "level": .int(remark.level), "evidence": .string(words.line(remark.evidence)),
    ])
  }

  /// What the chair wrote down of the discussion.
  private var record: [Value] {
    guard let notes = collected.notes[summary.candidate.name] else { return [] }
    typealias Label = PanelNotes.Label
    let panel = words.wording.panel
    let head = Label.head.dropFirst() + [(Label.outcome, PanelWord.outcome)]
    let lines = head.compactMap { line, word in notes.fields[line].map { (panel[word], $0) } }
    let decided = notes.decided.filter { !$0.isEmpty }.joined(separator: " ")
    let signed = notes.fields.filter { $0.key.hasPrefix(Label.signature) }
      .sorted { $0.key < $1.key }
      .map { line, value in
        let signer = line.dropFirst(Label.signature.count)
        let name = signer == Label.chair ? panel[.chair] : String(signer)
        return ("\(panel[.signature]) \(name)", value)
      }
    let all = lines + (decided.isEmpty ? [] : [(words[.decided], decided)]) + signed
    return all.map { label, text in
      .map(["label": .string(label), "text": .string(words.line(text))])
    }
  }
}
