// SPDX-License-Identifier: Apache-2.0
import InterviewModel
import TestSupport
import Testing

@testable import TemplateFiles

@Suite struct BankFileTests {
  static let entry = """
    - id: well-digging
      competency: Digging wells
      class: build
      heads: [dig, drill]
      cues: {well*: 5, water table: 4}
      against: {well known: 5}
      slots:
        place: {garden*: a garden, else: a site}
      questions:
        - ask: Tell me about a well that you dug in {place}.
        - kind: situational
          ask: Imagine that the well is dry. What would you do?
          cues: {dry: 3}
      probes:
        situation: [How deep was it?]
        action: [What did you do first?]
        result: [Was there water?]
        senior: Who else dug?
      lookFors:
        all: [Names the depth.]
        lead: Names the crews.
      levels: {entry: Dug., senior: Dug two.}
      short: {early: Watched., senior: Dug one.}
      wouldDo: {short: Would wait., entry: Would look., working: Would drill.}

    """

  private func fields(_ text: String) throws -> TemplateFields {
    try #require(try BankFile.entries(of: text, file: "bank/x.yml").first)
  }

  @Test func anEntryIsReadWhole() throws {
    let fields = try fields(Self.entry)
    let entry = try BankFile.entry(fields)
    #expect(entry.id == "well-digging")
    #expect(entry.verbClass == .build)
    #expect(entry.cues == [Cue("well*", weight: 5), Cue("water table", weight: 4)])
    #expect(entry.against == [Cue("well known", weight: 5)])
    let wording = try BankFile.wording(fields)
    #expect(wording.questions.map(\.kind) == [.behavioral, .situational])
    #expect(wording.questions[1].cues == [Cue("dry", weight: 3)])
    #expect(wording.probes.extra == [.senior: "Who else dug?"])
    #expect(wording.lookFors.lines(at: .principal) == ["Names the depth.", "Names the crews."])
    #expect(wording.levels == [.entry: "Dug.", .senior: "Dug two."])
    #expect(wording.short == [.entry: "Watched.", .senior: "Dug one."])
    #expect(wording.plannedShort == "Would wait.")
    #expect(wording.plannedLevels == [.entry: "Would look.", .working: "Would drill."])
    #expect(wording.slots.map(\.name) == ["place"])
    #expect(wording.slots.first?.otherwise == "a site")
  }

  @Test func theIndexGivesTheSameEntries() throws {
    let entry = try BankFile.entry(try fields(Self.entry))
    #expect(
      BankIndex.entries(in: BankIndex.line(of: entry, withCues: true) + "\nno entry\n") == [entry])
  }

  @Test func theBuiltFormGivesTheSameWords() throws {
    let content = try BankFile.content(try fields(Self.entry))
    #expect(BankWordingText.content(of: BankWordingText.text(of: content)) == content)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    let message: String
    var testDescription: String { to }
  }

  static let faults = [
    Fault(
      from: "class: build", to: "class: bild",
      message: "bank/x.yml:3: \"class: bild\" is none of: build, support, lead, analyze,"
        + " communicate, deliver, embody, plan, know, people, learn."),
    Fault(
      from: "well*: 5", to: "well*: 9",
      message: "bank/x.yml:5: the cue \"well*\" needs a weight from 1, a weak hint, to 5, says it"
        + " alone."),
    Fault(
      from: "competency: Digging wells", to: "competence: Digging wells",
      message: "bank/x.yml:1: \"competency:\" is missing or empty here."),
    Fault(
      from: "kind: situational", to: "kind: situative",
      message: "bank/x.yml:11: \"kind: situative\" is none of: behavioral, situational,"
        + " knowledge."),
    Fault(
      from: "else: a site", to: "other: a site",
      message: "bank/x.yml:8: the slot \"place\" needs \"else:\" with what to print where none of"
        + " its words stands in the profile."),
    Fault(
      from: "lead: Names", to: "leed: Names",
      message: "bank/x.yml:21: \"leed:\" is no stage. Stages are: entry, developing, working,"
        + " senior, lead, principal, executive, beyond."),
    Fault(
      from: "levels: {entry", to: "lvls: {entry",
      message: "bank/x.yml:1: \"levels:\" is missing here, or has no fields of its own."),
  ]

  @Test(arguments: faults)
  func faultsNameTheLine(_ fault: Fault) {
    let error = #expect(throws: TemplateFault.self) {
      let fields = try fields(Self.entry.replacing(fault.from, with: fault.to))
      _ = try BankFile.entry(fields)
      _ = try BankFile.wording(fields)
    }
    #expect(error?.description == fault.message)
  }

  @Test func aFileThatIsNoListIsRefused() {
    let error = #expect(throws: TemplateFault.self) {
      try BankFile.entries(of: "id: x\n", file: "bank/x.yml")
    }
    #expect(error?.line == 1)
    let broken = #expect(throws: TemplateFault.self) {
      try BankFile.entries(of: "- id: [\n", file: "bank/x.yml")
    }
    #expect(broken?.message.hasPrefix("this is not valid YAML") == true)
  }
}
