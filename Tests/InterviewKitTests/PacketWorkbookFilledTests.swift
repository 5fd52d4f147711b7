// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

/// The workbooks filled in by one program and recalculated by another.
@Suite(
  .enabled(
    if: OtherPrograms.libreOffice != nil && OtherPrograms.python != nil,
    "needs LibreOffice, and Python with openpyxl"))
struct PacketWorkbookFilledTests {
  private static let calc = "xlsx:Calc MS Excel 2007 XML"

  private func folder(_ scratch: Scratch) throws -> String {
    let packet = try PacketGoldenTests.packet("benefits-case-manager", "GS-13")
    try OutputFolder(path: scratch.file("p")).write(try packet.files([.workbook]))
    return scratch.file("p")
  }

  private var questions: Int {
    get throws {
      try PacketGoldenTests.packet("benefits-case-manager", "GS-13").plan.questions.count
    }
  }

  /// Fills a form in, recalculates it, and gives back the line on top and the rows' words.
  private func words(
    _ answers: String, in scratch: Scratch, of folder: String
  ) throws -> [String] {
    let fill = """
      book = openpyxl.load_workbook(sys.argv[1])
      sheet, cells = book["Scorecard"], named(book, "Scorecard")
      ids = [key[7:] for key in cells if key.startswith("rating_")]
      answers = json.loads(sys.argv[3])
      for key, value in answers["fields"].items(): sheet[cells[key]] = value
      for id, (evidence, rating) in zip(ids, answers["rows"]):
        sheet[cells["evidence_" + id]], sheet[cells["rating_" + id]] = evidence, rating
      book.save(sys.argv[2])
      """
    let filled = scratch.file("\(UUID().uuidString).xlsx")
    _ = try OtherPrograms.runPython(
      NamedCells.python + fill, ["\(folder)/scorecard.xlsx", filled, answers])
    let saved = try OtherPrograms.convert(filled, to: Self.calc, in: scratch)
    let read = """
      book = openpyxl.load_workbook(sys.argv[1], data_only=True)
      sheet, cells = book["Scorecard"], named(book, "Scorecard")
      rows = [sheet[cells[key]].row for key in cells if key.startswith("rating_")]
      rows.append(sheet[cells["recommendation_reason"]].row)
      print(json.dumps([sheet["C1"].value, sheet["C2"].value]
        + [sheet.cell(row, 5).value or "" for row in rows]))
      """
    let output = try OtherPrograms.runPython(NamedCells.python + read, [saved])
    return try JSONDecoder().decode([String].self, from: Data(output.utf8))
  }

  @Test func theFormSaysWhatIsStillToDo() throws {
    let scratch = try Scratch()
    let folder = try folder(scratch)
    let count = try questions
    #expect(count >= 4)
    let kinds: [(row: String, word: String)] = [
      ("[\"Said so\", 4]", "Done"), ("[null, 3]", "Evidence missing"),
      ("[\"Said so\", null]", "Rating missing"), ("[\"Said so\", \"4 or 5\"]", "Not on the scale"),
    ]
    let rows = (0..<count).map { kinds[$0 % kinds.count] }
    func number(_ word: String) -> Int { rows.count { $0.word == word } }
    let some = try words(
      """
      {"fields": {"panelist": "Rivera", "recommendation": "Yes"},
       "rows": [\(rows.map(\.row).joined(separator: ","))]}
      """, in: scratch, of: folder)
    #expect(
      some == [
        "Still to do: \(number("Done") + number("Evidence missing")) of \(count) rated"
          + ", \(number("Evidence missing")) without evidence"
          + ", \(number("Rating missing")) with evidence but no rating"
          + ", \(number("Not on the scale")) not on the scale, name or date missing",
        "Panelist: Rivera; candidate: no name yet",
      ] + rows.map(\.word) + ["Reason missing"])

