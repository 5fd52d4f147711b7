// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct CheckerTests {
  private func rules(_ text: String, _ name: String) throws -> [String] {
    try findings(text, name).map { "\($0.line ?? 0) \($0.rule)" }
  }

  private func findings(_ text: String, _ name: String) throws -> [CheckFinding] {
    let scratch = try Scratch()
    let file = try scratch.write(text, to: name)
    return Checker(set: try TemplateSet()).findings(in: InputFiles([file]))
  }

  @Test func aGoodProfileGivesNothing() throws {
    for sample in ["benefits-case-manager", "laboratory-scientist", "warehouse-shift-lead"] {
      let file = Places.samples.appending(path: "\(sample).md").path
      let findings = Checker(set: try TemplateSet()).findings(in: InputFiles([file]))
      #expect(findings.map(\.text) == [])
    }
  }

  @Test func aProfileIsCheckedLineByLine() throws {
    let page = """
      ---
      title: Depot head
      gs_level: 13
      ---

      ### Key Objective #1: Keep the stock records of the depot in order.

      - Count the stock with a young team.
      - bullet #2
      - Count the stock with a young team.

      ### Key Objective #2: Plan the loading of trucks for each shift.
      """
    #expect(
      try rules(page, "x.md") == [
        "8 biased-wording", "9 placeholder", "10 duplicate-responsibility", "10 biased-wording",
        "12 no-responsibilities",
      ])
    #expect(try rules("# Nothing\n", "x.md") == ["0 no-objectives"])
  }

  @Test func textThatNoRuleFitsIsReported() throws {
    let texts = [
      "Zorbing", "Gestionar los expedientes de los vecinos del barrio", "https://x.example/y",
    ]
    for text in texts {
      let page = "---\ngs: 12\n---\n\n### Key Objective #1: \(text)\n\n- \(text)\n"
      let rules = try rules(page, "x.md")
      #expect(rules.contains("5 no-question-fits"), "\(text): \(rules)")
    }
  }

  @Test func aPlanIsChecked() throws {
    let plan = """
      format: interviewkit-plan/1
      role: Depot head
      grade: GS-13
      minutes: 30
      objectives:
      - id: o1
        title: Run the depot
        label: Depot
        responsibilities: [Keep stock]
        anchors:
          '1': Kept one shelf of stock in order after being told how, and left what was wrong to others.
          '3': Kept the stock of a whole depot in order on their own, and says what the count was afterwards.
          '5': Kept the stock of a whole depot in order on their own, and clearly says what the count was afterwards.
        questions:
        - id: o1q1
          text: Do you keep stock in order?
        - id: o1q2
          text: Tell me about a time when you counted stock, and how did you report it to the QRZ board?
      """
    let rules = try rules(plan, "plan.yml")
    for wanted in [
      "15 closed", "17 double-barreled", "17 unexplained-acronym", "15 differs-by-degree",
    ] {
      #expect(rules.contains(wanted), "\(wanted): \(rules)")
    }
    let broken = plan.replacing("minutes: 30", with: "minutes: soon")
    #expect(try self.rules(broken, "plan.yml").contains("4 not-a-number"))
  }

  @Test func aBankFileIsChecked() throws {
    let bank = """
      - id: x
        competency: Digging
        class: build
        heads: [dig]
        cues: {dig*: 5}
        questions:
          - ask: Have you dug a well?
          - ask: Tell me about {place} that you dug.
        probes:
          situation: [Where?]
          action: [Was it deep?]
          result: [And what did the people in the village say to you about the new well after that?]
        lookFors: {all: [Names the place.]}
        levels: {entry: Dug.}
        short: {early: Watched.}
      """
    let rules = try rules(bank, "own.yml")
    for wanted in [
      "1 competency-length", "1 few-questions", "7 closed", "1 unknown-slot", "14 anchor-length",
      "10 closed", "10 probe-length",
    ] {
      #expect(rules.contains(wanted), "\(wanted): \(rules)")
    }
    #expect(try self.rules("- id: x\n  class: y\n", "own.yml") == ["1 bank-form", "2 bank-form"])
  }

  @Test func findingsAreGivenToPrograms() throws {
    let finding = CheckFinding(file: "a.md", line: 3, rule: "closed", message: "\"Do you\" is.")
    #expect(finding.text == "a.md:3: \"Do you\" is. [closed]")
    #expect(
      finding.json
        == #"{"file":"a.md","line":3,"message":"\"Do you\" is.","rule":"closed"}"#)
  }
}
