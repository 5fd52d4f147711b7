// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Mustache

extension PacketValues {
  /// Values of a made-up packet in which every list has a member and nothing is missing: what a
  /// layout may use, for checking the names in it.
  static func specimen(guide: PanelGuide, words: WordList<PlanWord>) -> Value {
    let covered = [Responsibility(text: "a", line: 1), Responsibility(text: "b", line: 2)]
    let anchors = Anchors(one: "a", three: "b", five: "c")
    func question(_ id: String) -> Question {
      Question(
        id: id, kind: .behavioral, text: "a", probes: ["a"], lookFors: ["a"], covers: covered,
        source: .bank("a"), chosenBy: 1, chosenByLine: 1, anchors: anchors)
    }
    let level = RatingScale.Level(level: 1, label: "a", meaning: "a")
    let plan = InterviewPlan(
      file: "a", role: "a", organization: "a", grade: Grade("a"), minutes: 1,
      scale: RatingScale(levels: [level], notObserved: .init(label: "a", meaning: "a")),
      rung: Ladder.Rung(
        grade: Grade("a"), stage: .working, autonomy: "a", complexity: "a", scope: "a",
        influence: "a", result: "a"),
      sessions: [
        Session(
          name: "a", items: [Session.Item(kind: .question, minutes: 1, question: "o1q1")])
      ],
      objectives: [
        PlannedObjective(
          id: "o1", number: 1, title: "a", label: "a", weight: 1, weightReason: "a", line: 1,
          questions: [question("o1q1")], reserve: [question("o1q2")])
      ], notes: [.noGrade])
    guard let day = Day(secondsSince1970: 0) else { return .null }
    return PacketValues(
      plan: plan, id: PlanID(of: plan),
      context: PacketContext(day: day, tool: "a", templateSet: "a"), guide: guide,
      words: words
    ).value
  }
}
