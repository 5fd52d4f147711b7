// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel

/// A debrief as JSON, for other programs: the format "interviewkit-debrief/1".
///
/// Figures are not rounded. A rating is a number, "not observed", or `null` where it is blank.
struct DebriefDocument: Encodable {
  var format = ScorecardForm.debriefFormat
  var plan: String
  var role: String
  var grade: String
  var date: String
  var panelists: [String]
  var isComplete: Bool
  var missing: [Gap]
  var candidates: [Candidate]
  var comparison: Comparison
  var signs: [String]
  var changes: [Change]

  struct Gap: Encodable {
    var title: String
    var items: [String]
  }

  struct Candidate: Encodable {
    var candidate: String
    var panelists: [String]
    var forms: [Form]
    var first: Ratings
    var after: Ratings?
    var discuss: [String]
    var strengths: [Remark]
    var concerns: [Remark]
    var recommendations: [Recommendation]
  }

  struct Form: Encodable {
    var panelist: String
    var date: String
    var file: String
    var summary: String
    var answers: [Answer]
  }

  struct Answer: Encodable {
    var question: String
    var rating: Level?
    var evidence: String
  }

  struct Ratings: Encodable {
    var objectives: [Objective]
    var composite: Composite
    var panelistComposites: [Double?]
  }

  struct Objective: Encodable {
    var id: String
    var number: Int
    var label: String
    var weight: Double
    var ratings: [Double?]
    var mean: Double?
    var range: Double?
    var discuss: Bool
    var questions: [Question]
  }

  struct Question: Encodable {
    var id: String
    var ratings: [Level?]
    var mean: Double?
    var range: Double?
    var discuss: Bool
  }

  struct Composite: Encodable {
    var value: Double?
    var ratingsGiven: Int
    var ratingsAskedFor: Int
    var coverage: Double?
    var needsWarning: Bool
    var missingObjectives: [String]
  }

  struct Remark: Encodable {
    var panelist: String
    var question: String
    var level: Int
    var evidence: String
  }

  struct Recommendation: Encodable {
    var panelist: String
    var choice: String
    var reason: String
  }

  struct Comparison: Encodable {
    var candidates: [String]
    var ties: [[String]]
    var standardErrors: [Double?]
    var offsets: [Offset]
    var agreement: Agreement
  }

  struct Offset: Encodable {
    var panelist: String
    var ownMean: Double
    var panelMean: Double
    var offset: Double
    var candidates: Int
  }

  struct Agreement: Encodable {
    var measure: String
    var single: Double?
    var average: Double?
    var alpha: Double?
  }

  struct Change: Encodable {
    var candidate: String
    var panelist: String
    var question: String
    var first: Level?
    var later: Level
    var reason: String
  }

  /// A rating as JSON has it.
  enum Level: Encodable {
    case level(Int)
    case notObserved

    init?(_ rating: Rating?) {
      switch rating {
      case .level(let level): self = .level(level)
      case .notObserved: self = .notObserved
      case nil: return nil
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .level(let level): try container.encode(level)
      case .notObserved: try container.encode("not observed")
      }
    }
  }
}
