// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit
@testable import Spreadsheet

/// Forms filled in by other programs, collected, recalculated, and compared with figures that
/// Python computes on its own.
@Suite(
  .enabled(
    if: OtherPrograms.libreOffice != nil && OtherPrograms.python != nil,
    "needs LibreOffice, and Python with openpyxl"))
struct CollectRoundTripTests {
  private static let calc = "xlsx:Calc MS Excel 2007 XML"

  /// The answers to five questions: a digit, "n" for not observed, "." for a blank; no row, no form.
  private static let answers: [(panelist: String, candidate: String, ratings: String)] = [
    ("Rivera", "C-01", "43432"), ("Okafor", "C-01", "45334"), ("Lee", "C-01", "324n1"),
    ("Rivera", "C-02", "55443"), ("Okafor", "C-02", "5.4n3"), ("Lee", "C-02", "44433"),
    ("Rivera", "C-03", "33221"), ("Okafor", "C-03", "43331"),
    ("Rivera", "C-04", "4445n"), ("Okafor", "C-04", "4443n"), ("Lee", "C-04", "4333n"),
  ]

  private static func ids() throws -> [String] { try FormFiller.plan().questions.map(\.id) }

  private struct Entry: Encodable {
    var source, target: String
    var fields: [[String]]
  }

  /// What is typed into each form. A number is typed as one, and text begins with a letter.
  private static func entries(_ scratch: Scratch) throws -> [Entry] {
    let plan = try FormFiller.plan()
    let ids = try ids()
    return try answers.map { panelist, candidate, ratings in
      let name = "\(candidate)-\(panelist).xlsx"
      let source = try FormFiller(plan, panelist: panelist, candidate: candidate)
        .write("made/\(name)", in: scratch)
      var fields = [["interview_date", "2026-03-12"], ["recommendation", "Yes"]]
      for (id, rating) in zip(ids, ratings) where rating != "." {
        fields.append(["rating_\(id)", rating == "n" ? "Not observed" : String(rating)])
        if rating != "n" { fields.append(["evidence_\(id)", FormFiller.evidence]) }
      }
      return Entry(source: source, target: scratch.file("in/\(name)"), fields: fields)
    }
  }

  private static let openpyxl =
    NamedCells.python + """
      for entry in json.load(open(sys.argv[1])):
        book = openpyxl.load_workbook(entry["source"])
        sheet, cells = book["Scorecard"], named(book, "Scorecard")
        for key, value in entry["fields"]:
          if key == "interview_date": value = datetime.date.fromisoformat(value)
          elif len(value) == 1: value = int(value)
          sheet[cells[key]] = value
        os.makedirs(os.path.dirname(entry["target"]), exist_ok=True)
        book.save(entry["target"])
      """

  /// Types what a person would type: a number for a level, a date as it is written.
  private static let libreOffice = """
    with Office() as office:
      for entry in json.load(open(sys.argv[1])):
        book = office.open(entry["source"])
        sheet = book.Sheets.getByName("Scorecard")
        for key, text in entry["fields"]: cell(sheet, key).setFormula(text)
        office.save(book, entry["target"])
        book.close(True)
    """

  private func fillWithOpenpyxl(_ entries: [Entry], in scratch: Scratch) throws {
    let job = String(decoding: try JSONEncoder().encode(entries), as: UTF8.self)
    _ = try OtherPrograms.runPython(Self.openpyxl, [try scratch.write(job, to: "job.json")])
  }