    // "Not observed" needs no evidence, a number may be pasted as text, and nobody has to recommend.
    let whole = ["[null, \"not observed\"]", "[\"x\", \"4\"]", "[\"x\", 1]", "[\"x\", 5]"]
    let all = try words(
      """
      {"fields": {"panelist": "Rivera", "candidate": "C-01", "interview_date": "14 March"},
       "rows": [\((0..<count).map { whole[$0 % whole.count] }.joined(separator: ","))]}
      """, in: scratch, of: folder)
    #expect(
      all == [
        "Nothing is missing: \(count) of \(count) rated", "Panelist: Rivera; candidate: C-01",
      ] + Array(repeating: "Done", count: count) + [""])
  }

  @Test func thePanelComputesWhatAPersonWould() throws {
    let scratch = try Scratch()
    let folder = try folder(scratch)
    let script = """
      import openpyxl, sys, json
      path, out = sys.argv[1:3]
      first = [[4, 4, 3], [3, 5, 2], [4, 3, 4], [2, 3, "Not observed"], [5, None, 4]]
      later = [[None] * 3, [None, 4, 3], [None] * 3, [None, None, 3], ["Not observed", None, None]]
      book = openpyxl.load_workbook(path)
      kit = {row[0].value: (row[1].value, row[2].value) for row in book["_kit"].iter_rows()}
      sheet = book["Panel"]
      rows = [c.row for c in sheet["A"] if c.value in kit and kit[c.value][1] is not None]
      ids = [sheet.cell(row, 1).value for row in rows]
      if len(sys.argv) == 3:
        for n, row in enumerate(rows):
          for p in range(3):
            sheet.cell(row, 4 + p).value = first[n % 5][p]
            sheet.cell(row, 10 + p).value = later[n % 5][p]
          if n % 5 == 1: sheet.cell(row, 14).value = "heard the rest"
        book.save(out)
        sys.exit()
      sheet = openpyxl.load_workbook(sys.argv[3], data_only=True)["Panel"]
      def same(cell, wanted, what):
        found = sheet[cell].value if isinstance(cell, str) else sheet.cell(*cell).value
        if wanted is None: assert found in (None, ""), (what, found)
        elif isinstance(wanted, str): assert found == wanted, (what, found, wanted)
        else: assert abs(found - wanted) < 1e-9, (what, found, wanted)
      def mean(values):
        values = [v for v in values if isinstance(v, (int, float))]
        return sum(values) / len(values) if values else None
      def spread(values):
        values = [v for v in values if isinstance(v, (int, float))]
        return max(values) - min(values) if len(values) > 1 else None
      def word(range): return "Discuss" if range is not None and range >= 2 else None
      def after(n): return [l if l is not None else f for f, l in zip(first[n % 5], later[n % 5])]
      for n, row in enumerate(rows):
        same((row, 7), mean(first[n % 5]), "mean")
        same((row, 8), spread(first[n % 5]), "range")
        same((row, 9), word(spread(first[n % 5])), "discuss")
        changed = any(v is not None for v in later[n % 5])
        same((row, 13), mean(after(n)) if changed else None, "mean after")
        reason = n % 5 == 1
        same((row, 15), "Reason missing" if changed and not reason else None, "reason")
      objectives = []
      for id in ids:
        if kit[id][0] not in objectives: objectives.append(kit[id][0])
      table = [c.row for c in sheet["A"] if c.value == "No."][0] + 1
      sums = {7: [0, 0], 13: [0, 0]}
      for k, objective in enumerate(objectives):
        asked = [n for n, id in enumerate(ids) if kit[id][0] == objective]
        weight = kit[ids[asked[0]]][1]
        for column, ratings in ((4, lambda n: first[n % 5]), (10, after)):
          means = [mean([ratings(n)[p] for n in asked]) for p in range(3)]
          for p in range(3): same((table + k, column + p), means[p], "panelist")
          m = mean(means)
          same((table + k, column + 3), m, "objective")
          if column == 4:
            same((table + k, 8), spread(means), "range")
            same((table + k, 9), word(spread(means)), "discuss")
          if m is not None:
            sums[column + 3][0] += weight * m
            sums[column + 3][1] += weight
      labels = {c.value: c.row for c in sheet["B"] if c.value}
      same((labels["Composite of first ratings"], 3), sums[7][0] / sums[7][1], "composite")
      same((labels["Composite after discussion"], 3), sums[13][0] / sums[13][1], "composite after")
      given = [v for n in range(len(rows)) for v in first[n % 5] if isinstance(v, int)]
      coverage = [row for label, row in labels.items() if str(label).startswith("Coverage")][0]
      same((coverage, 3), len(given) / (3 * len(rows)), "coverage")
      print(len(rows), len(objectives))
      """
    let filled = scratch.file("filled.xlsx")
    _ = try OtherPrograms.runPython(script, ["\(folder)/packet.xlsx", filled])
    let saved = try OtherPrograms.convert(filled, to: Self.calc, in: scratch)
    let output = try OtherPrograms.runPython(script, ["\(folder)/packet.xlsx", filled, saved])
    #expect(output.hasPrefix("\(try questions) "))
  }

  /// Pages are broken where we break them and nowhere else.
  @Test func noProgramHasToBreakAPage() throws {
    let scratch = try Scratch()
    let folder = try folder(scratch)
    let script = """
      import openpyxl, re, sys
      book = openpyxl.load_workbook(sys.argv[1])
      wanted = sum(len(s.row_breaks.brk) + 1 for s in book if s.sheet_state == "visible")
      pages = len(re.findall(rb"/Type\\s*/Page\\b", open(sys.argv[2], "rb").read()))
      print(wanted, pages)
      """
    for name in ["packet", "scorecard"] {
      let pdf = try OtherPrograms.convert("\(folder)/\(name).xlsx", to: "pdf", in: scratch)
      let output = try OtherPrograms.runPython(script, ["\(folder)/\(name).xlsx", pdf])
      let numbers = output.split(whereSeparator: \.isWhitespace)
      #expect(numbers.count == 2 && numbers.first == numbers.last, "\(name): \(output)")
    }
  }
}
