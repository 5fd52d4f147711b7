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
    case notText(FormField, QuotedValue)
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
  func sentence(scale: RatingScale, words: WordList<DebriefWord> = Self.usualWords) -> String {
    let place = [
      sheet.map { words(.onSheet, ["sheet": $0]) }, cell.map { words(.inCell, ["cell": $0]) },
    ].compactMap { $0.map { $0 + ", " } }.joined()
    switch problem {
    case .notARating(let question, let value):
      let allowed = words(
        .allowed,
        [
          "lowest": "\(scale.levels.first?.level ?? 1)",
          "highest": "\(scale.levels.last?.level ?? 5)",
          "notObserved": scale.notObserved.label.lowercased(),
        ])
      return place
        + words(
          cell == nil ? .ratingIsNoCell : .ratingIs,
          ["id": question, "value": value.text(words), "allowed": allowed])
    case .mergedRating(let question, let other):
      return place + words(.merged, ["id": question, "cell": other])
    case .notText(let field, let value):
      return place
        + words(.fieldIs, ["field": field.name(words), "value": value.text(words)])
    case .rowMissing(let question): return place + words(.rowMissing, ["id": question])
    case .rowTwice(let question): return place + words(.rowTwice, ["id": question])
    }
  }

  /// The words of messages, which are those of the usual set.
  static let usualWords = WordList<DebriefWord>.usual
}
