// SPDX-License-Identifier: Apache-2.0
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import InterviewKit

/// The live word beside a rating against what `collect` makes of the same rating.
@Suite(
  .enabled(
    if: OtherPrograms.libreOffice != nil && OtherPrograms.python != nil,
    "needs LibreOffice, and Python with openpyxl"))
struct ScorecardStatusTests {
  /// What `collect` takes and the word does not, because spreadsheets have no such functions in
  /// common: blanks of other kinds or more than one, a dash without a label, a label cut short. Nor does a form
  /// hold the words of sets in other languages.
  private static let takenByCollectAlone: Set<String> = [
    "\u{A0}4\n", "4 -", "4 - Above ...", "4 – above the grade", "NOT  OBSERVED.",
  ]

  /// Ratings besides those of ``RatingTextTests``.
  private static let more: [(ReadCell.Value, word: FormWord)] = [
    (.number(3), .done), (.text("3.0"), .done), (.text("3,0"), .done), (.text(" 5"), .done),
    (.text("5 "), .done), (.text("meets the GRADE"), .done), (.text("Meets the grade."), .done),
    (.text("3 - Meets the grade"), .done), (.text("3: meets the grade"), .done),
    (.text("3 – Meets the grade"), .done), (.text("3) Meets the grade"), .done),
    (.text("n/o"), .done), (.text(" Not observed"), .done), (.text("No observado"), .offScale),
    (.text("3 - Meets the grade in part"), .offScale), (.text("3 - Below the grade"), .offScale),
    (.text("13 - Meets the grade"), .offScale), (.text("*"), .offScale), (.text("?"), .offScale),
    (.text("33"), .offScale), (.text("3 or 3.0"), .offScale), (.number(3.5), .offScale),
  ]

  /// The words beside some ratings, as LibreOffice computes them.
  private func words(
    _ ratings: [ReadCell.Value], evidence: String, in scratch: Scratch
  ) throws -> [String] {
    let set = try TemplateSet()
    let status = ScorecardStatus(scale: set.planner.scale, words: set.wording.form)
    var sheet = Sheet(try SheetName("A"))
    for (row, rating) in ratings.enumerated() {
      if !evidence.isEmpty { sheet[row: row, column: 0] = Cell(text: evidence) }
      sheet[row: row, column: 1] =
        switch rating {
        case .number(let number): Cell(number: number)
        case .text(let text): Cell(text: text)
        default: nil
        }
      sheet[row: row, column: 2] = Cell(
        formula: status.row().text(
          evidence: CellReference(row: row, column: 0), rating: CellReference(row: row, column: 1)),
        result: .text("?"))
    }
    try WorkbookWriter.write(Workbook(sheets: [sheet], created: 0), to: scratch.file("a.xlsx"))
    // Without stored results LibreOffice has to compute them.
    let forget = "import openpyxl, sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])"
    _ = try OtherPrograms.runPython(forget, [scratch.file("a.xlsx"), scratch.file("b.xlsx")])
    let saved = try OtherPrograms.convert(
      scratch.file("b.xlsx"), to: "xlsx:Calc MS Excel 2007 XML", in: scratch)
    let computed = try WorkbookReader.read(saved).sheets[0]
    return ratings.indices.map { computed[row: $0, column: 2]?.text ?? "" }
  }

  @Test func theWordIsNeverKinderThanCollect() throws {
    let scratch = try Scratch()
    let set = try TemplateSet()
    let reader = RatingText(scale: set.planner.scale)
    var ratings: [ReadCell.Value] = []
    var wanted: [String] = []
    for c in RatingTextTests.taken + RatingTextTests.refused where !c.cell.isDate {
      guard let value = c.cell.value else { continue }
      var word = FormWord.offScale
      switch value {
      case .text(let text):
        if case .rating = c.reading, !Self.takenByCollectAlone.contains(text) { word = .done }
      case .number: if case .rating = c.reading { word = .done }
      default: continue
      }
      ratings.append(value)
      wanted.append(set.wording.form[word])
    }
    for (value, word) in Self.more {
      ratings.append(value)
      wanted.append(set.wording.form[word])
      // What the word takes, `collect` takes.
      let reading = reader.reading(of: ReadCell(value), dates: .from1900)
      if word == .done, case .refused = reading { Issue.record("\(value)") }
    }
    #expect(ratings.count > 50)
    let found = try words(ratings, evidence: "Said so", in: scratch)
    for (index, rating) in ratings.enumerated() {
      #expect(found[index] == wanted[index], "\(rating)")
    }
  }

  @Test func notObservedNeedsNoEvidenceInWhateverWords() throws {
    let scratch = try Scratch()
    let form = try TemplateSet().wording.form
    let found = try words(
      [.text("Not observed"), .text(" not observed "), .text("n.o."), .number(3), .text("4.0")],
      evidence: "", in: scratch)
    #expect(
      found == [
        form[.done], form[.done], form[.done], form[.evidenceMissing], form[.evidenceMissing],
      ])
  }
}
