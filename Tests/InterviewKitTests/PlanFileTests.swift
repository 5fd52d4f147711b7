// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

/// A plan, written, edited by hand as people do it, and read again.
@Suite struct PlanFileTests {
  private static func plan() throws -> InterviewPlan {
    try PacketGoldenTests.packet("benefits-case-manager", "GS-13").plan
  }

  private func read(_ text: String) throws -> [InterviewPlan] {
    try PlanFileReader(set: TemplateSet()).plans(in: text, file: "plan.yml")
  }

  private func only(_ text: String) throws -> InterviewPlan {
    try #require(try read(text).first)
  }

  @Test(arguments: [
    ("adult-education-coordinator", "GS-12"), ("benefits-case-manager", "GS-13"),
    ("laboratory-scientist", "GS-11"), ("warehouse-shift-lead", "Shift Lead"),
  ])
  func anUneditedPlanMakesTheSameDocuments(_ sample: String, _ grade: String) throws {
    let packet = try PacketGoldenTests.packet(sample, grade)
    let set = try TemplateSet()
    let read = try only(PlanFile.text(of: packet.plan, set: TemplateSet()))
    let day = try #require(Day("2026-03-14"))
    let again = Packet(
      plan: read, set: set,
      context: PacketContext(day: day, tool: "InterviewKit", templateSet: set.name))
    #expect(again.id == packet.id)
    // What the planner had to say was for the person who has edited the plan since.
    func withoutNotes(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.hasPrefix("> **Note:**") }
    }
    #expect(try withoutNotes(again.markdown()) == withoutNotes(packet.markdown()))
  }

  @Test func severalPlansStandInOneFile() throws {
    let text = try PlanFile.text(of: Self.plan(), set: TemplateSet())
    #expect(try read(text + "---\n" + text).count == 2)
  }

  @Test func aRewordedQuestionIsMarkedAsEdited() throws {
    let plan = try Self.plan()
    let text = plan.questions[0].text
    let edited = try only(
      PlanFile.text(of: plan, set: TemplateSet()).replacing(
        "text: \(Self.yaml(text))", with: "text: Tell me about the hardest case you decided."))
    #expect(edited.questions[0].text == "Tell me about the hardest case you decided.")
    #expect(edited.questions[0].id == plan.questions[0].id)
    #expect(edited.questions[0].source == .edit)
    #expect(edited.questions[1].source == plan.questions[1].source)
  }

  /// The way a text is written in the plan, over several lines where it is long.
  private static func yaml(_ text: String) throws -> String {
    let document = try PlanFile.text(of: plan(), set: TemplateSet())
    let start = try #require(document.range(of: "    text: "))
    let rest = document[start.upperBound...]
    let end = try #require(rest.range(of: "\n    alternatives:"))
    return String(rest[..<end.lowerBound])
  }

  /// A small plan by hand: two objectives, three questions, one in reserve.
  private static func small(
    weights: (String, String) = ("0.5", "0.5"), reason: String = "",
    sessions: String = """
    sessions:
    - name: Interview
      minutes: 30
      items:
      - {kind: opening, minutes: 5}
      - {kind: question, minutes: 9, question: o1q1}
      - {kind: question, minutes: 9, question: o2q1}
      - {kind: candidate, minutes: 5}
      - {kind: closing, minutes: 2}
    """, added: String = ""
  ) -> String {
    """
    format: interviewkit-plan/1
    role: Depot head
    grade: GS-13
    minutes: 30
    \(sessions)
    objectives:
    - id: o1
      title: Run the depot
      label: Depot
      weight: \(weights.0)
      \(reason.isEmpty ? "" : "weightReason: \(reason)")
      responsibilities: [Keep stock, Load trucks]
      anchors: {'1': One., '3': Three., '5': Five.}
      questions:
      - id: o1q1
        text: Tell me about the stock you kept.
        probes: [When?]
        lookFors: [Names it.]
        covers: [Keep stock]
        about: Keep stock
    \(added)
      reserve:
      - id: o1q2
        text: Tell me about a truck you loaded.
        covers: [Load trucks]
    - id: o2
      title: Train the crew
      label: Crew
      weight: \(weights.1)
      responsibilities: [Teach]
      anchors: {'1': One b., '3': Three b., '5': Five b.}
      questions:
      - id: o2q1
        text: Tell me about someone you taught.
        covers: [Teach]
    """
  }

  @Test func whatAnAddedQuestionLacksIsFilledIn() throws {
    let sessions = "sessions:\n- name: Interview\n  minutes: 30"
    let added = "  - text: Tell me about a night shift you ran."
    let plan = try only(Self.small(sessions: sessions, added: added))
    let question = try #require(plan.objectives[0].questions.last)
    #expect(question.id == "o1q3")
    #expect(question.source == .edit)
    #expect(question.anchors == Anchors(one: "One.", three: "Three.", five: "Five."))
    #expect(question.probes.count >= 3 && question.lookFors.count >= 4)
    #expect(plan.sessions.first?.items.compactMap(\.question) == ["o1q1", "o1q3", "o2q1"])
    #expect(plan.sessions.first?.minutes == 30)
  }

  @Test func nothingIsLostWithAQuestionThatIsTakenOut() throws {
    let text = Self.small()
    let start = try #require(text.range(of: "  reserve:"))
    let end = try #require(text.range(of: "- id: o2\n"))
    let plan = try only(text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: ""))
    #expect(plan.objectives[0].questions[0].covers.map(\.text) == ["Keep stock", "Load trucks"])
    #expect(plan.objectives[0].questions[0].listenAlso == ["Load trucks"])
  }

  @Test func weightsOfAnySizeAreShares() throws {
    let plan = try only(Self.small(weights: ("60", "40%"), reason: "Agreed with the manager"))
    #expect(plan.objectives.map(\.weight) == [0.6, 0.4])
    #expect(plan.objectives[0].weightReason == "Agreed with the manager")
    #expect(try only(Self.small(weights: ("0.3333", "0.3334"))).objectives[0].weight == 0.5)
  }

  @Test func twoSessionsHaveTheirOwnObjectivesAndPanelists() throws {
    let sessions = """
      sessions:
      - name: First talk
        minutes: 30
        objectives: [o1]
        panelists: [Rivera, Okafor]
      - name: Second talk
        minutes: 45
        objectives: [o2]
        panelists: [Okafor, Lind]
      """
    let plan = try only(Self.small(sessions: sessions))
    #expect(plan.sessions.map(\.name) == ["First talk", "Second talk"])
    #expect(plan.sessions.map(\.minutes) == [30, 45])
    #expect(plan.sessions.map { $0.items.compactMap(\.question) } == [["o1q1"], ["o2q1"]])
    #expect(plan.panelists == ["Rivera", "Okafor", "Lind"])
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    var from: String
    var to: String
    let line: Int
    let rule: String
    var testDescription: String { name }
  }

  static let mistakes = [
    Mistake(
      name: "unknown id", from: "question: o2q1", to: "question: o2q9", line: 11,
      rule: "unknown-question"),
    Mistake(
      name: "a question in reserve", from: "question: o2q1", to: "question: o1q2", line: 11,
      rule: "question-in-reserve"),
    Mistake(
      name: "asked twice", from: "question: o2q1", to: "question: o1q1", line: 11,
      rule: "asked-twice"),
    Mistake(
      name: "minutes", from: "minutes: 9, question: o2q1", to: "minutes: 8, question: o2q1",
      line: 7, rule: "minutes-do-not-add-up"),
    Mistake(
      name: "a weight below 0", from: "weight: 0.5\n  \n", to: "weight: -1\n", line: 18,
      rule: "negative-weight"),
    Mistake(
      name: "weights without a reason", from: "weight: 0.5\n  \n", to: "weight: 0.7\n", line: 36,
      rule: "weight-without-reason"),
    Mistake(
      name: "no number", from: "weight: 0.5\n  \n", to: "weight: half\n", line: 18,
      rule: "not-a-number"),
    Mistake(
      name: "an id twice", from: "- id: o1q2", to: "- id: o2q1", line: 41, rule: "id-twice"),
    Mistake(
      name: "no text", from: "text: Tell me about someone you taught.", to: "text:", line: 42,
      rule: "missing-text"),
    Mistake(
      name: "unknown kind", from: "    covers: [Teach]", to: "    kind: situative", line: 43,
      rule: "unknown-kind"),
    Mistake(
      name: "a misspelled key", from: "    covers: [Teach]", to: "    cover: [Teach]", line: 43,
      rule: "unknown-key"),
    Mistake(
      name: "an unknown responsibility", from: "    covers: [Teach]", to: "    covers: [Preach]",
      line: 43, rule: "unknown-responsibility"),
    Mistake(
      name: "another format", from: "interviewkit-plan/1", to: "interviewkit-plan/9", line: 1,
      rule: "unknown-format"),
    Mistake(
      name: "no YAML", from: "role: Depot head", to: "role: Depot: head", line: 2, rule: "not-yaml"),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsNamedWithItsLine(_ mistake: Mistake) throws {
    let text = Self.small().replacing(mistake.from, with: mistake.to)
    #expect(text != Self.small())
    let error = #expect(throws: PlanFileError.self) { try read(text) }
    let rules = error?.faults.map(\.rule) ?? []
    #expect(rules.contains(mistake.rule), "\(rules)")
    let fault = error?.faults.first { $0.rule == mistake.rule }
    #expect(fault?.line == mistake.line, "\(fault?.message ?? "")")
    #expect(error?.message(file: "plan.yml").contains("plan.yml:\(mistake.line): ") == true)
  }

  @Test func everyMistakeIsReportedAtOnce() {
    let text = Self.small(weights: ("-1", "0.5"))
      .replacing("minutes: 9, question: o2q1", with: "minutes: 7, question: o9q9")
    let error = #expect(throws: PlanFileError.self) { try read(text) }
    #expect((error?.faults.count ?? 0) >= 3)
  }
}
