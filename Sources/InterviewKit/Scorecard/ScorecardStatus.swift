// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// The live words of the scorecard: what is missing in a row, and what is still to do in all.
///
/// They use only functions that Excel 2010, LibreOffice and Google Sheets all know, and nothing
/// reads them back: a formula that a paste has broken loses no answer.
struct ScorecardStatus {
  let scale: RatingScale
  let words: WordList<FormWord>

  /// The words of a row: each another, since they are counted.
  static let states: [FormWord] =
    [.toDo, .done, .ratingMissing, .evidenceMissing, .offScale, .reasonMissing]
  /// The words that stand for a gap, beside the plain one of an empty row.
  static let gaps: [FormWord] = [.ratingMissing, .evidenceMissing, .offScale, .reasonMissing]

  private func text(_ word: FormWord) -> String { words[word].inFormula }

  /// What is missing in a row of evidence and rating.
  func row(evidence: CellReference, rating: CellReference) -> String {
    let (evidence, rating) = (evidence.text, rating.text)
    let choices = ScorecardForm.choices(of: scale).map(\.inFormula).joined(separator: ",")
    return "=IF(\(rating)=\"\",IF(\(evidence)=\"\",\(text(.toDo)),\(text(.ratingMissing))),"
      // A number pasted as text is on the scale, too.
      + "IF(SUMPRODUCT((\(rating)&\"\"={\(choices)})*1)=0,\(text(.offScale)),"
      + "IF(\(evidence)<>\"\",\(text(.done)),"
      + "IF(\(rating)=\(scale.notObserved.label.inFormula),\(text(.done)),"
      + "\(text(.evidenceMissing))))))"
  }

  /// Whether a field of the header is filled in.
  func field(_ cell: CellReference) -> String {
    "=IF(\(cell.text)=\"\",\(text(.toDo)),\(text(.done)))"
  }

  /// A recommendation may stay blank, but not without a reason once it is given.
  func reason(_ reason: CellReference, for recommendation: CellReference) -> String {
    "=IF(\(recommendation.text)=\"\",\"\",IF(\(reason.text)=\"\",\(text(.reasonMissing)),"
      + "\(text(.done))))"
  }

  /// The line on top, from the words of the questions' rows and of the header's fields.
  func line(words range: CellRange, fields: CellRange, questions: Int) -> String {
    func count(_ word: FormWord) -> String { "COUNTIF(\(range.text),\(text(word)))" }
    func part(_ word: FormWord, _ saying: FormWord) -> String {
      let said = ", \(words[saying])".formula(["number": count(word)])
      return "&IF(\(count(word))>0,\(said),\"\")"
    }
    let rated = "\(count(.done))+\(count(.evidenceMissing))"
    let all = questions + fields.last.row - fields.first.row + 1
    let complete = words(.complete, ["count": "\(questions)"]).inFormula
    let progress = words(.progress, ["count": "\(questions)"]).formula(["rated": rated])
    return "=IF(\(count(.done))+COUNTIF(\(fields.text),\(text(.done)))=\(all),"
      + "\(complete),\(progress)"
      + part(.evidenceMissing, .withoutEvidence) + part(.ratingMissing, .withoutRating)
      + part(.offScale, .notOnScale)
      + "&IF(COUNTIF(\(fields.text),\(text(.toDo)))>0,"
      + "\(", \(words[.nameMissing])".inFormula),\"\"))"
  }

  /// What the line says in a form without answers.
  func emptyLine(questions: Int) -> String {
    words(.progress, ["rated": "0", "count": "\(questions)"]) + ", " + words[.nameMissing]
  }

  /// Whose form it is, from the fields of the header.
  func owner(panelist: CellReference, candidate: CellReference) -> String {
    func name(_ cell: CellReference) -> String {
      "IF(\(cell.text)=\"\",\(text(.noName)),\(cell.text))"
    }
    return "="
      + words[.owner].formula(["panelist": name(panelist), "candidate": name(candidate)])
  }

  /// Whose form it is, as it was made out.
  func owner(panelist: String, candidate: String) -> String {
    func name(_ text: String) -> String { text.isEmpty ? words[.noName] : text }
    return words(.owner, ["panelist": name(panelist), "candidate": name(candidate)])
  }
}
