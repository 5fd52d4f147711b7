// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// What a chair writes onto the Panel sheet of one candidate: it is read back by a later run and
/// kept.
struct PanelNotes: Sendable, Equatable {
  /// The candidate as the sheet has it.
  var candidate = ""
  /// The ratings after discussion, each with the reason of its row.
  var later: [LaterRating] = []
  /// The reasons by question, those beside no changed rating included.
  var reasons: [String: String] = [:]
  /// The lines of the head and the record, by label.
  var fields: [String: String] = [:]
  /// The lines on what decided it, in order; empty ones stay.
  var decided: [String] = []

  /// The lines that a chair fills in, as they are kept whatever the words of the sheet.
  enum Label {
    static let candidate = "Candidate"
    static let date = "Date of the discussion"
    static let chair = "Chair"
    static let present = "Panel members present"
    static let outcome = "Outcome"
    static let signature = "Signature or initials: "
    /// The lines on top, in order, with the words before them.
    static let head: [(line: String, word: PanelWord)] = [
      (candidate, .candidate), (date, .date), (chair, .chair), (present, .present),
    ]
    /// How many lines there are for what decided it.
    static let decidedLines = 4
  }

  /// The line of a label; `nil` if nothing was written.
  subscript(label: String) -> String? {
    label == Label.candidate && !candidate.isEmpty ? candidate : fields[label]
  }

  /// Whether the chair has written nothing.
  var isEmpty: Bool {
    later.isEmpty && reasons.isEmpty && fields.isEmpty && decided.allSatisfy(\.isEmpty)
  }
}
