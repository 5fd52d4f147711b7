// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// A form that was left out because cells of it cannot be read.
struct RefusedForm: Sendable, Equatable {
  /// Who rates whom, as far as the form says.
  let pairing: Pairing
  /// The file.
  let file: String
  /// Each cell and what is wrong with it.
  let faults: [CellFault]
  private let scale: RatingScale

  /// A form with faults, whose sentences name the levels of a scale.
  init(_ form: FilledForm, scale: RatingScale) {
    pairing = form.card.pairing
    file = form.card.file
    faults = form.faults
    self.scale = scale
  }

  /// Each cell and what is wrong with it, in the words of a set.
  func sentences(_ words: DebriefWords) -> [String] {
    faults.map { $0.sentence(scale: scale, words: words.wording.debrief) }
  }

  /// The message: a line for each cell, and at the end what to do.
  var message: String {
    faults.enumerated().map { index, fault in
      "\(file): \(fault.sentence(scale: scale))"
        + (index == faults.count - 1
          ? " This scorecard was left out; correct it and collect again." : "")
    }.joined(separator: "\n")
  }
}
