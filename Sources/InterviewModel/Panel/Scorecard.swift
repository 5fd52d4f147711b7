// SPDX-License-Identifier: Apache-2.0

/// One panelist's form about one candidate, filled in alone and before the panel talks.
///
/// The fields are those of the individual rating form of the U.S. Office of Personnel Management,
/// "Structured Interviews: A Practical Guide". Blank fields are empty.
public struct Scorecard: Sendable, Equatable {
  /// The id of the plan that the form was made from.
  public var planID: String
  /// The title of the role.
  public var role: String
  /// The grade that the anchors are written for.
  public var grade: Grade
  /// Who rates.
  public var panelist: Panelist
  /// Who is rated.
  public var candidate: Candidate
  /// The date of the interview as given.
  public var date: String
  /// The ratings and their evidence, in the order of the form.
  public var answers: [Answer]
  /// The panelist's summary.
  public var summary: String
  /// The overall recommendation as given; never computed.
  public var recommendation: String
  /// The reason for the recommendation.
  public var recommendationReason: String
  /// What was written beside "no reason to step aside", as given.
  public var noConflict: String
  /// The file it came from, as the user named it.
  public var file: String

  /// A scorecard from its parts.
  public init(
    planID: String, role: String, grade: Grade, panelist: Panelist, candidate: Candidate,
    date: String = "", answers: [Answer], summary: String = "", recommendation: String = "",
    recommendationReason: String = "", noConflict: String = "", file: String = ""
  ) {
    self.planID = planID
    self.role = role
    self.grade = grade
    self.panelist = panelist
    self.candidate = candidate
    self.date = date
    self.answers = answers
    self.summary = summary
    self.recommendation = recommendation
    self.recommendationReason = recommendationReason
    self.noConflict = noConflict
    self.file = file
  }

  /// Who rates whom.
  public var pairing: Pairing { Pairing(panelist, candidate) }
}
