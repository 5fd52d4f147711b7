// SPDX-License-Identifier: Apache-2.0

/// What the panel's scorecards say about one candidate.
public struct CandidateSummary: Sendable, Equatable {
  /// Who it is about.
  public let candidate: Candidate
  /// Those who have or owe a form, in the order of the panel: the columns of every grid.
  public let panelists: [Panelist]
  /// The forms that count, in the order of the panel.
  public let scorecards: [Scorecard]
  /// The ratings as first given; they never change.
  public let first: RatingSummary
  /// The ratings after discussion, first ratings standing where nobody changed; `nil` if there
  /// are no later ratings.
  public let after: RatingSummary?
  /// The objectives to discuss, widest range first, then in the order of the plan.
  public let disagreements: [Disagreement]
  /// Evidence for ratings above the middle of the scale, in the order of the plan.
  public let strengths: [Remark]
  /// Evidence for ratings below the middle of the scale, in the order of the plan.
  public let concerns: [Remark]

  /// The recommendations as given, in the order of the panel, blank ones left out. They are never
  /// averaged.
  public var recommendations: [Recommendation] {
    scorecards.compactMap { card in
      card.recommendation.isEmpty && card.recommendationReason.isEmpty
        ? nil
        : Recommendation(
          panelist: card.panelist, choice: card.recommendation, reason: card.recommendationReason)
    }
  }

  /// One panelist's overall recommendation.
  public struct Recommendation: Sendable, Equatable {
    /// Whose it is.
    public let panelist: Panelist
    /// The choice as given.
    public let choice: String
    /// The reason as given.
    public let reason: String
  }

  init(_ candidate: Candidate, plan: DebriefPlan, panelists: [Panelist], book: RatingBook) {
    self.candidate = candidate
    self.panelists = panelists
    scorecards = panelists.compactMap { book.scorecards[Pairing($0, candidate)] }
    let first = RatingSummary(plan: plan, panelists: panelists) {
      book.answer(Pairing($0, candidate), $1.id)?.rating
    }
    self.first = first
    after =
      book.later.keys.contains { $0.candidate == candidate }
      ? RatingSummary(plan: plan, panelists: panelists) {
        let pairing = Pairing($0, candidate)
        return book.later[pairing]?[$1.id]?.rating ?? book.answer(pairing, $1.id)?.rating
      } : nil
    disagreements = first.objectives.enumerated().filter(\.element.isToDiscuss).sorted {
      let (left, right) = ($0.element, $1.element)
      return ($1.element.range ?? 0, right.widestQuestion, $0.offset)
        < ($0.element.range ?? 0, left.widestQuestion, $1.offset)
    }.map { _, summary in
      Disagreement(
        summary: summary,
        views: zip(panelists, summary.ratings).map { panelist, rating in
          Disagreement.View(
            panelist: panelist, rating: rating,
            answers: summary.objective.questions.compactMap {
              book.answer(Pairing(panelist, candidate), $0.id)
            })
        })
    }
    let remarks = first.objectives.flatMap(\.questions).flatMap { summary in
      panelists.compactMap { panelist in
        book.answer(Pairing(panelist, candidate), summary.question.id).flatMap { answer in
          answer.rating?.level.flatMap { level in
            answer.evidenceWords == 0
              ? nil
              : Remark(
                panelist: panelist, question: summary.question, level: level,
                evidence: answer.evidence)
          }
        }
      }
    }
    let middle = plan.middle ?? 0
    strengths = remarks.filter { Double($0.level) > middle }
    concerns = remarks.filter { Double($0.level) < middle }
  }
}
