// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit
@testable import Spreadsheet

/// A scorecard that a test fills in and damages, cell by cell, before it is written.
struct FormFiller {
  var workbook: Workbook
  let plan: InterviewPlan

  static let evidence = "Led the move of one service, told users, measured the result."

  /// The plan of most tests: three objectives, five questions, whatever the question bank says.
  static func plan() throws -> InterviewPlan {
    func question(_ id: String, _ text: String) -> String {
      "  - {id: \(id), text: \(text)}\n"
    }
    let objectives = [
      ("o1", "Decide cases fairly and on time", ["o1q1", "o1q2"]),
      ("o2", "Help people through the process", ["o2q1", "o2q2"]),
      ("o3", "Keep the records straight", ["o3q1"]),
    ].map { id, label, questions in
      """
      - id: \(id)
        title: \(label).
        label: \(label)
        anchors: {'1': One of \(id)., '3': Three of \(id)., '5': Five of \(id).}
        questions:

      """
        + questions.map { question($0, "Tell me about a case for \($0) that was hard to decide.") }
        .joined()
    }.joined()
    let text = """
      format: interviewkit-plan/1
      role: Benefits Case Manager
      grade: GS-13
      minutes: 60
      source: samples/benefits-case-manager.md
      objectives:

      """ + objectives
    return try #require(
      try PlanFileReader(set: TemplateSet()).plans(in: text, file: "plan.yml").first)
  }

  /// A form as a packet has it, made out by name, in the words of a set.
  init(
    _ plan: InterviewPlan, panelist: String = "Rivera", candidate: String = "C-01",
    set name: String? = nil
  ) throws {
    self.plan = plan
    let set = try TemplateSet(folder: name)
    let day = try #require(Day("2026-03-14"))
    workbook = try PacketWorkbook(
      plan: plan, id: PlanID(of: plan),
      context: PacketContext(day: day, tool: "InterviewKit", templateSet: set.name),
      set: set, panelists: [], created: day.secondsSince1970
    ).scorecard(panelist: panelist, candidate: candidate)
  }

  /// A whole form: a digit for a level, "n" for not observed, "." for a blank, in the order of the
  /// plan's questions.
  init(
    _ plan: InterviewPlan, _ panelist: String, _ candidate: String, _ ratings: String,
    evidence: String = FormFiller.evidence
  ) throws {
    try self.init(plan, panelist: panelist, candidate: candidate)
    self[ScorecardForm.interviewDate] = .text("2026-03-12")
    for (question, rating) in zip(plan.questions, ratings) {
      switch rating {
      case ".": continue
      case "n": self[rating: question.id] = .text("Not observed")
      default:
        self[rating: question.id] = .number(Double(String(rating)) ?? 0)
        self[evidence: question.id] = .text(evidence)
      }
    }
  }

  var form: Sheet {
    get { workbook.sheets[0] }
    set { workbook.sheets[0] = newValue }
  }

  /// The ids of the plan's questions.
  var ids: [String] { plan.questions.map(\.id) }

  func place(_ field: String) throws -> CellReference {
    try #require(form.names.first { $0.name == field }).range.first
  }

  /// What stands in a field.
  subscript(field: String) -> CellValue {
    get { (try? place(field)).flatMap { form.cells[$0]?.value } ?? .blank }
    set {
      guard let place = try? place(field) else { return }
      form[row: place.row, column: place.column] = Cell(newValue)
    }
  }

  subscript(rating question: String) -> CellValue {
    get { self[ScorecardForm.rating(question)] }
    set { self[ScorecardForm.rating(question)] = newValue }
  }

  subscript(evidence question: String) -> CellValue {
    get { self[ScorecardForm.evidence(question)] }
    set { self[ScorecardForm.evidence(question)] = newValue }
  }

  // MARK: - What panelists do

  /// Moves every row from one on down by one, names included, as Excel does.
  mutating func insertRow(at row: Int) throws {
    try move { $0.row >= row ? CellReference(row: $0.row + 1, column: $0.column) : $0 }
  }

  /// Moves every row from one on down and leaves the names behind, as some programs do.
  mutating func pushRows(at row: Int, by count: Int) throws {
    let names = form.names
    for _ in 0..<count { try insertRow(at: row) }
    form.names = names
  }

  /// Exchanges the contents of two questions' rows and leaves the names in place, as sorting does.
  mutating func sortRows(_ one: String, _ other: String) throws {
    let (first, second) = (try place("rating_\(one)").row, try place("rating_\(other)").row)
    for column in 0..<5 {
      let kept = form[row: first, column: column]
      form[row: first, column: column] = form[row: second, column: column]
      form[row: second, column: column] = kept
    }
  }

  /// Cuts a field out and pastes it elsewhere: its name goes with it.
  mutating func cut(_ field: String, to target: CellReference) throws {
    let source = try place(field)
    try move { $0 == source ? target : $0 }
  }

  mutating func renameSheet(_ name: String) throws {
    form.name = try SheetName(name)
    form.names = try form.names.map { try DefinedName($0.name, for: $0.range, on: form.name) }
  }

  private mutating func move(_ place: (CellReference) -> CellReference) throws {
    var sheet = Sheet(form.name)
    for (old, cell) in form.cells {
      let new = place(old)
      sheet[row: new.row, column: new.column] = cell
    }
    sheet.names = try form.names.map {
      try DefinedName($0.name, for: place($0.range.first), on: form.name)
    }
    form = sheet
  }

  /// Writes the form, and gives back its path.
  @discardableResult
  func write(_ name: String, in scratch: Scratch) throws -> String {
    let path = scratch.file(name)
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try WorkbookWriter.write(workbook, to: path)
    return path
  }
}

/// Runs a collector and keeps what it said.
struct CollectRun {
  var outcome: Collector.Outcome
  var notes: [String] = []
  var failures: [String] = []

  init(_ paths: [String], _ options: CollectOptions, set: String? = nil) throws {
    var (notes, failures): ([String], [String]) = ([], [])
    outcome = try Collector(set: try TemplateSet(folder: set), options: options).run(paths) {
      event in
      switch event {
      case .wrote: break
      case .note(let message): notes.append(message)
      case .failed(let message): failures.append(message)
      }
    }
    (self.notes, self.failures) = (notes, failures)
  }

  static func options(_ scratch: Scratch) throws -> CollectOptions {
    CollectOptions(
      output: scratch.file("debrief"), day: try #require(Day("2026-03-14")), tool: "InterviewKit")
  }
}

extension FormFiller {
  /// Four objectives with a question each, as in the worked example of the domain's document.
  static func workedExamplePlan(weights: [Double] = [0.25, 0.25, 0.25, 0.25]) throws
    -> InterviewPlan
  {
    let anchors = Anchors(one: "1", three: "3", five: "5")
    let objectives = weights.enumerated().map { index, weight in
      PlannedObjective(
        id: "o\(index + 1)", number: index + 1, title: "Objective \(index + 1) is met",
        label: "Objective \(index + 1)", weight: weight,
        weightReason: Set(weights).count > 1 ? "The first is most of the job." : nil,
        questions: [
          Question(
            id: "o\(index + 1)q1", kind: .behavioral, text: "Tell me about case \(index + 1).",
            source: .topic, anchors: anchors)
        ])
    }
    let items = objectives.map {
      Session.Item(kind: .question, minutes: 8, question: $0.questions.first?.id)
    }
    return InterviewPlan(
      file: "analyst.md", role: "Analyst", grade: Grade("GS-13"), minutes: 45,
      scale: try TemplateSet().planner.scale, sessions: [Session(name: "Interview", items: items)],
      objectives: objectives)
  }
}
