// SPDX-License-Identifier: Apache-2.0
@testable import InterviewModel

/// Plans and filled forms for tests, written as tables.
enum SamplePanel {
  static let evidence = "Led the move of one service, told users, measured the result."

  /// A plan with so many questions for each objective: "o1" with "o1q1", "o1q2" ...
  static func plan(
    weights: [Double] = [1, 1, 1, 1], questions: Int = 1, recommendations: [String] = []
  ) -> DebriefPlan {
    DebriefPlan(
      id: "3f9a-04be", role: "Analyst", grade: Grade("GS-13"),
      objectives: weights.enumerated().map { index, weight in
        let id = "o\(index + 1)"
        return .init(
          id: id, number: index + 1, label: "Objective \(index + 1)", weight: weight,
          questions: (1...max(1, questions)).prefix(questions).map {
            .init(id: "\(id)q\($0)", text: "Question \($0)")
          })
      }, recommendations: recommendations)
  }

  /// A form whose ratings stand in the order of the plan's questions: a digit for a level, "n" for
  /// not observed, "." for a blank.
  static func card(
    _ panelist: String, _ candidate: String, _ ratings: String, plan: DebriefPlan = plan(),
    evidence: String = evidence, recommendation: String = "", file: String? = nil
  ) -> Scorecard {
    let answers = zip(plan.questions, ratings).map { question, rating in
      let given: Rating? =
        rating == "n" ? .notObserved : rating.wholeNumberValue.map { .level($0) }
      return Answer(question: question.id, rating: given, evidence: evidence)
    }
    return Scorecard(
      planID: plan.id, role: plan.role, grade: plan.grade, panelist: Panelist(panelist),
      candidate: Candidate(candidate), answers: answers, recommendation: recommendation,
      file: file ?? "\(candidate)/\(panelist).xlsx")
  }

  /// The worked example of three panelists and four objectives: one rating not observed.
  static func workedExample(_ plan: DebriefPlan = plan()) -> [Scorecard] {
    [("A", "4342"), ("B", "4533"), ("C", "324n")].map { card($0, "C-01", $1, plan: plan) }
  }

  /// Four candidates whose composites by A, B and C are 3.25 3.75 3.00, 4.00 4.25 3.50,
  /// 2.50 3.25 2.25 and 3.75 3.75 3.25.
  static var fourCandidates: [Scorecard] {
    [
      ("C-01", ["4333", "4443", "3333"]), ("C-02", ["4444", "5444", "4433"]),
      ("C-03", ["3322", "4333", "3222"]), ("C-04", ["4443", "4443", "4333"]),
    ].flatMap { candidate, rows in
      zip(["A", "B", "C"], rows).map { card($0, candidate, $1) }
    }
  }

  /// The table of those composites.
  static let fourByThree: [[Double]] = [
    [3.25, 3.75, 3.00], [4.00, 4.25, 3.50], [2.50, 3.25, 2.25], [3.75, 3.75, 3.25],
  ]

  static func panel(_ names: String...) -> [Panelist] { names.map { Panelist($0) } }
  static func candidates(_ names: String...) -> [Candidate] { names.map { Candidate($0) } }
}

/// Whether two figures are the same to 1e-9.
func isNear(_ left: Double?, _ right: Double?, _ tolerance: Double = 1e-9) -> Bool {
  switch (left, right) {
  case (let left?, let right?): abs(left - right) <= tolerance
  case (nil, nil): true
  default: false
  }
}

/// Whether a figure, rounded to two decimals, is the one that was printed.
func isPrinted(_ figure: Double?, _ printed: Double, decimals: Int = 2) -> Bool {
  let unit = decimals == 3 ? 1000.0 : 100.0
  return figure.map { ($0 * unit).rounded() == (printed * unit).rounded() } ?? false
}
