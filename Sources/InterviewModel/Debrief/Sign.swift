// SPDX-License-Identifier: Apache-2.0

/// Something in the ratings that a chair may want to look at. It accuses nobody: each has innocent
/// causes.
public enum Sign: Sendable, Equatable {
  /// A form gives one level to everything, ``fewestEqual`` ratings or more.
  case allRatingsEqual(Pairing, level: Int, ratings: Int)
  /// A panelist's own mean is over ``PanelistOffset/limit`` from the panel's.
  case offset(PanelistOffset)
  /// A level was given without evidence.
  case ratingWithoutEvidence(AnswerPlace)
  /// A recommendation in favor beside a composite half a point or more under the middle of the
  /// scale, or one against beside a composite half a point or more over it. The composite is the
  /// panelist's own, of first ratings.
  case recommendationAtOdds(Pairing, choice: String, composite: Double)

  /// As many equal ratings on a form are a sign; two are alike too often.
  public static let fewestEqual = 3

  /// How far from the middle of the scale, in points, a composite contradicts a recommendation.
  public static let contradiction = 0.5

  /// The signs in a debrief: by kind, each in the order of candidates, panelists and questions.
  static func signs(
    in candidates: [CandidateSummary], plan: DebriefPlan, missing: MissingItems,
    offsets: [PanelistOffset]
  ) -> [Sign] {
    candidates.flatMap(equalRatings)
      + offsets.filter { abs($0.offset) > PanelistOffset.limit + Statistics.tolerance }.map {
        .offset($0)
      }
      + missing.withoutEvidence.map { .ratingWithoutEvidence($0) }
      + candidates.flatMap { contradictions(in: $0, plan: plan) }
  }

  private static func equalRatings(in summary: CandidateSummary) -> [Sign] {
    summary.panelists.indices.compactMap { index in
      let levels = summary.first.objectives.flatMap(\.questions).compactMap {
        $0.ratings[index]?.level
      }
      guard let level = levels.first, levels.count >= fewestEqual,
        levels.allSatisfy({ $0 == level })
      else { return nil }
      return .allRatingsEqual(
        Pairing(summary.panelists[index], summary.candidate), level: level, ratings: levels.count)
    }
  }

  private static func contradictions(
    in summary: CandidateSummary, plan: DebriefPlan
  ) -> [Sign] {
    guard let middle = plan.middle else { return [] }
    return summary.scorecards.compactMap { card in
      guard let choice = plan.recommendations.firstIndex(of: card.recommendation),
        let index = summary.panelists.firstIndex(of: card.panelist),
        let composite = summary.first.panelistComposites[index]
      else { return nil }
      // The first half of the choices is against, the second in favor; there is no middle.
      let direction = 2 * choice < plan.recommendations.count ? 1.0 : -1.0
      guard direction * (composite - middle) >= contradiction - Statistics.tolerance else {
        return nil
      }
      return .recommendationAtOdds(
        card.pairing, choice: card.recommendation, composite: composite)
    }
  }
}
