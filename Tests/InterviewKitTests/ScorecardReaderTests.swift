// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit
@testable import Spreadsheet

/// Forms as they come back, and what panelists do to them by habit.
@Suite struct ScorecardReaderTests {
  private func read(_ filler: FormFiller, known: FormKit? = nil) throws -> CollectedWorkbook {
    let scratch = try Scratch()
    let set = try TemplateSet()
    return try ScorecardReader(set: set).read(try filler.write("form.xlsx", in: scratch)) { id in
      known?.plan == id ? known : nil
    }
  }

  private func form(_ filler: FormFiller, known: FormKit? = nil) throws -> FilledForm {
    guard case .forms(let forms) = try read(filler, known: known) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    #expect(forms.count == 1)
    return try #require(forms.first)
  }

  private func filled(_ ratings: String = "43n.5") throws -> FormFiller {
    var filler = try FormFiller(try FormFiller.plan(), "Rivera", "C-01", ratings)
    filler[ScorecardForm.summary] = .text("Clear.\n\n Told well. ")
    filler[ScorecardForm.recommendation] = .text("Yes")
    filler[ScorecardForm.recommendationReason] = .text("=1+1")
    filler[ScorecardForm.noConflict] = .text("Yes")
    return filler
  }

  private static let ratings: [Rating?] = [.level(4), .level(3), .notObserved, nil, .level(5)]

  @Test func everyFieldComesBack() throws {
    let filler = try filled()
    let form = try form(filler)
    #expect(form.faults.isEmpty && !form.wasMended && !form.isEmpty)
    let card = form.card
    #expect(card.planID == PlanID(of: filler.plan).text)
    #expect(card.role == "Benefits Case Manager" && card.grade == Grade("GS-13"))
    #expect(card.panelist.name == "Rivera" && card.candidate.name == "C-01")
    #expect(card.date == "2026-03-12")
    #expect(card.answers.map(\.question) == filler.ids)
    #expect(card.answers.map(\.rating) == Self.ratings)
    #expect(card.answers[0].evidence == FormFiller.evidence && card.answers[2].evidence == "")
    #expect(card.summary == "Clear.\n\nTold well." && card.recommendation == "Yes")
    #expect(card.recommendationReason == "=1+1" && card.noConflict == "Yes")
  }

