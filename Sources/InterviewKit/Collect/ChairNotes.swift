// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// What chairs wrote into the debriefs of one plan, put together.
struct ChairNotes {
  /// The notes by candidate.
  private(set) var byCandidate: [String: PanelNotes] = [:]
  /// What two debriefs say differently, in words.
  private(set) var conflicts: [String] = []

  /// - Parameter records: The first one counts where two differ.
  init(_ records: [ChairRecord]) {
    for record in records {
      for panel in record.panels where !panel.isEmpty { add(panel, of: record.file) }
    }
  }

  /// All ratings after discussion.
  var later: [LaterRating] {
    byCandidate.sorted { $0.key < $1.key }.flatMap(\.value.later)
  }

  private mutating func add(_ panel: PanelNotes, of file: String) {
    guard var notes = byCandidate[panel.candidate] else {
      byCandidate[panel.candidate] = panel
      return
    }
    func conflict(_ what: String) {
      conflicts.append(
        "\(file): \(what) on \(panel.candidate) differs from another debrief.xlsx, which counts."
          + " Take one of them out and collect again.")
    }
    for rating in panel.later {
      let known = notes.later.first {
        $0.pairing == rating.pairing && $0.question == rating.question
      }
      if let known {
        if known.rating != rating.rating {
          conflict("the rating after discussion for \(rating.question) by \(rating.panelist)")
        }
      } else {
        notes.later.append(rating)
      }
    }
    for (question, reason) in panel.reasons.sorted(by: { $0.key < $1.key }) {
      if let known = notes.reasons[question] {
        if known != reason { conflict("the reason for \(question)") }
      } else {
        notes.reasons[question] = reason
      }
    }
    for (label, value) in panel.fields.sorted(by: { $0.key < $1.key }) {
      if let known = notes.fields[label] {
        if known != value { conflict("the line \"\(label)\"") }
      } else {
        notes.fields[label] = value
      }
    }
    if notes.decided.isEmpty {
      notes.decided = panel.decided
    } else if !panel.decided.isEmpty, notes.decided != panel.decided {
      conflict("what decided it")
    }
    byCandidate[panel.candidate] = notes
  }
}
