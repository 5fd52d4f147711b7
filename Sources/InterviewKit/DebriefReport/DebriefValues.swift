// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Mustache

/// What a debrief's layouts can use; `templates/README.md` lists it for people.
struct DebriefValues {
  let collected: CollectedDebrief

  private var debrief: Debrief { collected.debrief }
  private var words: DebriefWords { collected.words }

  var value: Value {
    let list = MissingList(collected: collected)
    let forms = debrief.candidates.reduce(0) { $0 + $1.scorecards.count }
    return .map([
      "role": .string(debrief.plan.role), "grade": .string(debrief.plan.grade.name),
      "organization": collected.organization.map { .string($0) } ?? .null,
      "plan": .string(collected.id.text), "date": .string(collected.day.text),
      "tool": .string(collected.tool), "forms": .int(forms),
      "panelists": .strings(debrief.panelists.map(\.name)),
      "panelistNames": .string(debrief.panelists.map(\.name).joined(separator: ", ")),
      "candidateNames": .string(
        debrief.candidates.map(\.candidate.name).joined(separator: ", ")),
      "weightNote": .string(words.weights(collected.plan)),
      "isComplete": .bool(collected.isComplete),
      "missing": .list(
        list.groups.map { .map(["title": .string($0.title), "items": .strings($0.items)]) }),
      "reminders": .list(
        list.reminders.map {
          .map(["panelist": .string($0.panelist), "items": .strings($0.items)])
        }),
      "hasReminders": .bool(!list.reminders.isEmpty),
      "notObserved": .string(words[.notObserved]),
      "notObservedLabel": .string(collected.plan.scale.notObserved.label),
      "blank": .string(words[.blank]), "noForm": .string(words[.noForm]),
      "candidates": .made(
        MadeList(count: debrief.candidates.count) { [collected] index in
          CandidateValues(summary: collected.debrief.candidates[index], collected: collected).value
        }),
      "comparison": comparison, "signs": .strings(debrief.signs.map(words.sign)),
      "changes": .list(debrief.changes.map { Self.change($0, words) }),
      "hasChanges": .bool(!debrief.changes.isEmpty), "hasSigns": .bool(!debrief.signs.isEmpty),
    ])
  }

  private var comparison: Value {
    let comparison = debrief.comparison
    guard comparison.candidates.count > 1 else { return .null }
    let rows = MadeList(count: comparison.candidates.count) { [words] index in
      let composite = comparison.composites[index]
      return .map([
        "candidate": .string(comparison.candidates[index].name),
        "means": .list(
          comparison.objectives.map { row in
            .map([
              "number": .int(row.objective.number), "label": .string(row.objective.label),
              "mean": .string(words.mean(row.means[index])),
            ])
          }),
        "composite": .string(words.composite(composite)),
        "coverage": .string(words.coverage(composite)),
        "after": .string(
          comparison.compositesAfter[index].map(words.composite) ?? words[.noChange]),
      ])
    }
    let tied = comparison.candidates.indices.filter { !comparison.positions(after: $0).isEmpty }
    let ties = MadeList(count: tied.count) { [words] index in
      words.ties(of: tied[index], comparison).map { .string($0) } ?? .null
    }
    return .map([
      "objectives": .list(
        comparison.objectives.map {
          .map(["number": .int($0.objective.number), "label": .string($0.objective.label)])
        }),
      "rows": .made(rows), "ties": .made(ties), "hasTies": .bool(!tied.isEmpty),
      "hasWarnings": .bool(comparison.composites.contains(where: \.needsWarning)),
      "isEnough": .bool(!comparison.offsets.isEmpty),
      "offsets": .list(
        comparison.offsets.map { offset in
          .map([
            "panelist": .string(offset.panelist.name), "own": .string(words.mean(offset.ownMean)),
            "panel": .string(words.mean(offset.panelMean)),
            "offset": .string(words.signed(offset.offset)), "candidates": .int(offset.candidates),
          ])
        }),
      "agreement": .string(words.agreement(comparison.agreement)),
    ])
  }

  /// A changed rating.
  static func change(_ change: RatingChange, _ words: DebriefWords) -> Value {
    .map([
      "candidate": .string(change.pairing.candidate.name),
      "panelist": .string(change.pairing.panelist.name), "id": .string(change.question.id),
      "first": .string(words.rating(change.first)),
      "later": .string(words.rating(change.later)),
      "reason": .string(
        change.lacksReason ? words[.reasonNotGiven] : words.line(change.reason)),
    ])
  }
}

extension Value {
  /// A list of texts.
  static func strings(_ texts: [String]) -> Value { .list(texts.map { .string($0) }) }
}
