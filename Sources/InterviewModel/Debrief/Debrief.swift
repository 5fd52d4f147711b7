// SPDX-License-Identifier: Apache-2.0

/// A panel's ratings for one role at one grade, side by side.
///
/// Its parts stand in the order in which a chair reads them: what is missing, then each candidate
/// with the grid, the objectives to discuss, strengths, concerns and the composite, then the
/// candidates side by side, signs, and what changed; recommendations stand with their candidates.
///
/// Not observed and blanks are no number and never part of the arithmetic. Figures are not
/// rounded; rounding belongs to the documents. The same forms in another order give the same
/// debrief.
public struct Debrief: Sendable, Equatable {
  /// The plan that the forms were made from.
  public let plan: DebriefPlan
  /// The panelists in the order given, then those known from forms alone, by name.
  public let panelists: [Panelist]
  /// What is missing, left out or unclear.
  public let missing: MissingItems
  /// The candidates in the order given, then those known from forms alone, by name.
  public let candidates: [CandidateSummary]
  /// The candidates side by side.
  public let comparison: Comparison
  /// What a chair may want to look at.
  public let signs: [Sign]
  /// What is another rating after discussion.
  public let changes: [RatingChange]

  /// A debrief of forms.
  ///
  /// - Parameters:
  ///   - plan: The plan of the role and grade; forms of another plan are left out and listed.
  ///   - scorecards: The forms that came in.
  ///   - panel: Who is expected to rate every candidate; empty if that is not known, and then no
  ///     form can be overdue.
  ///   - candidates: Who is interviewed; empty if only forms say.
  ///   - later: Ratings after discussion. Of several for one rating the last counts.
  public init(
    of plan: DebriefPlan, scorecards: [Scorecard], panel: [Panelist] = [],
    candidates: [Candidate] = [], later: [LaterRating] = []
  ) {
    let (used, leftOut) = LeftOutForm.sort(scorecards, planID: plan.id)
    let doubled = leftOut.filter {
      if case .severalForms = $0.reason { true } else { false }
    }
    let people = PanelOrder(
      panel: panel, candidates: candidates,
      received: Set(used.keys).union(doubled.map(\.pairing)))
    let book = RatingBook(
      plan: plan, scorecards: used, later: later,
      isKnown: { people.candidates.contains($0.candidate) && people.isKnown($0) })
    let summaries = people.candidates.map { candidate in
      CandidateSummary(
        candidate, plan: plan, panelists: people.panelists(for: candidate), book: book)
    }
    self.plan = plan
    panelists = people.panelists
    missing = MissingItems(plan: plan, people: people, leftOut: leftOut, book: book)
    self.candidates = summaries
    comparison = Comparison(summaries, plan: plan, panelists: people.panelists)
    signs = Sign.signs(
      in: summaries, plan: plan, missing: missing, offsets: comparison.offsets)
    changes = RatingChange.changes(in: book, plan: plan, people: people)
  }
}
