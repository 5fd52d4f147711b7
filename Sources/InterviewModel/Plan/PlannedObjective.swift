// SPDX-License-Identifier: Apache-2.0

/// A key objective as the interview takes it up.
public struct PlannedObjective: Sendable, Equatable {
  /// The stable name: "o1".
  public var id: String
  /// The position on the page, from 1.
  public var number: Int
  /// The whole sentence.
  public var title: String
  /// A few words for tables and headings.
  public var label: String
  /// The share of the composite, relative to the other objectives'; 0 or more.
  public var weight: Double
  /// Why the weight differs from the others', if it does.
  public var weightReason: String?
  /// The line of the title in the profile, from 1.
  public var line: Int
  /// What is asked, in order; never empty in a plan that was made from a profile.
  public var questions: [Question]
  /// What is asked only if a planned question cannot be, and then of everyone.
  public var reserve: [Question]

  /// A planned objective from its parts.
  public init(
    id: String, number: Int, title: String, label: String, weight: Double,
    weightReason: String? = nil, line: Int = 0, questions: [Question], reserve: [Question] = []
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.label = label
    self.weight = weight
    self.weightReason = weightReason
    self.line = line
    self.questions = questions
    self.reserve = reserve
  }

  /// The anchors of the objective's first question.
  public var anchors: Anchors? { (questions.first ?? reserve.first)?.anchors }
}
