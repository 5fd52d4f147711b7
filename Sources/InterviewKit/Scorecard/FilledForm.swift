// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// One scorecard as it was read from a file, with what could not be read.
struct FilledForm: Sendable, Equatable {
  /// What is written on it. Answers that could not be read are blank here.
  var card: Scorecard
  /// What the form says of its plan; `nil` if its hidden sheet is gone.
  var kit: FormKit?
  /// The fields that cannot be read, in the order of the sheet.
  var faults: [CellFault] = []
  /// Whether names were lost or rows moved, so that ids and labels had to tell the fields.
  var wasMended = false
  /// The questions whose evidence goes on in rows below it.
  var continued: [String] = []

  /// Whether nothing but, perhaps, names and a date is filled in.
  var isEmpty: Bool {
    faults.isEmpty && card.answers.allSatisfy { $0.rating == nil && $0.evidenceWords == 0 }
      && card.summary.isEmpty && card.recommendation.isEmpty && card.recommendationReason.isEmpty
  }

  /// Whether it is a form that nobody has begun, such as the one in a packet's folder.
  var isBlank: Bool { isEmpty && card.panelist.name.isEmpty }
}

/// What a workbook turned out to be.
enum CollectedWorkbook: Sendable, Equatable {
  /// Scorecards: one, or several where a panelist copied the sheet.
  case forms([FilledForm])
  /// A debrief, with what its chair wrote into it.
  case debrief(ChairRecord)
  /// A whole packet, which holds a blank form for printing.
  case packet(isFilled: Bool)
  /// A form, but of a format that this version does not know.
  case unknownFormat(String)
  /// A form without its hidden sheet, of a plan that no other form and no plan file shows.
  case formWithoutKit(planID: String?)
  /// Something else.
  case unrelated
}
