// SPDX-License-Identifier: Apache-2.0

/// The answers that count, found by who rates whom and question; and what had to be passed over.
struct RatingBook: Sendable {
  /// The forms that count.
  let scorecards: [Pairing: Scorecard]
  /// The later ratings that belong to a known panelist, candidate, question and level.
  let later: [Pairing: [String: LaterRating]]
  /// The answers that do not count, by form.
  let unusable: [Pairing: [UnusableAnswer]]
  /// The later ratings that do not count, in the order given.
  let unusableLater: [LaterRating]

  private let answers: [Pairing: [String: Answer]]

  /// - Parameters:
  ///   - plan: The plan that the forms were made from.
  ///   - scorecards: The forms that count.
  ///   - later: Ratings after discussion, in the order given.
  ///   - isKnown: Whether a panelist has or owes a form about a candidate.
  init(
    plan: DebriefPlan, scorecards: [Pairing: Scorecard], later: [LaterRating],
    isKnown: (Pairing) -> Bool
  ) {
    let questions = Set(plan.questions.map(\.id))
    let levels = Set(plan.levels)
    var answers: [Pairing: [String: Answer]] = [:]
    var unusable: [Pairing: [UnusableAnswer]] = [:]
    for (pairing, card) in scorecards {
      var own: [String: Answer] = [:]
      var twice: Set<String> = []
      for answer in card.answers {
        func pass(_ reason: UnusableAnswer.Reason) {
          unusable[pairing, default: []].append(
            UnusableAnswer(
              place: AnswerPlace(pairing: pairing, question: answer.question, file: card.file),
              reason: reason))
        }
        var answer = answer
        if !questions.contains(answer.question) {
          pass(.unknownQuestion)
        } else if let earlier = own[answer.question] {
          if twice.insert(answer.question).inserted { pass(.answeredTwice) }
          answer.rating = nil
          answer.evidence = [earlier.evidence, answer.evidence].filter { !$0.isEmpty }
            .joined(separator: "\n")
          own[answer.question] = answer
        } else {
          if let level = answer.rating?.level, !levels.contains(level) {
            pass(.offScale(level))
            answer.rating = nil
          }
          own[answer.question] = answer
        }
      }
      answers[pairing] = own
    }
    self.scorecards = scorecards
    self.answers = answers
    self.unusable = unusable

    var known: [Pairing: [String: LaterRating]] = [:]
    var unknown: [LaterRating] = []
    for rating in later {
      if isKnown(rating.pairing), questions.contains(rating.question),
        rating.rating.level.map(levels.contains) ?? true
      {
        known[rating.pairing, default: [:]][rating.question] = rating
      } else {
        unknown.append(rating)
      }
    }
    self.later = known
    unusableLater = unknown
  }

  /// What a form says to a question, if there is such a form and it answers the question.
  func answer(_ pairing: Pairing, _ question: String) -> Answer? {
    answers[pairing]?[question]
  }
}
