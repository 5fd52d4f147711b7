// SPDX-License-Identifier: Apache-2.0

/// The panel's ratings of one candidate on one question, side by side.
public struct QuestionSummary: Sendable, Equatable {
  /// The question.
  public let question: DebriefPlan.Question
  /// Each panelist's rating, in the order of ``CandidateSummary/panelists``; `nil` where blank.
  public let ratings: [Rating?]

  /// The mean of the levels given, in points; `nil` if there are none.
  public var mean: Double? { Statistics.mean(levels) }

  /// Highest minus lowest level, in points; `nil` with fewer than two.
  public var range: Double? { Statistics.range(levels) }

  /// Whether the range is 2 or more.
  public var isToDiscuss: Bool { Disagreement.isToDiscuss(range) }

  private var levels: [Double] { ratings.compactMap { $0?.level }.map(Double.init) }
}
