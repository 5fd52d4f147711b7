// SPDX-License-Identifier: Apache-2.0
import InterviewModel
import Testing

@testable import TemplateFiles

@Suite struct LadderFileTests {
  private static func rung(_ grade: String, _ stage: String) -> String {
    """
        - grade: \(grade)
          stage: \(stage)
          autonomy: a
          complexity: b
          scope: c
          influence: d
          result: e

    """
  }

  @Test func rungsAreReadInOrder() throws {
    let text = "- name: Ours\n  rungs:\n" + Self.rung("One", "entry") + Self.rung("Two", "senior")
    let ladders = try LadderFile.ladders(in: text, file: "ladders.yml")
    #expect(ladders.map(\.name) == ["Ours"])
    #expect(ladders.first?.rungs.map(\.grade.name) == ["One", "Two"])
    #expect(ladders.rung(of: Grade("Two"))?.stage == .senior)
    #expect(ladders.rung(of: Grade("Three")) == nil)
  }

  @Test func aLadderOutOfOrderIsRefused() {
    let text = "- name: Ours\n  rungs:\n" + Self.rung("One", "senior") + Self.rung("Two", "entry")
    let fault = #expect(throws: TemplateFault.self) {
      try LadderFile.ladders(in: text, file: "ladders.yml")
    }
    #expect(
      fault?.description
        == "ladders.yml:11: the ladder \"Ours\" is out of order: Two stands above One, but its stage"
        + " is lower. Rungs are written lowest first.")
  }

  @Test func anUnknownStageIsRefused() {
    let text = "- name: Ours\n  rungs:\n" + Self.rung("One", "beyond")
    let fault = #expect(throws: TemplateFault.self) {
      try LadderFile.ladders(in: text, file: "ladders.yml")
    }
    #expect(fault?.line == 4)
  }

  @Test func aScaleHasFiveLevels() {
    let text = """
      levels:
        - {level: 1, label: Low, meaning: x}
        - {level: 3, label: High, meaning: y}
      notObserved: {label: None, meaning: z}
      """
    let fault = #expect(throws: TemplateFault.self) {
      try ScaleFile.scale(in: text, file: "scale.yml")
    }
    #expect(fault?.message == "the levels have to be 1, 2, 3, 4 and 5, in this order.")
  }

  @Test func openingsKeepTheSpaceAtTheirEnd() throws {
    let text = """
      openings: [["Tell me ", "Describe "]]
      quotedShort: "a {text}"
      quotedLong: "b {text}"
      situationalProbes: [c]
      subject: "on {label}"
      unnamedSubject: e
      weightsFromProfile: d
      interview: f
      interviewNumber: "g {number}"
      """
    let phrases = try PhrasesFile.phrases(in: text, file: "phrases.yml")
    #expect(phrases.openings == [["Tell me ", "Describe "]])
  }
}
