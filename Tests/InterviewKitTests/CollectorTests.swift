// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit
@testable import Spreadsheet

@Suite struct CollectorTests {
  /// Writes forms: panelist, candidate and ratings.
  private func forms(
    _ rows: [(String, String, String)], plan: InterviewPlan, in scratch: Scratch
  ) throws {
    for (panelist, candidate, ratings) in rows {
      try FormFiller(plan, panelist, candidate, ratings)
        .write("in/\(candidate)-\(panelist).xlsx", in: scratch)
    }
  }

  private static let example = [
    ("A", "C-01", "4342"), ("B", "C-01", "4533"), ("C", "C-01", "324n"),
  ]

  private func text(_ scratch: Scratch, _ name: String) throws -> String {
    try String(contentsOfFile: scratch.file("debrief/\(name)"), encoding: .utf8)
  }

  @Test func theWorkedExampleIsReproduced() throws {
    for (weights, composite) in [
      ([0.25, 0.25, 0.25, 0.25], "3.29"), ([0.4, 0.2, 0.2, 0.2], "3.37"),
    ] {
      let scratch = try Scratch()
      let plan = try FormFiller.workedExamplePlan(weights: weights)
      try forms(Self.example, plan: plan, in: scratch)
      let run = try CollectRun([scratch.file("in")], try CollectRun.options(scratch))
      #expect(run.failures == [] && run.outcome.forms == 3)
      let text = try text(scratch, "analyst/gs-13/debrief.txt")
      for line in [
        "A 4; B 4; C 3; mean 3.67, range 1.00", "A 3; B 5; C 2; mean 3.33, range 3.00: Discuss",
        "A 4; B 3; C 4; mean 3.67, range 1.00", "A 2; B 3; C n.o.; mean 2.50, range 1.00",
        "Composite, C-01: \(composite), from 11 of 12 ratings (92%).",
        "There is one candidate, so there is nothing to compare.",
      ] {
        #expect(text.contains(line), "\(line)")
      }
      if weights[0] > 0.3 {
        #expect(text.contains("Weights differ. Reason: The first is most of the job."))
      }
      let files = ["debrief.json", "debrief.md", "debrief.txt", "debrief.xlsx", "ratings.csv"]
      #expect(
        scratch.files.filter { $0.hasPrefix("debrief/") }
          == files.map { "debrief/analyst/gs-13/\($0)" })
    }
  }

  @Test func fourCandidatesAreCompared() throws {
    let scratch = try Scratch()
    let rows = [
      ("C-01", ["4333", "4443", "3333"]), ("C-02", ["4444", "5444", "4433"]),
      ("C-03", ["3322", "4333", "3222"]), ("C-04", ["4443", "4443", "4333"]),
    ].flatMap { candidate, ratings in
      zip(["A", "B", "C"], ratings).map { ($0, candidate, $1) }
    }
    try forms(rows, plan: try FormFiller.workedExamplePlan(), in: scratch)
    _ = try CollectRun([scratch.file("in")], try CollectRun.options(scratch))
    let text = try text(scratch, "analyst/gs-13/debrief.txt")
    for line in [
      "ICC(2,1) = 0.63 for one panelist alone, ICC(2,3) = 0.83", "offset +0.38 (4 candidates)",
      "offset 0.00 (4 candidates)", "offset -0.38 (4 candidates)",
    ] {
      #expect(text.replacing("\n", with: " ").contains(line), "\(line)")
    }
    #expect(text.contains("C-01: composite 3.33, 12 of 12 ratings (100%)"))
    #expect(!text.contains("Too few"))
  }

  @Test func twoFormsByOnePanelistAreNotUsed() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.workedExamplePlan()
    try forms(Self.example, plan: plan, in: scratch)
    var second = try FormFiller(plan, "A", "C-01", "5555")
    second[ScorecardForm.interviewDate] = .text("2026-03-13")
    try second.write("in/again.xlsx", in: scratch)
    // A mere copy is no second form.
    try FileManager.default.copyItem(
      atPath: scratch.file("in/C-01-B.xlsx"), toPath: scratch.file("in/copy.xlsx"))
    var options = try CollectRun.options(scratch)
    let run = try CollectRun([scratch.file("in")], options)
    #expect(run.outcome.failures == 1 && run.outcome.forms == 2)
    #expect(run.failures.first?.contains("2 different forms by A on C-01. None was used.") == true)
    #expect(run.notes.contains { $0.hasSuffix("the same answers by B on C-01; counted once.") })
    #expect(
      try text(scratch, "analyst/gs-13/debrief.txt")
        .contains("- which of your scorecards for C-01 counts"))

    options.takesLatest = true
    let latest = try CollectRun([scratch.file("in")], options)
    #expect(latest.failures == [] && latest.outcome.forms == 3)
    #expect(latest.notes.contains { $0.contains("again.xlsx: taken as the latest by A on C-01") })
    #expect(try text(scratch, "analyst/gs-13/debrief.txt").contains("A 5; B 4; C 3; mean 4.00"))
  }

  @Test func aFormOfAnotherPlanSaysWhatDiffers() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.workedExamplePlan()
    var other = try FormFiller.workedExamplePlan(weights: [0.4, 0.2, 0.2, 0.2])
    other.objectives[2].questions[0].text = "Tell me about something else."
    try forms(Array(Self.example.prefix(2)), plan: plan, in: scratch)
    try forms(Array(Self.example.suffix(1)), plan: other, in: scratch)
    let (id, otherID) = (PlanID(of: plan), PlanID(of: other))
    var options = try CollectRun.options(scratch)
    let run = try CollectRun([scratch.file("in")], options)
    #expect(run.outcome.forms == 2 && run.outcome.failures == 1)
    #expect(run.notes.contains { $0.contains("of 2 plans; \(id), which most are of, counts") })
    let sentence = try #require(run.failures.first)
    #expect(sentence.contains("C-01-C.xlsx: this form is of the plan \(otherID), not of \(id): "))
    #expect(
      sentence.contains(
        "it words o3q1 differently; it weighs o1 40% and not 25%, o2 20% and not 25%"))

    // The user says which plan counts.
    options.plans = [
      try scratch.write(PlanFile.text(of: other, set: TemplateSet()), to: "plan.yml")
    ]
    let given = try CollectRun([scratch.file("in")], options)
    #expect(given.outcome.forms == 1 && given.outcome.failures == 2)
    #expect(try text(scratch, "analyst/gs-13/debrief.txt").contains("Plan: \(otherID)"))

    // A plan beside the forms decides, too.
    options.plans = []
    _ = try scratch.write(PlanFile.text(of: other, set: TemplateSet()), to: "in/plan.yml")
    let beside = try CollectRun([scratch.file("in")], options)
    #expect(beside.outcome.forms == 1)

    // Nothing decides between one form and one form.
    let even = try Scratch()
    try forms(Array(Self.example.prefix(1)), plan: plan, in: even)
    try forms(Array(Self.example.suffix(1)), plan: other, in: even)
    let none = try CollectRun([even.file("in")], try CollectRun.options(even))
    #expect(none.outcome.debriefs == [] && none.failures.count == 1)
    #expect(none.failures.first?.contains("nothing says which counts") == true)
  }

  @Test func whatIsMissingComesFirst() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.workedExamplePlan()
    try forms(
      [("Ana Rivera", "C-01", "44.4"), ("Rivera, Ana", "C-02", "4444"), ("Lee", "C-01", "....")],
      plan: plan, in: scratch)
    try FormFiller(plan, "Okafor", "C-02", "4444", evidence: "Too short.")
      .write("in/short.xlsx", in: scratch)
    try FormFiller(plan, "Okafor", "C-01", "4444", evidence: " - ").write("in/no.xlsx", in: scratch)
    var conflict = try FormFiller(plan, "Diaz", "C-01", "3333")
    conflict[ScorecardForm.noConflict] = .text("No, a cousin")
    conflict[ScorecardForm.interviewDate] = .blank
    try conflict.write("in/diaz.xlsx", in: scratch)
    var options = try CollectRun.options(scratch)
    options.panelists = ["Ana Rivera", "Okafor", "Lee", "Ng"]
    options.candidates = ["C-01", "C-02"]
    let run = try CollectRun([scratch.file("in")], options)
    #expect(run.failures == [])
    let text = try text(scratch, "analyst/gs-13/debrief.txt")
    let list = try #require(text.split(separator: "Reminders, ready to send").first)
    for line in [
      "Forms not received:", "- Ng on C-01", "- Ng on C-02", "- Ana Rivera on C-02",
      "- Lee on C-02", "Empty forms:\n- Lee on C-01", "- Ana Rivera on C-01: o3q1",
      "- Okafor on C-01: o1q1, o2q1, o3q1, o4q1", "- Okafor on C-02: o1q1 (2 words)",
      "\"no\" stands on the form:\n- Diaz on C-01", "Forms without a date:\n- Diaz on C-01",
      "Forms of people who are not on the list:", "- \"Ana Rivera\", \"Rivera, Ana\": if it is one",
    ] {
      #expect(list.contains(line), "\(line)")
    }
    let ng = try #require(text.split(separator: "To: Ng\n").last?.split(separator: "To: ").first)
    #expect(ng.contains("- the scorecard for C-01\n- the scorecard for C-02\n"))
    #expect(!text.contains("To: Okafor\n\n"))
  }

  @Test func capitalsAndSpacesMakeNoOtherPerson() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.workedExamplePlan()
    try forms(
      [
        ("Ana Rivera", "C-01", "4444"), ("ana  rivera", "C-02", "3333"), ("Lee", "c-02", "5555"),
        ("Lee", "C-01", "4444"),
      ], plan: plan, in: scratch)
    var options = try CollectRun.options(scratch)
    let run = try CollectRun([scratch.file("in")], options)
    #expect(run.failures == [] && run.outcome.forms == 4)
    // The one spelling is as frequent as the other, and comes first.
    #expect(
      run.notes.sorted() == [
        "\(scratch.file("in/C-02-ana  rivera.xlsx")): the panelist \"ana rivera\" is counted as"
          + " \"Ana Rivera\".",
        "\(scratch.file("in/c-02-Lee.xlsx")): the candidate \"c-02\" is counted as \"C-02\".",
      ])
    let first = try text(scratch, "analyst/gs-13/debrief.txt")
    #expect(first.contains("Panel: Ana Rivera, Lee\n"))
    #expect(first.contains("Candidates: C-01, C-02\n"))
    #expect(first.contains("Ana Rivera 3; Lee 5; mean 4.00, range 2.00: Discuss"))

    // A name that was given counts whatever the forms say.
    options.panelists = ["ANA RIVERA", "Lee"]
    let given = try CollectRun([scratch.file("in")], options)
    #expect(given.notes.count { $0.hasSuffix("is counted as \"ANA RIVERA\".") } == 2)
    #expect(try text(scratch, "analyst/gs-13/debrief.txt").contains("Panel: ANA RIVERA, Lee\n"))
  }

  @Test func pairsWithoutAFormAreNamedWhereNobodySaidWhoIsExpected() throws {
    let scratch = try Scratch()
    try forms(
      [("A", "C-01", "4444"), ("B", "C-01", "3333"), ("A", "C-02", "4444")],
      plan: try FormFiller.workedExamplePlan(), in: scratch)
    _ = try CollectRun([scratch.file("in")], try CollectRun.options(scratch))
    let text = try text(scratch, "analyst/gs-13/debrief.txt")
    #expect(text.contains("Pairs without a form (nobody said who is to rate whom):\n- B on C-02\n"))
    #expect(text.contains("C-02: composite 4.00, 4 of 4 ratings"))
  }

  @Test func filesOfAFolderAreSorted() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.workedExamplePlan()
    try forms(Self.example, plan: plan, in: scratch)
    try FormFiller(plan, panelist: "", candidate: "").write("in/blank.xlsx", in: scratch)
    var other = Sheet(try SheetName("Budget"))
    other[row: 0, column: 0] = Cell(text: "x")
    try WorkbookWriter.write(
      Workbook(sheets: [other], created: 0), to: scratch.file("in/budget.xlsx"))
    for name in ["~$C-01-A.xlsx", ".~lock.C-01-A.xlsx#", "form.ods", "readme.txt", ".hidden.xlsx"] {
      _ = try scratch.write("x", to: "in/deep/\(name)")
    }
    let run = try CollectRun([scratch.file("in")], try CollectRun.options(scratch))
    #expect(run.failures == [] && run.outcome.forms == 3)
    let folder = scratch.file("in")
    let starts = [
      "\(folder)/blank.xlsx: passed over; nothing is filled in.",
      "\(folder)/budget.xlsx: passed over; not a scorecard",
      "\(folder)/deep/~$C-01-A.xlsx: passed over; a program that has",
      "\(folder)/deep/.~lock.C-01-A.xlsx#: passed over; a program that has",
      "\(folder)/deep/form.ods: passed over; only .xlsx is read.",
    ]
    #expect(run.notes.count == starts.count)
    for start in starts { #expect(run.notes.contains { $0.hasPrefix(start) }, "\(start)") }
  }

  @Test func severalRolesGetADebriefEach() throws {
    let scratch = try Scratch()
    var other = try FormFiller.workedExamplePlan()
    other.grade = Grade("GS-14")
    try forms(Self.example, plan: try FormFiller.workedExamplePlan(), in: scratch)
    try forms([("A", "D-01", "3333")], plan: other, in: scratch)
    var options = try CollectRun.options(scratch)
    options.panelists = ["A", "B", "C", "X"]
    let run = try CollectRun([scratch.file("in")], options)
    #expect(
      run.outcome.debriefs == ["gs-13", "gs-14"].map { scratch.file("debrief/analyst/\($0)") })
    #expect(run.notes.contains { $0.hasPrefix("No form names the panelist \"X\"") })
    #expect(!(try text(scratch, "analyst/gs-14/debrief.txt").contains("Forms not received")))
  }

  @Test func theSameFormsGiveTheSameBytes() throws {
    let scratch = try Scratch()
    try forms(Self.example, plan: try FormFiller.workedExamplePlan(), in: scratch)
    var options = try CollectRun.options(scratch)
    options.writesRecords = true
    _ = try CollectRun([scratch.file("in")], options)
    let other = options.output + "2"
    options.output = other
    _ = try CollectRun([scratch.file("in")], options)
    let files = scratch.files.filter { $0.hasPrefix("debrief/") }
    #expect(files.count == 7)
    for file in files {
      let copy = "\(other)/\(file.dropFirst("debrief/".count))"
      let isSame = FileManager.default.contentsEqual(atPath: scratch.file(file), andPath: copy)
      #expect(isSame, "\(file)")
    }
  }
}