  @Test func evidenceGoesOnInRowsBelowIt() throws {
    var filler = try filled()
    func put(_ text: String, _ rows: Int, below question: String, column: Int? = nil) throws {
      let place = try filler.place(ScorecardForm.evidence(question))
      filler.form[row: place.row + rows, column: column ?? place.column] = Cell(text: text)
    }
    // Two rows that were put in below the first answer, and one after a row that stays empty.
    let first = try filler.place(ScorecardForm.evidence("o1q1")).row
    for _ in 0..<4 { try filler.insertRow(at: first + 1) }
    try put("Then told the partner.", 1, below: "o1q1")
    try put("  And measured it. ", 2, below: "o1q1")
    try put("Last, wrote it down.", 4, below: "o1q1")
    // Below another question, and below the last.
    for (question, text) in [("o1q2", "Asked the team."), ("o3q1", "Nothing was lost.")] {
      try filler.insertRow(at: try filler.place(ScorecardForm.evidence(question)).row + 1)
      try put(text, 1, below: question)
    }
    let form = try form(filler)
    #expect(form.faults.isEmpty && !form.wasMended)
    #expect(
      form.card.answers.map(\.evidence) == [
        FormFiller.evidence + "\nThen told the partner.\nAnd measured it.\nLast, wrote it down.",
        FormFiller.evidence + "\nAsked the team.", "", "",
        FormFiller.evidence + "\nNothing was lost.",
      ])
    #expect(form.card.answers.map(\.rating) == Self.ratings)
    #expect(form.continued == ["o1q1", "o1q2", "o3q1"])
    #expect(form.card.summary == "Clear.\n\nTold well.")
  }

  @Test func whatStandsBesideARowBelowIsNotTakenForEvidence() throws {
    var filler = try filled()
    let place = try filler.place(ScorecardForm.evidence("o1q1"))
    for _ in 0..<4 { try filler.insertRow(at: place.row + 1) }
    // A row with words before it, and one too far away.
    filler.form[row: place.row + 1, column: ScorecardForm.Column.guide] = Cell(text: "My own list")
    filler.form[row: place.row + 1, column: place.column] = Cell(text: "bread")
    let beside = try form(filler)
    #expect(beside.card.answers[0].evidence == FormFiller.evidence && beside.continued == [])
    filler.form[row: place.row + 1, column: ScorecardForm.Column.guide] = nil
    filler.form[row: place.row + 1, column: place.column] = nil
    filler.form[row: place.row + 4, column: place.column] = Cell(text: "far away")
    #expect(try form(filler).continued == [])
  }

  @Test func theKitSaysAllThatADebriefNeeds() throws {
    let filler = try filled()
    let kit = try #require(try form(filler).kit)
    let set = try TemplateSet()
    #expect(kit.recommendations == set.guide.recommendations)
    let skeleton = kit.plan(scale: set.planner.scale)
    let id = PlanID(of: filler.plan)
    #expect(
      DebriefPlan(skeleton, id: id.text, recommendations: kit.recommendations)
        == DebriefPlan(filler.plan, id: id.text, recommendations: set.guide.recommendations))
    #expect(skeleton.scale.levels.map(\.label) == filler.plan.scale.levels.map(\.label))
  }

  // MARK: - Damage

  /// Something that is done to a form, after which every answer is still read.
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let mends: Bool
    let apply: @Sendable (inout FormFiller) throws -> Void

    init(
      _ name: String, mends: Bool = false,
      _ apply: @escaping @Sendable (inout FormFiller) throws -> Void
    ) {
      testDescription = name
      self.mends = mends
      self.apply = apply
    }
  }

  static let harmless: [Damage] = [
    Damage("a row is inserted above") { try $0.insertRow(at: 3) },
    Damage("a row is inserted within a block") {
      try $0.insertRow(at: try $0.place("rating_o1q2").row)
    },
    Damage("a row is put in above and names stay behind", mends: true) {
      try $0.pushRows(at: 0, by: 1)
    },
    Damage("rows are put in within and names stay behind", mends: true) {
      try $0.pushRows(at: try $0.place("rating_o1q2").row, by: 2)
    },
    Damage("both fields of a question are cut and pasted below") { filler in
      for (field, column) in [("evidence_o1q1", 2), ("rating_o1q1", 3)] {
        try filler.cut(field, to: CellReference(row: 90, column: column))
      }
    },
    Damage("rows are sorted", mends: true) { try $0.sortRows("o1q1", "o2q1") },
    Damage("ratings are retyped in words") {
      $0[rating: "o1q1"] = .text("4 - Above the grade in part")
      $0[rating: "o1q2"] = .text("Meets the grade")
      $0[rating: "o2q1"] = .text("n.o.")
    },
    Damage("ratings are typed as text") {
      $0[rating: "o1q1"] = .text(" 4.0 ")
      $0[rating: "o3q1"] = .text("5")
    },
    Damage("names are deleted", mends: true) { $0.form.names = [] },
    Damage("some names are deleted", mends: true) {
      $0.form.names.removeAll { $0.name == "rating_o1q1" || $0.name == "candidate" }
    },
    Damage("names are deleted and a column is inserted", mends: true) { filler in
      filler.form.names = []
      var sheet = Sheet(filler.form.name)
      for (place, cell) in filler.form.cells {
        sheet[row: place.row, column: place.column + 1] = cell
      }
      filler.form = sheet
    },
    Damage("names belong to the workbook") { filler in
      filler.workbook.names = filler.form.names
      filler.form.names = []
    },
    Damage("the sheet is renamed") { try $0.renameSheet("Rivera's form (2)") },
    Damage("the sheet is renamed and names are deleted", mends: true) {
      try $0.renameSheet("O'Brien")
      $0.form.names = []
    },
    Damage("a rating is cut and pasted below") {
      try $0.cut("rating_o1q1", to: CellReference(row: 90, column: 3))
    },
    Damage("sheets are added") { filler in
      var extra = Sheet(try SheetName("My notes"))
      extra[row: 0, column: 0] = Cell(text: "o1q1")
      extra[row: 0, column: 3] = Cell(number: 1)
      filler.workbook.sheets.insert(extra, at: 0)
    },
    Damage("the hidden sheet is renamed") { filler in
      filler.workbook.sheets[2].name = try SheetName("Sheet3")
    },
    Damage("evidence is merged downward") { filler in
      let place = try filler.place("evidence_o1q1")
      let above = CellReference(row: place.row - 1, column: place.column)
      filler.form[row: above.row, column: above.column] = filler.form.cells[place]
      filler.form[row: place.row, column: place.column] = nil
      filler.form.merges = [CellRange(above, place)]
    },
    Damage("a formula is typed over a live word") { filler in
      let row = try filler.place("rating_o1q1").row
      filler.form[row: row, column: 4] = Cell(formula: "1/0", result: .text("#REF!"))
    },
  ]

  @Test(arguments: harmless)
  func damageLosesNothing(_ damage: Damage) throws {
    var filler = try filled()
    try damage.apply(&filler)
    let form = try form(filler)
    #expect(form.faults == [] && form.wasMended == damage.mends)
    #expect(form.card.answers.map(\.rating) == Self.ratings)
    #expect(form.card.answers[0].evidence == FormFiller.evidence)
    #expect(form.card.panelist.name == "Rivera" && form.card.candidate.name == "C-01")
    #expect(form.card.date == "2026-03-12" && form.card.summary == "Clear.\n\nTold well.")
    #expect(form.card.recommendation == "Yes" && form.card.recommendationReason == "=1+1")
  }

  @Test func aFormWithoutItsHiddenSheetIsReadWhereThePlanIsKnown() throws {
    var filler = try filled()
    let kit = try #require(try form(filler).kit)
    filler.workbook.sheets.removeLast()
    #expect(try read(filler) == .formWithoutKit(planID: kit.plan))
    let form = try form(filler, known: kit)
    #expect(form.kit == nil && form.card.answers.map(\.rating) == Self.ratings)
    filler.form.names = []
    #expect(try self.form(filler, known: kit).card.answers.map(\.rating) == Self.ratings)
  }

  @Test func aCopiedSheetIsASecondForm() throws {
    var filler = try filled()
    var copy = filler.form
    copy.name = try SheetName("Scorecard (2)")
    copy.names = try copy.names.map { try DefinedName($0.name, for: $0.range, on: copy.name) }
    let place = try filler.place(ScorecardForm.candidate)
    copy[row: place.row, column: place.column] = Cell(text: "C-02")
    filler.workbook.sheets.append(copy)
    guard case .forms(let forms) = try read(filler) else {
      Issue.record("no forms")
      return
    }
    #expect(forms.map(\.card.candidate.name) == ["C-01", "C-02"])
    #expect(Set(forms.map(\.card.file)).count == 2)
  }

  // MARK: - Faults

  @Test func everyBadCellIsNamedAtOnce() throws {
    var filler = try filled("44444")
    filler[rating: "o1q1"] = .text("4 or 5")
    filler[rating: "o1q2"] = .number(4.5)
    filler[rating: "o2q1"] = .number(7)
    filler[rating: "o2q2"] = .text("Led the move of one service and told its users.")
    filler[evidence: "o3q1"] = .formula("NAME()", result: nil)
    let place = try filler.place("rating_o3q1")
    filler.form[row: place.row, column: place.column] = Cell(
      .number(46_117), style: CellStyle(numberFormat: .date))
    let form = try form(filler)
    let sentences = form.faults.map { $0.sentence(scale: filler.plan.scale) }
    let cells = try filler.ids.map { try filler.place("rating_\($0)").text }
    let must = "it must be 1 to 5, or \"not observed\"."
    #expect(
      Array(sentences.prefix(5)) == [
        "cell \(cells[0]), the rating for o1q1, is \"4 or 5\"; \(must)",
        "cell \(cells[1]), the rating for o1q2, is \"4.5\"; \(must)",
        "cell \(cells[2]), the rating for o2q1, is \"7\"; \(must)",
        "cell \(cells[3]), the rating for o2q2, is a text of 47 characters; \(must)",
        "cell \(cells[4]), the rating for o3q1, is the date 2026-04-05; \(must)",
      ])
    #expect(form.card.answers.allSatisfy { $0.rating == nil })
  }

  @Test func aMergedRatingIsNamed() throws {
    var filler = try filled("44444")
    let rating = try filler.place("rating_o1q1")
    let evidence = try filler.place("evidence_o1q1")
    filler[rating: "o1q1"] = .blank
    filler.form.merges = [CellRange(evidence, rating)]
    let sentences = try form(filler).faults.map { $0.sentence(scale: filler.plan.scale) }
    #expect(
      sentences == [
        "cell \(rating.text), the rating for o1q1, was merged into cell \(evidence.text); unmerge the"
          + " cells and enter the rating again."
      ])
  }

  @Test func aRowThatIsGoneIsNamed() throws {
    var filler = try filled("44444")
    let row = try filler.place("rating_o2q1").row
    filler.form.names.removeAll { $0.name.hasSuffix("_o2q1") }
    filler.form[row: row, column: 0] = nil
    let sentences = try form(filler).faults.map { $0.sentence(scale: filler.plan.scale) }
    #expect(
      sentences == [
        "there is no field for o2q1; its row was taken out. Copy the answers into a fresh form."
      ])
  }

  @Test func datesAreDaysInWhateverForm() throws {
    for (value, format, date) in [
      (CellValue.number(46_093), NumberFormat.date, "2026-03-12"),
      (.number(46_093.5), .general, "2026-03-12"), (.text(" 2026-03-12"), .general, "2026-03-12"),
      (.text("12 March"), .general, "12 March"), (.number(3), .general, "3"), (.blank, .date, ""),
    ] {
      var filler = try filled()
      let place = try filler.place(ScorecardForm.interviewDate)
      filler.form[row: place.row, column: place.column] = Cell(
        value, style: CellStyle(numberFormat: format))
      #expect(try form(filler).card.date == date)
    }
  }

  @Test func otherWorkbooksAreToldApart() throws {
    let scratch = try Scratch()
    let set = try TemplateSet()
    let reader = ScorecardReader(set: set)
    let packet = try PacketGoldenTests.packet("benefits-case-manager", "GS-13")
    try OutputFolder(path: scratch.file("p")).write(try packet.files([.workbook]))
    #expect(try reader.read(scratch.file("p/packet.xlsx")) == .packet(isFilled: false))
    var other = Sheet(try SheetName("Scorecard"))
    other[row: 0, column: 0] = Cell(text: "o1q1")
    try WorkbookWriter.write(Workbook(sheets: [other], created: 0), to: scratch.file("x.xlsx"))
    #expect(try reader.read(scratch.file("x.xlsx")) == .unrelated)
    var newer = try filled()
    newer.workbook.sheets[2][row: 0, column: 1] = Cell(text: "interviewkit-scorecard/9")
    #expect(try read(newer) == .unknownFormat("interviewkit-scorecard/9"))
  }
}
