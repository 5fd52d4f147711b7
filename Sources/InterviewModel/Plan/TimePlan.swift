// SPDX-License-Identifier: Apache-2.0

/// How the minutes of an interview are shared out.
///
/// Opening 5 minutes, the candidate's questions 5 (10 from 60 minutes up), closing 2, the rest
/// over the questions: about 8 minutes for a question with its probes, never under 5.
package struct TimePlan: Sendable, Equatable {
  static let opening = 5
  static let closing = 2
  static let shortestQuestion = 5
  static let usualQuestion = 8
  static let longestQuestion = 15
  /// The shortest interview in which anything can be asked.
  package static let shortestInterview = opening + 5 + closing + shortestQuestion

  /// The asked length, or the shortest that is possible.
  let minutes: Int

  /// A plan for an asked length.
  package init(minutes: Int) {
    self.minutes = max(minutes, Self.shortestInterview)
  }

  var forCandidate: Int { minutes >= 60 ? 10 : 5 }

  var forQuestions: Int { minutes - Self.opening - forCandidate - Self.closing }

  /// The most questions that fit without a slot under 5 minutes.
  package var mostQuestions: Int { forQuestions / Self.shortestQuestion }

  /// The number of questions that fit at the usual length.
  var usualQuestions: Int { max(1, forQuestions / Self.usualQuestion) }

  /// The parts of one interview; their minutes add up to ``minutes``.
  ///
  /// - Parameter questions: Ids in the order asked, at most ``mostQuestions`` of them.
  /// - Returns: Opening, questions, the candidate's questions and closing.
  package func items(asking questions: [String]) -> [Session.Item] {
    var slots: [Int] = []
    if !questions.isEmpty {
      let (each, left) = forQuestions.quotientAndRemainder(dividingBy: questions.count)
      slots = questions.indices.map { min(each + ($0 < left ? 1 : 0), Self.longestQuestion) }
    }
    // What even long questions do not use is the candidate's.
    let spare = forQuestions - slots.reduce(0, +)
    return [Session.Item(kind: .opening, minutes: Self.opening)]
      + zip(questions, slots).map { Session.Item(kind: .question, minutes: $1, question: $0) }
      + [
        Session.Item(kind: .candidate, minutes: forCandidate + spare),
        Session.Item(kind: .closing, minutes: Self.closing),
      ]
  }
}
