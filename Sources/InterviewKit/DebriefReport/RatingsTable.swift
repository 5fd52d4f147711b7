// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Every rating as comma-separated values: RFC 4180, in UTF-8 with a mark that tells Excel so.
struct RatingsTable {
  let collected: CollectedDebrief

  static let columns = [
    "role", "grade", "plan", "candidate", "panelist", "interview_date", "objective",
    "objective_label", "weight", "question", "rating", "evidence", "rating_after_discussion",
    "reason", "file",
  ]

  /// Writes the table, a row for each question of each form that counts.
  func write(to file: PieceFile) {
    file.add("\u{FEFF}" + Self.row(Self.columns))
    let plan = collected.debrief.plan
    for summary in collected.debrief.candidates {
      let later = Dictionary(
        (collected.notes[summary.candidate.name]?.later ?? []).map {
          (["\($0.panelist)", $0.question], $0)
        }, uniquingKeysWith: { _, last in last })
      for card in summary.scorecards {
        for objective in plan.objectives {
          for question in objective.questions {
            let answer = card.answers.first { $0.question == question.id }
            let change = later[["\(card.panelist)", question.id]]
            let row = Self.row([
              plan.role, plan.grade.name, plan.id, card.candidate.name, card.panelist.name,
              card.date, objective.id, objective.label, "\(objective.weight)", question.id,
              rating(answer?.rating), answer?.evidence ?? "", rating(change?.rating),
              change?.reason ?? "", card.file,
            ])
            file.add(row)
          }
        }
      }
    }
  }

  private func rating(_ rating: Rating?) -> String {
    switch rating {
    case .level(let level): String(level)
    case .notObserved: collected.plan.scale.notObserved.label
    case nil: ""
    }
  }

  private static func row(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  /// A field; one that a spreadsheet would take for a formula gets an apostrophe before it.
  static func field(_ text: String) -> String {
    let scalars = text.unicodeScalars
    // A program may pass over blanks before the sign.
    let first = scalars.first { !$0.properties.isWhitespace || $0 == "\t" || $0 == "\r" }
    var text = text
    if let first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) { text = "'" + text }
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
