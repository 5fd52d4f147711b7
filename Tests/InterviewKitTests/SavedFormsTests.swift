// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit
@testable import Spreadsheet

/// What is left of a form after LibreOffice has saved it, and what it does while somebody types.
@Suite(
  .enabled(
    if: LibreOfficeSession.python != nil && OtherPrograms.python != nil,
    "needs LibreOffice's Python bridge, and Python with openpyxl"))
struct SavedFormsTests {
  private static let fill = """
    with Office() as office:
      book = office.open(sys.argv[1])
      sheet = book.Sheets.getByName("Scorecard")
      ids = [n[7:] for n in sheet.NamedRanges.ElementNames if n.startswith("rating_")]
      heights = []
      for id, words in zip(ids, (600, 8)):
        row = sheet.Rows.getByIndex(cell(sheet, "evidence_" + id).CellAddress.Row)
        before = row.Height
        cell(sheet, "rating_" + id).setFormula("4")
        cell(sheet, "evidence_" + id).setString("evidence " * words)
        heights.append([before, row.Height])
      cell(sheet, "interview_date").setFormula("2026-03-12")
      words = [sheet.getCellRangeByName("C1").String, cell(sheet, "interview_date").String]
      office.save(book, sys.argv[2])
      book.close(True)
      print(json.dumps({"heights": heights, "words": words}))
    """

  /// What LibreOffice showed while the form was filled in.
  private struct Shown: Decodable {
    let heights: [[Double]]
    let words: [String]
  }

  /// Says what a form has that has to outlast being saved.
  private static let describe = """
    def described(path):
      book, found = openpyxl.load_workbook(path), {}
      for sheet in book:
        page = sheet.page_setup
        found[sheet.title] = {
          "state": sheet.sheet_state,
          "lists": sorted((str(v.sqref), v.formula1, v.promptTitle, v.prompt, v.errorTitle, v.error,
            v.errorStyle) for v in sheet.data_validations.dataValidation if v.type == "list"),
          "prompts": sorted((place, v.promptTitle, v.prompt)
            for v in sheet.data_validations.dataValidation
            for place in str(v.sqref).split()),
          "colors": sorted((str(r.sqref), [(x.operator, x.formula) for x in r.rules])
            for r in sheet.conditional_formatting),
        }
        if sheet.sheet_state != "visible": continue
        widths = {}
        for column in sheet.column_dimensions.values():
          for number in range(column.min, column.max + 1): widths[number] = round(column.width, 1)
        found[sheet.title].update({
          "widths": [widths.get(n) for n in range(1, sheet.max_column + 1)],
          "paper": [page.orientation, page.fitToWidth or 1, page.fitToHeight,
            sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.print_title_rows,
            [a.split("!")[-1] for a in ([sheet.print_area] if isinstance(sheet.print_area, str)
              else sheet.print_area)],
            sheet.page_margins.left, sheet.page_margins.top, sheet.page_margins.bottom],
          "foot": [sheet.oddFooter.left.text, sheet.oddFooter.right.text],
          "breaks": [b.id for b in sheet.row_breaks.brk], "frozen": sheet.freeze_panes,
          "grid": sheet.sheet_view.showGridLines, "names": named(book, sheet.title),
        })
      found["title"] = book.properties.title
      return found
    before, after = described(sys.argv[1]), described(sys.argv[2])
    count = 0
    assert list(before) == list(after), (list(before), list(after))
    for sheet in before:
      if sheet == "title":
        assert before[sheet] == after[sheet]
        continue
      for key in before[sheet]:
        value = before[sheet][key]
        count += len(value) if isinstance(value, (list, dict)) else 1
        assert before[sheet][key] == after[sheet][key], (sheet, key, before[sheet][key],
          after[sheet][key])
    print(count)
    """

  @Test func aFormSavedByLibreOfficeHasAllThatItHad() throws {
    let scratch = try Scratch()
    let plan = try PacketGoldenTests.packet("benefits-case-manager", "GS-13").plan
    let made = try FormFiller(plan).write("made.xlsx", in: scratch)
    let saved = scratch.file("saved.xlsx")
    let output = try LibreOfficeSession.run(Self.fill, [made, saved], in: scratch)
    let shown = try JSONDecoder().decode(Shown.self, from: Data(output.utf8))

    let count = try OtherPrograms.runPython(NamedCells.python + Self.describe, [made, saved])
    #expect((Int(count.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 60)

    // A row grows with what is typed, and never hides the anchors beside it.
    let heights = shown.heights
    #expect(heights.count == 2 && heights.allSatisfy { $0.count == 2 })
    #expect(heights[0][1] > heights[0][0], "600 words")
    #expect(heights[1][1] > 2_000, "8 words, in hundredths of a millimeter")
    let questions = plan.questions.count
    #expect(shown.words == ["Still to do: 2 of \(questions) rated", "2026-03-12"])

    let reader = ScorecardReader(set: try TemplateSet())
    guard case .forms(let forms) = try reader.read(saved), let form = forms.first else {
      Issue.record("not read as a form")
      return
    }
    #expect(form.faults.isEmpty && !form.wasMended && form.card.date == "2026-03-12")
    #expect(form.card.answers.map(\.evidenceWords).prefix(2) == [600, 8])
    #expect(form.card.answers.map(\.rating).prefix(2) == [.level(4), .level(4)])
  }
}