  /// Computes what DOMAIN.md's arithmetic gives, and compares the recalculated Panel sheets and the
  /// JSON with it.
  private static let check = """
    import openpyxl, sys, json
    path, recalculated, data, answers, kit = sys.argv[1:6]
    answers, kit = json.loads(answers), json.loads(kit)
    panel, checks = ["Rivera", "Okafor", "Lee"], 0
    def same(found, wanted, what):
      global checks
      checks += 1
      if wanted is None: assert found in (None, ""), (what, found)
      elif isinstance(wanted, str): assert found == wanted, (what, found, wanted)
      else: assert found not in (None, "") and abs(found - wanted) < 1e-9, (what, found, wanted)
    def mean(values):
      values = [v for v in values if isinstance(v, (int, float))]
      return sum(values) / len(values) if values else None
    def spread(values):
      values = [v for v in values if isinstance(v, (int, float))]
      return max(values) - min(values) if len(values) > 1 else None
    def wide(range): return range is not None and range >= 2 - 1e-9
    first = {}
    for panelist, candidate, ratings in answers:
      first[panelist, candidate] = [
        {"n": "Not observed", ".": None}.get(r, int(r) if r.isdigit() else None) for r in ratings]
    candidates = sorted({c for _, c in first})
    ids = [row[0] for row in kit]
    objectives = list(dict.fromkeys(row[1] for row in kit))
    weight = {row[1]: row[2] for row in kit}
    expected = {}
    for c in candidates:
      grid = {p: first.get((p, c), [None] * len(ids)) for p in panel}
      rows, composite, weights, asked = [], 0, 0, 0
      for o in objectives:
        mine = [k for k, row in enumerate(kit) if row[1] == o]
        r = [mean([grid[p][k] for k in mine]) for p in panel]
        m = mean(r)
        rows.append((o, mine, r, m, spread(r)))
        if m is not None: composite, weights = composite + weight[o] * m, weights + weight[o]
      given = sum(isinstance(v, int) for p in panel for v in grid[p])
      expected[c] = (grid, rows, composite / weights, given / (len(panel) * len(ids)))
    def panels(book, what):
      for c in candidates:
        sheet = book["Panel " + c]
        grid, rows, composite, coverage = expected[c]
        lines = [x.row for x in sheet["A"] if x.value in ids]
        assert [sheet.cell(r, 1).value for r in lines] == ids
        for k, row in enumerate(lines):
          ratings = [grid[p][k] for p in panel]
          for n, rating in enumerate(ratings): same(sheet.cell(row, 4 + n).value, rating, what)
          same(sheet.cell(row, 7).value, mean(ratings), what + " mean")
          same(sheet.cell(row, 8).value, spread(ratings), what + " range")
          same(sheet.cell(row, 9).value, "Discuss" if wide(spread(ratings)) else None, what)
          same(sheet.cell(row, 13).value, None, what + " later")
        top = [x.row for x in sheet["A"] if x.value == "No."][0] + 1
        for n, (o, mine, r, m, s) in enumerate(rows):
          for p in range(3): same(sheet.cell(top + n, 4 + p).value, r[p], what + " panelist")
          same(sheet.cell(top + n, 7).value, m, what + " objective")
          same(sheet.cell(top + n, 8).value, s, what + " range")
        labels = {x.value: x.row for x in sheet["B"] if x.value}
        same(sheet.cell(labels["Composite of first ratings"], 3).value, composite, what)
        row = [row for label, row in labels.items() if str(label).startswith("Coverage")][0]
        same(sheet.cell(row, 3).value, coverage, what + " coverage")
      side = book["Candidates"]
      head = [x for x in side["A"] if x.value == "Candidate"][0].row
      for n, c in enumerate(candidates):
        for k, (o, mine, r, m, s) in enumerate(expected[c][1]):
          same(side.cell(head + 1 + n, 2 + k).value, m, what + " side by side")
        same(side.cell(head + 1 + n, 2 + len(objectives)).value, expected[c][2], what)
        same(side.cell(head + 1 + n, 3 + len(objectives)).value, expected[c][3], what)
    panels(openpyxl.load_workbook(path, data_only=True), "stored")
    panels(openpyxl.load_workbook(recalculated, data_only=True), "recalculated")
    document = json.load(open(data))
    assert [c["candidate"] for c in document["candidates"]] == candidates
    for entry in document["candidates"]:
      grid, rows, composite, coverage = expected[entry["candidate"]]
      same(entry["first"]["composite"]["value"], composite, "json composite")
      same(entry["first"]["composite"]["coverage"], coverage, "json coverage")
      for found, (o, mine, r, m, s) in zip(entry["first"]["objectives"], rows):
        assert found["id"] == o
        for a, b in zip(found["ratings"], r): same(a, b, "json rating")
        same(found.get("mean"), m, "json mean")
        same(found.get("range"), s, "json range")
        for question, k in zip(found["questions"], mine):
          ratings = [grid[p][k] for p in panel]
          assert question["ratings"] == [
            "not observed" if v == "Not observed" else v for v in ratings], question
          assert question["discuss"] == wide(spread(ratings))
    # Krippendorff's alpha, interval, of the panelists' composites that are whole.
    table = []
    for c in candidates:
      cells = []
      for p in range(3):
        r = [(weight[row[0]], row[2][p]) for row in expected[c][1]]
        whole = all(v is not None for o, v in r)
        cells.append(sum(w * v for w, v in r) / sum(w for w, v in r) if whole else None)
      table.append([v for v in cells if v is not None])
    units = [u for u in table if len(u) > 1]
    values = [v for u in units for v in u]
    inside = sum(sum((a - b) ** 2 for a in u for b in u) / (len(u) - 1) for u in units)
    outside = sum((a - b) ** 2 for a in values for b in values) / (len(values) - 1)
    if document["comparison"]["agreement"]["measure"] == "Krippendorff's alpha":
      same(document["comparison"]["agreement"]["alpha"], 1 - inside / outside, "alpha")
    else:
      assert len(units) < 3, document["comparison"]["agreement"]
    print(checks)
    """

