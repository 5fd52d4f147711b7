// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// The debrief of one role and grade, with all that its documents say besides the arithmetic.
struct CollectedDebrief {
  /// The plan that counts.
  let plan: InterviewPlan
  let id: PlanID
  /// The choices of an overall recommendation.
  let recommendations: [String]
  let debrief: Debrief
  /// What the chair wrote, by candidate.
  let notes: [String: PanelNotes]
  /// Forms with cells that cannot be read.
  let refused: [RefusedForm]
  /// What the plans of left out forms say differently, by their ids.
  let differences: [String: PlanDifference]
  /// Whether somebody said who is to rate.
  let hasPanel: Bool
  /// The day printed on documents.
  let day: Day
  let tool: String
  /// The organization that documents name.
  let organization: String?
  /// How its facts are said.
  let words: DebriefWords

  /// The forms that a member of the panel owes, without those that came in and were refused.
  var formsNotReceived: [Pairing] {
    let received = Set(refused.map(\.pairing))
    return debrief.missing.formsNotReceived.filter { !received.contains($0) }
  }

  /// Panelists without a form about a candidate, where nobody said who is to rate whom.
  var gaps: [Pairing] {
    guard !hasPanel else { return [] }
    let received = Set(
      refused.map(\.pairing) + debrief.missing.leftOut.map(\.pairing)
        + debrief.candidates.flatMap(\.scorecards).map(\.pairing))
    return debrief.candidates.flatMap { summary in
      debrief.panelists.map { Pairing($0, summary.candidate) }
    }.filter { !received.contains($0) }
  }

  /// The forms that count and do not say when the interview was.
  var undated: [Scorecard] {
    debrief.candidates.flatMap(\.scorecards).filter { card in
      card.date.isEmpty && !debrief.missing.emptyForms.contains(card.pairing)
    }
  }

  /// The forms that count though their panelist answered "no" to "no reason to step aside".
  var conflicted: [Scorecard] {
    debrief.candidates.flatMap(\.scorecards).filter { card in
      let word = card.noConflict.lowercased().prefix { $0.isLetter }
      return word == words.wording.form[.no].lowercased()
        || ["no", "n", "not", "false"].contains(String(word))
    }
  }

  /// Whether nothing at all is missing.
  var isComplete: Bool {
    debrief.missing.isEmpty && refused.isEmpty && gaps.isEmpty && undated.isEmpty
      && conflicted.isEmpty
      && !debrief.changes.contains(where: \.lacksReason)
  }
}
