// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// The one description of the scorecard sheet: what its fields are called, and in which columns
/// they stand. What writes a form and what reads one both follow it.
enum ScorecardForm {
  /// The format that `_kit` names.
  static let format = "interviewkit-scorecard/1"
  /// The format that `_kit` names in a debrief.
  static let debriefFormat = "interviewkit-debrief/1"
  /// The hidden sheet of keys and values.
  static let kitSheet = "_kit"

  static let panelist = "panelist"
  static let candidate = "candidate"
  static let interviewDate = "interview_date"
  static let noConflict = "no_reason_to_step_aside"
  static let summary = "summary"
  static let recommendation = "recommendation"
  static let recommendationReason = "recommendation_reason"

  static func rating(_ question: String) -> String { "rating_\(question)" }
  static func evidence(_ question: String) -> String { "evidence_\(question)" }

  /// The columns of the form, from 0.
  enum Column {
    /// The id of the question, in the row of its evidence and rating.
    static let id = 0
    /// What the form says: the question, probes, anchors.
    static let guide = 1
    /// What the panelist writes.
    static let evidence = 2
    /// The rating list.
    static let rating = 3
    /// What is still to do, in words.
    static let status = 4
  }

  /// The choices of a rating: the levels, then "Not observed".
  static func choices(of scale: RatingScale) -> [String] {
    scale.levels.map { String($0.level) } + [scale.notObserved.label]
  }
}
