// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit
@testable import Spreadsheet

/// What the built program says of inputs that are bad or meant badly, and how it exits.
@Suite struct CollectMessagesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let exit: Int32
    /// A part of what is said; "IN" stands for the input.
    let message: String
    let options: [String]
    /// Makes the input in a folder, and gives back the paths to collect.
    let make: @Sendable (Scratch, FormFiller) throws -> [String]

    init(
      _ name: String, exit: Int32 = 1, options: [String] = [], _ message: String,
      make: @escaping @Sendable (Scratch, FormFiller) throws -> [String]
    ) {
      testDescription = name
      self.exit = exit
      self.message = message
      self.options = options
      self.make = make
    }

    /// A form with something done to it.
    init(
      form name: String, exit: Int32 = 1, options: [String] = [], _ message: String,
      change: @escaping @Sendable (inout FormFiller) throws -> Void
    ) {
      self.init(name, exit: exit, options: options, message) { scratch, filler in
        var filler = filler
        try change(&filler)
        return [try filler.write("x.xlsx", in: scratch)]
      }
    }

    /// A file of these bytes.
    init(
      bytes name: String, _ message: String, _ bytes: @escaping @Sendable (Data) throws -> Data
    ) {
      self.init(name, message) { scratch, filler in
        let path = try filler.write("x.xlsx", in: scratch)
        let data = try #require(FileManager.default.contents(atPath: path))
        try bytes(data).write(to: URL(filePath: path))
        return [path]
      }
    }
  }

  private static let must = "it must be 1 to 5, or \"not observed\". This scorecard was left out;"

  private static func rating(_ name: String, _ quoted: String, _ value: CellValue) -> Case {
    Case(form: "rating: \(name)", "IN: cell D11, the rating for o1q1, is \(quoted); \(must)") {
      $0[rating: "o1q1"] = value
    }
  }

  static let ratings: [Case] = [
    rating("4 or 5", "\"4 or 5\"", .text("4 or 5")), rating("4.5", "\"4.5\"", .number(4.5)),
    rating("4.5 as text", "\"4.5\"", .text("4.5")), rating("7", "\"7\"", .number(7)),
    rating("0", "\"0\"", .number(0)), rating("-1", "\"-1\"", .number(-1)),
    rating("a word", "\"good\"", .text("good")), rating("a sign", "\"+\"", .text("+")),
    rating("4/5", "\"4/5\"", .text("4/5")),
    rating("notes", "a text of 59 characters", .text(FormFiller.evidence.prefix(59) + "")),
    rating("a command", "\"\u{FFFD}[2J4\"", .text("\u{1B}[2J4")),
    rating("n/a", "\"n/a\"", .text("n/a")),
    rating("the label of another level", "\"4 Meets the grade\"", .text("4 Meets the grade")),
    Case(form: "rating: a date", "the rating for o1q1, is the date 2026-04-05; \(must)") { filler in
      let place = try filler.place("rating_o1q1")
      filler.form[row: place.row, column: place.column] = Cell(
        number: 46_117, style: CellStyle(numberFormat: .date))
    },
  ]

  static let forms: [Case] = [
    Case(
      form: "several bad cells",
      "is \"6\"; it must be 1 to 5, or \"not observed\".\nIN: cell D15, the rating for o1q2, is \"9\";"
    ) {
      $0[rating: "o1q1"] = .number(6)
      $0[rating: "o1q2"] = .number(9)
    },
    Case(form: "no panelist", "IN: no panelist is named on this form.") {
      $0[ScorecardForm.panelist] = .blank
    },
    Case(form: "no candidate", "IN: no candidate is named on this form.") {
      $0[ScorecardForm.candidate] = .text(" ")
    },
    Case(form: "no hidden sheet", "IN: the hidden sheet \"_kit\" is gone") {
      $0.workbook.sheets.removeLast()
    },
    Case(form: "an id that is gone", "IN: there is no field for o1q1; its row was taken out.") {
      let row = try $0.place("rating_o1q1").row
      $0.form.names.removeAll { $0.name.hasSuffix("_o1q1") }
      $0.form[row: row, column: 0] = nil
    },
    Case(form: "an id in two rows", "IN: the id o1q1 stands in two rows") {
      $0.form.names = []
      $0.form[row: 80, column: 0] = Cell(text: "o1q1")
    },
    Case(form: "a format of tomorrow", "IN: this form has the format \"interviewkit-scorecard/2\"")
    {
      $0.workbook.sheets[2][row: 0, column: 1] = Cell(text: "interviewkit-scorecard/2")
    },
    Case(form: "a candidate that became a date", "the candidate's code or name, is the date") {
      let place = try $0.place("candidate")
      $0.form[row: place.row, column: place.column] = Cell(
        number: 46_117, style: CellStyle(numberFormat: .date))
    },
    Case(form: "nothing but a name", exit: 0, "") { filler in
      for id in filler.ids {
        filler[rating: id] = .blank
        filler[evidence: id] = .blank
      }
    },
    Case(form: "a blank form", "No filled scorecard was found") { filler in
      for id in filler.ids {
        filler[rating: id] = .blank
        filler[evidence: id] = .blank
      }
      filler[ScorecardForm.panelist] = .blank
    },
    Case(form: "a form of another plan", options: ["--plan", "other.yml"], "it weighs o1") { _ in },
    Case(form: "a rating cell merged away", "was merged into cell C11; unmerge the cells") {
      $0[rating: "o1q1"] = .blank
      $0.form.merges = [CellRange(try $0.place("evidence_o1q1"), try $0.place("rating_o1q1"))]
    },
  ]

  static let files: [Case] = [
    Case("no such file", "missing.xlsx: there is no such file or folder.") { _, _ in
      ["missing.xlsx"]
    },
    Case("an empty folder", ": no workbooks in this folder.") { scratch, _ in
      _ = try scratch.write("x", to: "in/readme.txt")
      return [scratch.file("in")]
    },
    Case("another workbook", "IN: this is no scorecard of InterviewKit.") { scratch, _ in
      let sheet = Sheet(try SheetName("Budget"))
      let path = scratch.file("x.xlsx")
      try WorkbookWriter.write(Workbook(sheets: [sheet], created: 0), to: path)
      return [path]
    },
    Case("a packet that was filled in", "IN: this is a packet") { scratch, filler in
      var filler = filler
      filler.workbook.sheets.append(Sheet(try SheetName("Guide")))
      filler.workbook.sheets.append(Sheet(try SheetName("Panel")))
      return [try filler.write("x.xlsx", in: scratch)]
    },
    Case(bytes: "an empty file", "IN: not an Excel workbook (.xlsx).") { _ in Data() },
    Case(bytes: "a table of text", "IN: not an Excel workbook") { _ in Data("a,b\n1,2\n".utf8) },
    Case(bytes: "an old workbook", "IN: a workbook of Excel 97 to 2003") { _ in
      Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(count: 2_000)
    },
    Case(bytes: "a password", "IN: the workbook needs a password. Open it, save it without") { _ in
      Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(count: 3_000)
        + Data("EncryptedPackage".utf8.flatMap { [$0, 0] }) + Data(count: 500)
    },
    Case(bytes: "a file that was cut off", "IN: the file is damaged or was cut off.") {
      $0.prefix($0.count - 200)
    },
    Case(bytes: "a file with noise in it", "Ask for the file again") { data in
      var data = data
      for index in 300..<900 { data[index] = UInt8(truncatingIfNeeded: index &* 31) }
      return data
    },
    Case("two different forms", "2 different forms by Rivera on C-01. None was used.") {
      scratch, filler in
      var filler = filler
      let one = try filler.write("1.xlsx", in: scratch)
      filler[rating: "o1q1"] = .number(1)
      return [one, try filler.write("2.xlsx", in: scratch)]
    },
    Case("an output that takes nothing", exit: 74, options: ["-o", "file"], "Choose another") {
      scratch, filler in
      _ = try scratch.write("", to: "file")
      return [try filler.write("x.xlsx", in: scratch)]
    },
    Case("no path", exit: 64, "Usage: interviewkit collect") { _, _ in [] },
    Case("an unknown option", exit: 64, options: ["--newest"], "--newest") { _, _ in ["x"] },
    Case(
      "a panelist twice", exit: 64, options: ["--panelist", "Lee", "--panelist", "lee"],
      "the panelist \"lee\" is named twice."
    ) { _, _ in ["x"] },
    Case("no date", exit: 64, options: ["--date", "tomorrow"], "a date is written like") { _, _ in
      ["x"]
    },
    Case("no such plan", options: ["--plan", "none.yml"], "none.yml: there is no plan here.") {
      scratch, filler in [try filler.write("x.xlsx", in: scratch)]
    },
    Case("a plan with faults", options: ["--plan", "bad.yml"], "bad.yml:1: ") {
      scratch, filler in
      _ = try scratch.write("format: interviewkit-plan/1\n", to: "bad.yml")
      return [try filler.write("x.xlsx", in: scratch)]
    },
  ]

  @Test(arguments: ratings + forms + files)
  func aBadInputIsNamed(_ c: Case) throws {
    let scratch = try Scratch()
    let plan = try FormFiller.plan()
    var other = plan
    other.objectives[0].weight = 0.5
    other.objectives[1].weight = 0.25
    other.objectives[2].weight = 0.25
    for index in other.objectives.indices { other.objectives[index].weightReason = "Most work." }
    _ = try scratch.write(PlanFile.text(of: other, set: TemplateSet()), to: "other.yml")
    let paths = try c.make(scratch, try FormFiller(plan, "Rivera", "C-01", "44444"))
    let run = try ChildProcess(
      Places.program, ["collect"] + c.options + paths, in: scratch.path,
      environment: ["SOURCE_DATE_EPOCH": "1773446400"])
    #expect(run.status == c.exit, "\(run.errors)")
    let wanted = c.message.replacing("IN:", with: "\(paths.first ?? ""):")
    #expect(wanted.isEmpty || run.errors.contains(wanted), "\(run.errors)")
    // Evidence stays where it is.
    #expect(!run.errors.contains("Led the move"))
    #expect(!run.errors.unicodeScalars.contains("\u{1B}"))
  }

  @Test func thereAreManyOfThem() {
    #expect(Self.ratings.count + Self.forms.count + Self.files.count >= 40)
  }

  @Test func oneBadFormNeverStopsTheOthers() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.plan()
    try FormFiller(plan, "Rivera", "C-01", "44444").write("in/a.xlsx", in: scratch)
    var bad = try FormFiller(plan, "Lee", "C-01", "44444")
    bad[rating: "o2q1"] = .text("4 or 5")
    try bad.write("in/b.xlsx", in: scratch)
    _ = try scratch.write("x", to: "in/c.xlsx")
    let run = try ChildProcess(Places.program, ["collect", "in"], in: scratch.path)
    #expect(run.status == 1)
    #expect(run.output == "debrief/benefits-case-manager/gs-13\n")
    #expect(run.errors.split(separator: "\n").count == 2)
    let text = try String(
      contentsOfFile: scratch.file("debrief/benefits-case-manager/gs-13/debrief.txt"),
      encoding: .utf8)
    #expect(text.contains("Forms left out, because cells cannot be read:\n- in/b.xlsx: cell D"))
    #expect(text.contains("To: Lee\n") && !text.contains("Lee on C-01\n"))
    let quiet = try ChildProcess(Places.program, ["collect", "-q", "in/a.xlsx"], in: scratch.path)
    #expect(quiet.status == 0 && quiet.output == "" && quiet.errors == "")
  }
}
