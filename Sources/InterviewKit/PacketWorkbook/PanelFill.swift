// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// What the Panel sheet of one candidate is filled with: the collected ratings, what came of them,
/// and what the chair wrote.
struct PanelFill {
  let summary: CandidateSummary
  let notes: PanelNotes

  private let firstQuestions: [String: QuestionSummary]
  private let afterQuestions: [String: QuestionSummary]
  private let laterRatings: [String: [Int: LaterRating]]

  init(_ summary: CandidateSummary, notes: PanelNotes) {
    self.summary = summary
    self.notes = notes
    func questions(_ ratings: RatingSummary?) -> [String: QuestionSummary] {
      Dictionary(
        (ratings?.objectives ?? []).flatMap(\.questions).map { ($0.question.id, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    firstQuestions = questions(summary.first)
    afterQuestions = questions(summary.after)
    var later: [String: [Int: LaterRating]] = [:]
    for rating in notes.later {
      guard let index = summary.panelists.firstIndex(of: rating.panelist) else { continue }
      later[rating.question, default: [:]][index] = rating
    }
    laterRatings = later
  }

  func first(_ question: String, _ panelist: Int) -> Rating? {
    guard let ratings = firstQuestions[question]?.ratings, ratings.indices.contains(panelist) else {
      return nil
    }
    return ratings[panelist]
  }

  func later(_ question: String, _ panelist: Int) -> Rating? {
    laterRatings[question]?[panelist]?.rating
  }

  func question(_ id: String) -> QuestionSummary? { firstQuestions[id] }
  func questionAfter(_ id: String) -> QuestionSummary? { afterQuestions[id] }
  func wasChanged(_ question: String) -> Bool { laterRatings[question]?.isEmpty == false }

  func lacksReason(_ question: String) -> Bool {
    wasChanged(question) && (notes.reasons[question] ?? "").isEmpty
  }

  /// The cell of a reason; `nil` if there is none.
  func reason(_ question: String, _ styles: PacketStyles) -> Cell? {
    notes.reasons[question].map { Cell(text: $0, style: styles.inputLine) }
  }

  func objective(_ id: String) -> ObjectiveSummary? {
    summary.first.objectives.first { $0.objective.id == id }
  }

  func objectiveAfter(_ id: String) -> ObjectiveSummary? {
    summary.after?.objectives.first { $0.objective.id == id }
  }

  var composite: Composite? { summary.first.composite }
  var compositeAfter: Composite? { summary.after?.composite }

  /// The share of ratings given; `nil` while there are none.
  var coverage: Double? {
    summary.first.composite.ratingsGiven > 0 ? summary.first.composite.coverage : nil
  }

  /// A panelist's recommendation as given; empty if there is none.
  func recommendation(of panelist: Int) -> String {
    guard summary.panelists.indices.contains(panelist) else { return "" }
    let name = summary.panelists[panelist]
    return summary.scorecards.first { $0.panelist == name }?.recommendation ?? ""
  }
}

extension ObjectiveSummary {
  /// The mean of one panelist, by position.
  func rating(of panelist: Int) -> Double? {
    ratings.indices.contains(panelist) ? ratings[panelist] : nil
  }
}

extension FormulaResult {
  /// A figure, or the empty text that our formulas give where there is none.
  static func figure(_ value: Double?) -> FormulaResult {
    value.map { .number($0) } ?? .text("")
  }
}
