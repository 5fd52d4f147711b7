// SPDX-License-Identifier: Apache-2.0

/// The panel's ratings of one candidate on one objective, side by side.
public struct ObjectiveSummary: Sendable, Equatable {
  /// The objective.
  public let objective: DebriefPlan.Objective
  /// r[p,o] in points, in the order of ``CandidateSummary/panelists``: the mean of a panelist's
  /// ratings over the questions they observed; `nil` if they observed none.
  public let ratings: [Double?]
  /// The objective's questions in order.
  public let questions: [QuestionSummary]

  init(objective: DebriefPlan.Objective, panelists: Int, questions: [QuestionSummary]) {
    self.objective = objective
    self.questions = questions
    ratings = (0..<panelists).map { index in
      Statistics.mean(questions.compactMap { $0.ratings[index]?.level }.map(Double.init))
    }
  }

  /// m[o] in points: the mean of the panelists' means, so that a panelist with two questions counts
  /// once; `nil` if nobody observed the objective.
  public var mean: Double? { Statistics.mean(ratings.compactMap { $0 }) }

  /// Highest minus lowest of r[p,o], in points; `nil` with fewer than two.
  public var range: Double? { Statistics.range(ratings.compactMap { $0 }) }

  /// Whether the range is 2 or more, here or on one of the questions.
  public var isToDiscuss: Bool {
    Disagreement.isToDiscuss(range) || questions.contains(where: \.isToDiscuss)
  }

  /// The widest range of the questions, in points.
  var widestQuestion: Double { questions.compactMap(\.range).max() ?? 0 }
}
