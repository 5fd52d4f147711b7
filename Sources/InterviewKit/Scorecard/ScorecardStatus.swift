// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// The live words of the scorecard: what is missing in a row, and what is still to do in all.
///
/// They use only functions that Excel 2010, LibreOffice and Google Sheets all know, and nothing
/// reads them back: a formula that a paste has broken loses no answer.
struct ScorecardStatus {
  let scale: RatingScale

  static let toDo = "To do"
  static let done = "Done"
  static let ratingMissing = "Rating missing"
  static let evidenceMissing = "Evidence missing"
  static let offScale = "Not on the scale"
  static let reasonMissing = "Reason missing"

  /// The words that stand for a gap, beside the plain one of an empty row.
  static let gaps = [ratingMissing, evidenceMissing, offScale, reasonMissing]

  /// What is missing in a row of evidence and rating.
  func row(evidence: CellReference, rating: CellReference) -> String {
    let (evidence, rating) = (evidence.text, rating.text)
    let choices = ScorecardForm.choices(of: scale).map(Self.quoted).joined(separator: ",")
    return "=IF(\(rating)=\"\",IF(\(evidence)=\"\",\"\(Self.toDo)\",\"\(Self.ratingMissing)\"),"
      // A number pasted as text is on the scale, too.
      + "IF(SUMPRODUCT((\(rating)&\"\"={\(choices)})*1)=0,\"\(Self.offScale)\","
      + "IF(\(evidence)<>\"\",\"\(Self.done)\","
      + "IF(\(rating)=\(Self.quoted(scale.notObserved.label)),\"\(Self.done)\","
      + "\"\(Self.evidenceMissing)\"))))"
  }

  /// Whether a field of the header is filled in.
  func field(_ cell: CellReference) -> String {
    "=IF(\(cell.text)=\"\",\"\(Self.toDo)\",\"\(Self.done)\")"
  }

  /// A recommendation may stay blank, but not without a reason once it is given.
  func reason(_ reason: CellReference, for recommendation: CellReference) -> String {
    "=IF(\(recommendation.text)=\"\",\"\",IF(\(reason.text)=\"\",\"\(Self.reasonMissing)\","
      + "\"\(Self.done)\"))"
  }

  /// The line on top, from the words of the questions' rows and of the header's fields.
  func line(words: CellRange, fields: CellRange, questions: Int) -> String {
    func count(_ word: String) -> String { "COUNTIF(\(words.text),\"\(word)\")" }
    func part(_ word: String, _ saying: String) -> String {
      "&IF(\(count(word))>0,\", \"&\(count(word))&\" \(saying)\",\"\")"
    }
    let rated = "\(count(Self.done))+\(count(Self.evidenceMissing))"
    let all = questions + fields.last.row - fields.first.row + 1
    return
      "=IF(\(count(Self.done))+COUNTIF(\(fields.text),\"\(Self.done)\")=\(all),"
      + "\"Nothing is missing: \(questions) of \(questions) rated\",\"Still to do: \"&\(rated)"
      + "&\" of \(questions) rated\""
      + part(Self.evidenceMissing, "without evidence")
      + part(Self.ratingMissing, "with evidence but no rating")
      + part(Self.offScale, "not on the scale")
      + "&IF(COUNTIF(\(fields.text),\"\(Self.toDo)\")>0,\", name or date missing\",\"\"))"
  }

  /// What the line says in a form without answers.
  func emptyLine(questions: Int) -> String {
    "Still to do: 0 of \(questions) rated, name or date missing"
  }

  /// Whose form it is, from the fields of the header.
  func owner(panelist: CellReference, candidate: CellReference) -> String {
    func name(_ cell: CellReference) -> String {
      "IF(\(cell.text)=\"\",\"\(Self.noName)\",\(cell.text))"
    }
    return "=\"Panelist: \"&\(name(panelist))&\"; candidate: \"&\(name(candidate))"
  }

  /// Whose form it is, as it was made out.
  func owner(panelist: String, candidate: String) -> String {
    func name(_ text: String) -> String { text.isEmpty ? Self.noName : text }
    return "Panelist: \(name(panelist)); candidate: \(name(candidate))"
  }

  private static let noName = "no name yet"

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
