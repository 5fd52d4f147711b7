// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit
@testable import Spreadsheet

/// What the documents of a debrief say, and that nothing a person wrote becomes anything but text.
@Suite struct DebriefReportTests {
  private static let words =
    "=HYPERLINK(\"http://x\") | <b>*bold*</b> [a](b)\n---\n====\n# Head {{role}} ____"

  private func folder(_ scratch: Scratch, _ write: (InterviewPlan) throws -> Void) throws -> String
  {
    try write(try FormFiller.workedExamplePlan())
    var options = try CollectRun.options(scratch)
    options.writesRecords = true
    let run = try CollectRun([scratch.file("in")], options)
    #expect(run.failures == [])
    return scratch.file("debrief/analyst/gs-13")
  }

  private func hostile(_ scratch: Scratch) throws -> String {
    try folder(scratch) { plan in
      for (panelist, ratings) in [("@Rivera", "1555"), ("-Lee", "5155")] {
        var form = try FormFiller(plan, panelist, "+C|01", ratings, evidence: Self.words)
        for field in [ScorecardForm.summary, ScorecardForm.recommendationReason] {
          form[field] = .text(Self.words)
        }
        form[ScorecardForm.recommendation] = .text("=1+1")
        try form.write("in/\(panelist).xlsx", in: scratch)
      }
    }
  }

  @Test func plainTextKeepsItsMargin() throws {
    let scratch = try Scratch()
    let folder = try hostile(scratch)
    for name in ["debrief.txt", "records/c-01.txt"] {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      let lines = text.split(separator: "\n")
      #expect(lines.allSatisfy { $0.displayWidth <= 80 }, "\(name)")
      #expect(text.contains("=HYPERLINK(\"http://x\")") && text.contains("{{role}}"))
      // Underlines stand only under headings, and nothing is drawn to the margin.
      #expect(!text.contains(String(repeating: "_", count: 9)))
    }
  }

  @Test func markdownShowsWordsAsTheyAre() throws {
    let scratch = try Scratch()
    let folder = try hostile(scratch)
    for name in ["debrief.md", "records/c-01.md"] {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      #expect(!text.contains("<b>") && !text.contains("*bold*</b>") && !text.contains("[a](b)"))
      #expect(text.contains("\\<b\\>\\*bold\\*\\</b\\>"))
      #expect(!text.contains("\n---\n====") && text.contains("{{role}}"))
      // A candidate's code with a bar in it does not break a table.
      #expect(text.contains("+C\\|01"))
    }
  }

