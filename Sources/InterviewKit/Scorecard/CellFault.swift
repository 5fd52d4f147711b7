// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// A field of a form that cannot be read.
struct CellFault: Sendable, Equatable {
  /// What is wrong.
  enum Problem: Sendable, Equatable {
    /// The rating of a question is none; what stands there.
    case notARating(question: String, QuotedValue)
    /// The rating's cell was merged into another, so its value is lost or lies there.
    case mergedRating(question: String, into: String)
    /// A name, date or other line holds a date, an error or a truth value.
    case notText(field: String, QuotedValue)
    /// The form has no row for a question of its plan.
    case rowMissing(question: String)
    /// A question's id stands in several rows, and no name says which is meant.
    case rowTwice(question: String)
  }

  /// The cell: "D7"; `nil` where none can be named.
  var cell: String?
  /// The sheet, where a file has several forms.
  var sheet: String?
  var problem: Problem

  /// The cell and the fact in a panelist's words, and what may stand there.
  func sentence(scale: RatingScale) -> String {
    let place =
      (sheet.map { "sheet \"\($0)\", " } ?? "") + (cell.map { "cell \($0), " } ?? "")
    let lowest = scale.levels.first?.level ?? 1
    let highest = scale.levels.last?.level ?? 5
    let allowed =
      "it must be \(lowest) to \(highest), or \"\(scale.notObserved.label.lowercased())\""
    switch problem {
    case .notARating(let question, let value):
      return "\(place)the rating for \(question), is \(value); \(allowed)."
        .replacing("\(question), is", with: cell == nil ? "\(question) is" : "\(question), is")
    case .mergedRating(let question, let other):
      return "\(place)the rating for \(question), was merged into cell \(other); unmerge the cells"
        + " and enter the rating again."
    case .notText(let field, let value):
      return "\(place)the \(field), is \(value); type it as text, with an apostrophe before it."
    case .rowMissing(let question):
      return
        "\(place)there is no field for \(question); its row was taken out. Copy the answers into a"
        + " fresh form."
    case .rowTwice(let question):
      return "\(place)the id \(question) stands in two rows; take the wrong one out."
    }
  }
}
