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

  /// What is missing in a row of evidence and rating, for rows that are named later: the formula is
  /// long, and but for the cells the same in every row.
  func row() -> RowFormula {
    let (evidence, rating) = (RowFormula.evidence, RowFormula.rating)
    return RowFormula(
      "=IF(\(rating)=\"\",IF(\(evidence)=\"\",\(text(.toDo)),\(text(.ratingMissing))),"
        + "IF(\(count(ratings, in: rating))\(countOfLabelled(in: rating))=0,\(text(.offScale)),"
        + "IF(\(evidence)<>\"\",\(text(.done)),"
        + "IF(\(count(unrated, in: rating))>0,\(text(.done)),\(text(.evidenceMissing))))))")
  }

  /// A formula for rows of evidence and rating, without the cells.
  struct RowFormula {
    /// What stands for the cells: no text of a formula holds a control character.
    fileprivate static let (evidence, rating) = ("\u{1}", "\u{2}")
    /// What stands before, between and behind the cells.
    private let parts: [Substring]
    /// Which cell stands behind each part but the last.
    private let isRating: [Bool]

    fileprivate init(_ formula: String) {
      let signs = (Self.evidence + Self.rating).utf8
      parts = formula.utf8
        .split(omittingEmptySubsequences: false, whereSeparator: signs.contains).map(Substring.init)
      isRating = formula.utf8.filter(signs.contains).map(Self.rating.utf8.contains)
    }

    /// The formula of one row.
    func text(evidence: CellReference, rating: CellReference) -> String {
      let (evidence, rating) = (evidence.text, rating.text)
      var text = ""
      for (part, isRating) in zip(parts, isRating) {
        text += part
        text += isRating ? rating : evidence
      }
      return text + (parts.last ?? "")
    }
  }

  // MARK: - What is on the scale

  /// What may stand around a rating that is typed or pasted: blanks, the decimals of a whole number,
  /// a full stop. ``RatingText`` takes more; what is taken here is taken there.
  private static let around = [
    ("", ""), (" ", ""), ("", " "), (" ", " "), ("", ".0"), ("", ",0"), ("", "."),
  ]

  /// The ways to say that there was no chance to rate, but for those of other sets, in whose language
  /// nothing stands in a form.
  private var unrated: [String] { [scale.notObserved.label] + RatingText.short }

  /// The levels, their labels, and the ways to say that there was none.
  private var ratings: [String] {
    scale.levels.map { String($0.level) } + scale.levels.map(\.label).filter { !$0.isEmpty }
      + unrated
  }

  /// How many of some texts a cell holds, in whatever case and with something around it or not. A
  /// number counts as its digits.
  private func count(_ texts: [String], in cell: String) -> String {
    let before = Self.around.map(\.0.inFormula).joined(separator: ";")
    let after = Self.around.map(\.1.inFormula).joined(separator: ";")
    let known = Self.unique(texts).map(\.inFormula).joined(separator: ",")
    return "SUMPRODUCT((\(cell)&\"\"={\(before)}&{\(known)}&{\(after)})*1)"
  }

  /// How many levels a cell names with their whole label behind, and one to three signs between
  /// them: "4 - Above the grade in part".
  private func countOfLabelled(in cell: String) -> String {
    let levels = scale.levels.filter { !$0.label.isEmpty }
    guard !levels.isEmpty else { return "" }
    let numbers = levels.map { String($0.level).inFormula }.joined(separator: ",")
    let labels = levels.map { Self.pattern($0.label).inFormula }.joined(separator: ",")
    return "+SUMPRODUCT(COUNTIF(\(cell),{\(numbers)}&{\"?\";\"??\";\"???\"}&{\(labels)}))"
  }

  /// A text in which no sign stands for others.
  private static func pattern(_ text: String) -> String {
    text.reduce(into: "") { pattern, sign in
      if "~*?".contains(sign) { pattern.append("~") }
      pattern.append(sign)
    }
  }

  /// Each text once; formulas compare in whatever case.
  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0.lowercased()).inserted }
  }

  // MARK: - The rest of the form

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