  @Test func theTableOfRatingsHoldsNoFormula() throws {
    let scratch = try Scratch()
    let folder = try hostile(scratch)
    let data = try #require(FileManager.default.contents(atPath: "\(folder)/ratings.csv"))
    #expect(data.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: data.dropFirst(3), as: UTF8.self)
    let rows = text.components(separatedBy: "\r\n")
    #expect(rows.last == "" && rows.count == 2 + 8)
    #expect(rows.first == RatingsTable.columns.joined(separator: ","))
    #expect(
      rows[1].hasPrefix(
        "Analyst,GS-13,\(PlanID(of: try FormFiller.workedExamplePlan())),'+C|01,'-Lee,2026-03-12,"
          + "o1,Objective 1,0.25,o1q1,5,\"'=HYPERLINK(\"\"http://x\"\")"))
  }

  @Test func cellsOfTheTableAreNeutralized() {
    for (text, field) in [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\tx", "'\tx"),
      ("  =1", "'  =1"), ("＝1", "'＝1"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
      ("a\r\nb", "\"a\r\nb\""), ("\r=1", "\"'\r=1\""), ("plain", "plain"), ("", ""),
      ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
    ] {
      #expect(RatingsTable.field(text) == field)
    }
  }

  @Test func theWorkbookHoldsTextForWords() throws {
    let scratch = try Scratch()
    let folder = try hostile(scratch)
    let workbook = try WorkbookReader.read("\(folder)/debrief.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Candidates", "Panel +C|01", "_kit"])
    let panel = workbook.sheets[1]
    let given = panel.cells.filter { $0.value.value == .text("=1+1") }
    #expect(given.count == 2 && given.values.allSatisfy { $0.formula == nil })
    #expect(FormKit(workbook)?.format == "interviewkit-debrief/1")
  }

  @Test func whatAChairWritesIsReadBack() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.workedExamplePlan()
    for (panelist, ratings) in [("A", "4342"), ("B", "4533"), ("C", "324n")] {
      try FormFiller(plan, panelist, "C-01", ratings).write("in/\(panelist).xlsx", in: scratch)
    }
    let options = try CollectRun.options(scratch)
    _ = try CollectRun([scratch.file("in")], options)
    let path = scratch.file("debrief/analyst/gs-13/debrief.xlsx")
    // A chair's entries, as the sheet of a debrief holds them.
    var notes = PanelNotes(candidate: "C-01")
    for (panelist, level) in [("B", 4), ("C", 3)] {
      notes.later.append(
        LaterRating(
          panelist: Panelist(panelist), candidate: Candidate("C-01"), question: "o2q1",
          rating: .level(level), reason: "=heard the rest"))
    }
    notes.reasons = ["o2q1": "=heard the rest", "o1q1": "No change after all."]
    notes.fields = [
      PanelNotes.Label.chair: "Rivera", PanelNotes.Label.outcome: "Offer",
      PanelNotes.Label.date: "2026-03-15", PanelNotes.Label.signature + "A": "A.",
    ]
    notes.decided = ["Three cases.", "", "All told in full."]
    let cards = ["A", "B", "C"].map { scratch.file("in/\($0).xlsx") }
    try rewrite(path, cards: cards, notes: notes, plan: plan)

    let run = try CollectRun([scratch.file("in")], options)
    #expect(run.failures == [] && run.notes == [])
    let text = try String(
      contentsOfFile: scratch.file("debrief/analyst/gs-13/debrief.txt"), encoding: .utf8)
    #expect(text.contains("- C-01, B, o2q1: from 5 to 4. =heard the rest"))
    #expect(text.contains("- C-01, C, o2q1: from 2 to 3. =heard the rest"))
    #expect(text.contains("After discussion: 3.29."))
    #expect(text.contains("- Outcome: Offer") && text.contains("Three cases. All told in full."))
    // And once more: nothing is lost by being read and written again.
    let reader = ChairRecordReader(scale: plan.scale, labels: FormLabels.builtIn)
    let workbook = try WorkbookReader.read(path)
    let kit = try #require(FormKit(workbook))
    #expect(reader.record(of: workbook, kit: kit, file: path).panels == [notes])
    // A first rating that is another on the form now is said, and the form counts.
    try FormFiller(plan, "A", "C-01", "5342").write("in/A.xlsx", in: scratch)
    let changed = try CollectRun([scratch.file("in")], options)
    #expect(changed.notes.count == 1)
    #expect(
      changed.notes.first?.contains(
        "first ratings there differ from the forms, which count: A on C-01: o1q1.") == true)
  }

  @Test func aReasonOfManyLinesIsReadBackWhole() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.workedExamplePlan()
    try FormFiller(plan, "A", "C-01", "4342").write("in/A.xlsx", in: scratch)
    let options = try CollectRun.options(scratch)
    _ = try CollectRun([scratch.file("in")], options)
    // More than a row shows, so it stands in several.
    let long = (0..<700).map { "word\($0)" }.joined(separator: " ")
    var notes = PanelNotes(candidate: "C-01")
    for question in [plan.questions[0], plan.questions[3]] {
      notes.later.append(
        LaterRating(
          panelist: Panelist("A"), candidate: Candidate("C-01"), question: question.id,
          rating: .level(5), reason: long))
      notes.reasons[question.id] = long
    }
    let path = scratch.file("debrief/analyst/gs-13/debrief.xlsx")
    try rewrite(path, cards: [scratch.file("in/A.xlsx")], notes: notes, plan: plan)
    let workbook = try WorkbookReader.read(path)
    #expect(!workbook.sheets[1].cells.values.contains { $0.value == .text(long) })
    let reader = ChairRecordReader(scale: plan.scale, labels: FormLabels.builtIn)
    let kit = try #require(FormKit(workbook))
    #expect(reader.record(of: workbook, kit: kit, file: path).panels == [notes])
  }

  /// Writes a debrief with a chair's notes in it.
  private func rewrite(
    _ path: String, cards: [String], notes: PanelNotes, plan: InterviewPlan
  ) throws {
    let set = try TemplateSet()
    let reader = ScorecardReader(set: set)
    let forms = try cards.flatMap { path -> [FilledForm] in
      if case .forms(let forms) = try reader.read(path) { forms } else { [] }
    }
    let id = PlanID(of: plan)
    let collected = CollectedDebrief(
      plan: plan, id: id, recommendations: set.guide.recommendations,
      debrief: Debrief(
        of: DebriefPlan(plan, id: id.text), scorecards: forms.map(\.card), later: notes.later),
      notes: [notes.candidate: notes], refused: [], differences: [:], hasPanel: false,
      day: try #require(Day("2026-03-14")), tool: "InterviewKit",
      organization: nil, words: DebriefWords(wording: set.wording))
    let bytes = try DebriefWorkbook(collected: collected, set: set).bytes()
    try Data(bytes).write(to: URL(filePath: path))
  }

  @Test func aChairsNotesThatHaveNoPlaceAreKept() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.workedExamplePlan()
    for panelist in ["A", "B"] {
      try FormFiller(plan, panelist, "C-01", "4342").write("in/\(panelist).xlsx", in: scratch)
    }
    let options = try CollectRun.options(scratch)
    _ = try CollectRun([scratch.file("in")], options)
    let folder = "debrief/analyst/gs-13"
    let notes = PanelNotes(
      candidate: "C-01",
      later: [
        LaterRating(
          panelist: Panelist("B"), candidate: Candidate("C-01"), question: "o1q1",
          rating: .level(5), reason: "More was told.")
      ], reasons: ["o1q1": "More was told."])
    try rewrite(
      scratch.file("\(folder)/debrief.xlsx"),
      cards: ["A", "B"].map { scratch.file("in/\($0).xlsx") }, notes: notes, plan: plan)
    try FileManager.default.removeItem(atPath: scratch.file("in/B.xlsx"))
    let run = try CollectRun([scratch.file("in")], options)
    #expect(run.notes.contains { $0.contains("debrief.earlier.xlsx: kept from the last run") })
    #expect(scratch.files.contains("\(folder)/debrief.earlier.xlsx"))
    let text = try String(contentsOfFile: scratch.file("\(folder)/debrief.txt"), encoding: .utf8)
    #expect(text.contains("- B on C-01: o1q1, 5, More was told."))
    // A debrief that cannot be read is not written over.
    _ = try scratch.write("no workbook", to: "\(folder)/debrief.xlsx")
    let broken = try CollectRun([scratch.file("in")], options)
    #expect(broken.outcome.debriefs == [] && broken.outcome.failures == 1)
    #expect(broken.failures.first?.contains("so it was not written over") == true)
  }

  @Test func aRecordHoldsOneCandidateAlone() throws {
    let scratch = try Scratch()
    let folder = try folder(scratch) { plan in
      for (panelist, candidate) in [("A", "C-01"), ("B", "C-01"), ("A", "Z-99")] {
        try FormFiller(plan, panelist, candidate, "4n.2")
          .write("in/\(candidate)\(panelist).xlsx", in: scratch)
      }
    }
    for ending in ["md", "txt"] {
      let text = try String(contentsOfFile: "\(folder)/records/c-01.\(ending)", encoding: .utf8)
      #expect(!text.contains("Z-99"))
      for words in [
        "Scorecard of A", "Scorecard of B", "Rating: 4, above the grade in part",
        "Rating: Not observed", "Rating: left blank", "Tell me about case 3.",
      ] {
        #expect(text.contains(words), "\(words)")
      }
    }
  }

  @Test func sheetsHaveNamesOfTheirOwn() throws {
    var titles = SheetTitles(try TemplateSet().wording)
    #expect(titles.claim("C-01") == "Panel C-01" && titles.claim("c-01") == "Panel c-01 2")
    #expect(titles.claim("a/b:c'") == "Panel a b c" && titles.claim("[]") == "Panel Candidate")
    let long = String(repeating: "x", count: 60)
    #expect(titles.claim(long).utf16.count == 31 && titles.claim(long).hasSuffix(" 2"))
    #expect((try? SheetName(titles.claim("😀" + long))) != nil)
  }

  @Test func figuresAreRounded() {
    #expect(
      [2.5, 11.0 / 3, 0, 3.335, -0.375, -0.001].map(Figure.mean) == [
        "2.50", "3.67", "0.00", "3.34", "-0.38", "0.00",
      ])
    #expect([0.375, -0.375, 0.001].map(Figure.signed) == ["+0.38", "-0.38", "0.00"])
    #expect([11.0 / 12, 0.005, 1].map(Figure.percent) == ["92%", "1%", "100%"])
    #expect([4, 3.5].map(Figure.short) == ["4", "3.50"])
  }
}
