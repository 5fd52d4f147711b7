// SPDX-License-Identifier: Apache-2.0

/// A rating that is another after discussion.
public struct RatingChange: Sendable, Equatable {
  /// Who rates whom.
  public let pairing: Pairing
  /// The question.
  public let question: DebriefPlan.Question
  /// The rating as first given; `nil` if it was blank.
  public let first: Rating?
  /// The rating after discussion.
  public let later: Rating
  /// Why it changed; empty if nobody said, though every change needs a reason.
  public let reason: String

  /// Whether no reason is given.
  public var lacksReason: Bool { reason.allSatisfy(\.isWhitespace) }

  /// The changes in the order of candidates, panelists and questions. A later rating that repeats
  /// the first is none.
  static func changes(
    in book: RatingBook, plan: DebriefPlan, people: PanelOrder
  ) -> [RatingChange] {
    people.pairings.flatMap { pairing in
      plan.questions.compactMap { question -> RatingChange? in
        guard let later = book.later[pairing]?[question.id] else { return nil }
        let first = book.answer(pairing, question.id)?.rating
        guard first != later.rating else { return nil }
        return RatingChange(
          pairing: pairing, question: question, first: first, later: later.rating,
          reason: later.reason)
      }
    }
  }
}