  @Test func formsFilledWithOpenpyxlGiveTheFiguresOfAnIndependentCalculation() throws {
    let scratch = try Scratch()
    try fillWithOpenpyxl(try Self.entries(scratch), in: scratch)
    try compare(scratch)
  }

  @Test(
    .enabled(if: LibreOfficeSession.python != nil, "needs LibreOffice's Python bridge"))
  func formsFilledWithLibreOfficeGiveTheFiguresOfAnIndependentCalculation() throws {
    let scratch = try Scratch()
    let job = String(
      decoding: try JSONEncoder().encode(try Self.entries(scratch)), as: UTF8.self)
    _ = try LibreOfficeSession.run(
      Self.libreOffice, [try scratch.write(job, to: "job.json")], in: scratch)
    try compare(scratch)
  }

  /// Collects the forms, and compares every figure with what Python computes.
  private func compare(_ scratch: Scratch) throws {
    let inputs = scratch.file("in")
    var options = try CollectRun.options(scratch)
    options.panelists = ["Rivera", "Okafor", "Lee"]
    let run = try CollectRun([inputs], options)
    #expect(run.failures == [] && run.notes == [] && run.outcome.forms == 11)
    let folder = try #require(run.outcome.debriefs.first)
    let text = try String(contentsOfFile: "\(folder)/debrief.txt", encoding: .utf8)
    #expect(text.contains("Forms not received:\n- Lee on C-03\n"))
    #expect(text.contains("Blank ratings:\n- Okafor on C-02: o1q2\n"))

    let saved = try OtherPrograms.convert("\(folder)/debrief.xlsx", to: Self.calc, in: scratch)
    let plan = try FormFiller.plan()
    let kit = plan.objectives.flatMap { objective in
      objective.questions.map { [$0.id, objective.id, "\(objective.weight)"] }
    }
    let output = try OtherPrograms.runPython(
      Self.check,
      [
        "\(folder)/debrief.xlsx", saved, "\(folder)/debrief.json",
        json(Self.answers.map { [$0.panelist, $0.candidate, $0.ratings] }),
        json(kit).replacing(/"(0\.\d+)"/) { String($0.output.1) },
      ])
    #expect((Int(output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 400)
  }

