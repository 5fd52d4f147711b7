// SPDX-License-Identifier: Apache-2.0

/// The objective-by-panelist grid of one candidate, and what it comes to.
public struct RatingSummary: Sendable, Equatable {
  /// The objectives in the order of the plan.
  public let objectives: [ObjectiveSummary]
  /// The weighted mean of the objectives' means.
  public let composite: Composite
  /// Each panelist's own weighted mean over the objectives they observed, in points, in the order
  /// of ``CandidateSummary/panelists``; `nil` if they observed none.
  public let panelistComposites: [Double?]

  /// - Parameters:
  ///   - plan: The plan that the forms were made from.
  ///   - panelists: Those who have or owe a form about the candidate.
  ///   - rating: The rating of a panelist for a question, if there is one.
  init(
    plan: DebriefPlan, panelists: [Panelist], rating: (Panelist, DebriefPlan.Question) -> Rating?
  ) {
    let objectives = plan.objectives.map { objective in
      ObjectiveSummary(
        objective: objective, panelists: panelists.count,
        questions: objective.questions.map { question in
          QuestionSummary(question: question, ratings: panelists.map { rating($0, question) })
        })
    }
    self.objectives = objectives
    var (given, askedFor) = (0, 0)
    for question in objectives.flatMap(\.questions) {
      for (panelist, rating) in zip(panelists, question.ratings) {
        if rating?.level != nil { given += 1 }
        if rating?.level != nil || question.question.isAsked(of: panelist) { askedFor += 1 }
      }
    }
    composite = Composite(
      value: Composite.weightedMean(objectives.map { ($0.objective.weight, $0.mean) }),
      ratingsGiven: given, ratingsAskedFor: askedFor,
      missingObjectives: objectives.filter { $0.mean == nil }.map(\.objective.id))
    panelistComposites = panelists.indices.map { index in
      Composite.weightedMean(objectives.map { ($0.objective.weight, $0.ratings[index]) })
    }
  }
}
