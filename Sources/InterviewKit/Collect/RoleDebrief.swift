// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel
internal import Spreadsheet

/// Makes the debrief of one role and grade of the forms that came in, and says what was left out.
struct RoleDebrief {
  let set: TemplateSet
  let options: CollectOptions
  let chosen: PlanChoice.Chosen
  let forms: [FilledForm]
  let chairs: [ChairRecord]
  /// Who is expected, as far as somebody said so for this role.
  let panel: [Panelist]
  let candidates: [Candidate]
  /// The plans that forms carry, by id.
  let kits: [String: FormKit]

  /// What became of it.
  struct Outcome {
    var collected: CollectedDebrief
    var notes: [String] = []
    var problems: [String] = []
    /// A debrief.xlsx whose notes have no place in the new one.
    var keeps: Bool = false
  }

  func outcome() -> Outcome {
    let scale = chosen.plan.scale
    let current = forms.filter { $0.card.planID == chosen.id.text }
    let refused = current.filter { !$0.faults.isEmpty }.map { RefusedForm($0, scale: scale) }
    let latest = LatestForms(
      current.filter(\.faults.isEmpty).map(\.card), takesLatest: options.takesLatest)
    let others = forms.filter { $0.card.planID != chosen.id.text }.map(\.card)
    let own = chairs.filter { $0.planID == chosen.id.text }
    let notes = ChairNotes(own)
    let recommendations =
      chosen.kit.recommendations.isEmpty ? set.guide.recommendations : chosen.kit.recommendations
    let debrief = Debrief(
      of: DebriefPlan(chosen.plan, id: chosen.id.text, recommendations: recommendations),
      scorecards: latest.cards + others, panel: panel, candidates: candidates, later: notes.later)
    var differences: [String: PlanDifference] = [:]
    for id in Set(others.map(\.planID)) {
      if let kit = kits[id] {
        differences[id] = PlanDifference(from: kit, to: chosen.kit)
      }
    }
    let collected = CollectedDebrief(
      plan: chosen.plan, id: chosen.id, recommendations: recommendations, debrief: debrief,
      notes: notes.byCandidate, refused: refused, differences: differences,
      hasPanel: !panel.isEmpty, day: options.day, tool: options.tool,
      organization: chosen.plan.organization ?? set.organization,
      words: DebriefWords(wording: set.wording))
    var outcome = Outcome(collected: collected)
    outcome.notes = latest.notes + own.compactMap { firstRatings(in: $0, unlike: latest.cards) }
    outcome.problems = refused.map(\.message) + notes.conflicts
    outcome.problems += debrief.missing.leftOut.compactMap { message($0, differences) }.unique
    let known = Set(debrief.candidates.map(\.candidate.name))
    let isLost =
      !debrief.missing.unusableLaterRatings.isEmpty
      || notes.byCandidate.keys.contains { !known.contains($0) }
      || chairs.contains { $0.planID != chosen.id.text && !$0.isEmpty } || !notes.conflicts.isEmpty
    outcome.keeps = isLost
    return outcome
  }

  /// First ratings are frozen: what was typed over them, or stood on a form that has changed since,
  /// is said and does not count.
  private func firstRatings(in record: ChairRecord, unlike cards: [Scorecard]) -> String? {
    let forms = Dictionary(cards.map { ($0.pairing, $0) }, uniquingKeysWith: { first, _ in first })
    let others = record.first.filter { rating in
      guard let card = forms[rating.pairing] else { return false }
      return card.answers.first { $0.question == rating.question }?.rating != rating.rating
    }
    guard !others.isEmpty else { return nil }
    let places = others.map { "\($0.panelist) on \($0.candidate): \($0.question)" }
    return "\(record.file): first ratings there differ from the forms, which count:"
      + " \(places.joined(separator: "; ")). A rating after discussion has a column of its own."
  }

  private func message(_ form: LeftOutForm, _ differences: [String: PlanDifference]) -> String? {
    switch form.reason {
    case .otherPlan(let id):
      let what = differences[id].map { ": \($0)" } ?? ""
      return "\(form.file): this form is of the plan \(id), not of \(chosen.id)\(what). It was left"
        + " out. Have it copied into a form of the plan, or give the other plan with --plan."
    case .noPanelist:
      return "\(form.file): no panelist is named on this form. Enter the name and collect again."
        + " This scorecard was left out."
    case .noCandidate:
      return "\(form.file): no candidate is named on this form. Enter the code or name and collect"
        + " again. This scorecard was left out."
    case .severalForms(let files):
      return "\(files.joined(separator: ", ")): \(files.count) different forms by"
        + " \(form.pairing.panelist) on \(form.pairing.candidate). None was used. Take out all but"
        + " one, or take the newest with --latest."
    }
  }
}

extension [String] {
  /// Each member once, where it first stands.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