  private func json(_ value: [[String]]) -> String {
    (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What Google Sheets makes of a form when it is downloaded: names flattened to the workbook,
  /// texts inline and in runs, styles renumbered, and parts under other names.
  private static let googleExport = """
    import sys, zipfile, re
    source, target = sys.argv[1:3]
    files = {n: zipfile.ZipFile(source).read(n) for n in zipfile.ZipFile(source).namelist()}
    shared = re.findall(r"<si>(.*?)</si>", files.pop("xl/sharedStrings.xml").decode(), re.S)
    def run(text):
      whole = "".join(re.findall(r"<t[^>]*>(.*?)</t>", text, re.S))
      half = len(whole) // 2
      # An entity or an escape must not be cut.
      while half < len(whole) and (whole[half - 1] == "&" or ";" in whole[half:half + 6]): half += 1
      parts = [whole[:half], whole[half:]]
      return "<is>" + "".join(
        '<r><rPr><b/><color rgb="FF000000"/></rPr><t xml:space="preserve">%s</t></r>' % p
        for p in parts if p) + "</is>"
    for name in list(files):
      if name.startswith("xl/worksheets/sheet"):
        text = files[name].decode()
        text = re.sub(r'<c r="(\\w+)"(?: s="\\d+")? t="s"><v>(\\d+)</v></c>',
          lambda m: '<c r="%s" s="0" t="inlineStr">%s</c>' % (m[1], run(shared[int(m[2])])), text)
        files[name] = re.sub(r' s="(?!0")\\d+"', ' s="1"', text).encode()
    book = files["xl/workbook.xml"].decode()
    book = re.sub(r"<definedName ([^>]*)>(.*?)</definedName>", lambda m:
      "" if "_xlnm" in m[1] else '<definedName name="%s">%s</definedName>'
      % (re.search(r'name="(.*?)"', m[1])[1], m[2]), book)
    files["xl/workbook.xml"] = book.encode()
    rels = "xl/_rels/workbook.xml.rels"
    files[rels] = re.sub(r"<Relationship [^>]*sharedStrings[^>]*/>", "", files[rels].decode()).encode()
    types = files["[Content_Types].xml"].decode()
    files["[Content_Types].xml"] = re.sub(
      r"<Override [^>]*sharedStrings[^>]*/>", "", types).encode()
    date = '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\\\-mm\\\\-dd"/></numFmts>'
    files["xl/styles.xml"] = (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"/></cellXfs></styleSheet>').encode()
    files["xl/metadata"] = b"unknown"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
      for name, data in files.items(): archive.writestr(name, data)
    """

  @Test func aGoogleSheetsExportIsReadWhole() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.plan()
    let set = try TemplateSet()
    let reader = ScorecardReader(set: set)
    for (panelist, candidate, ratings) in Self.answers.prefix(3) {
      var form = try FormFiller(
        plan, panelist, candidate, ratings, evidence: "\"A & B\" <done>,\n on a Friday.")
      let date = try form.place(ScorecardForm.interviewDate)
      form.form[row: date.row, column: date.column] = Cell(
        number: 46_093, style: CellStyle(numberFormat: .date))
      form[ScorecardForm.summary] = .text("Café – clear.")
      let source = try form.write("made.xlsx", in: scratch)
      let target = scratch.file("google.xlsx")
      _ = try OtherPrograms.runPython(Self.googleExport, [source, target])
      guard case .forms(let before) = try reader.read(source),
        case .forms(let after) = try reader.read(target)
      else {
        Issue.record("not read as forms")
        continue
      }
      #expect(after.first?.faults == [] && after.first?.wasMended == false)
      // The date has lost its format, and is known by its size.
      var card = try #require(after.first).card
      card.file = try #require(before.first).card.file
      #expect(card == before.first?.card)
      #expect(card.date == "2026-03-12" && card.summary == "Café – clear.")
      #expect(card.answers.first?.evidence == "\"A & B\" <done>,\non a Friday.")
    }
  }
}
