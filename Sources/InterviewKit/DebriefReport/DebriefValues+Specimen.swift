// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Mustache

extension DebriefValues {
  /// Values of a made-up debrief and record in which every list has a member and nothing is missing:
  /// what a layout may use, for checking the names in it.
  static func specimen(wording: Wording) -> Value {
    guard case .map(let whole) = specimens(wording: wording).debrief,
      case .map(let record) = specimens(wording: wording).record
    else { return .null }
    return .map(whole.merging(record) { _, own in own })
  }

  /// The same for debrief and record apart.
  static func specimens(wording: Wording) -> (debrief: Value, record: Value) {
    guard let day = Day(secondsSince1970: 0), let candidate = candidates.first else {
      return (.null, .null)
    }
    let plan = DebriefPlan(Self.plan, id: "a")
    let later = [
      LaterRating(
        panelist: panelists[0], candidate: candidate, question: "o1q1", rating: .level(3))
    ]
    let debrief = Debrief(
      of: plan, scorecards: candidates.flatMap(cards), panel: panelists + [Panelist("c")],
      candidates: candidates, later: later)
    let notes = PanelNotes(
      candidate: candidate.name, later: later, fields: [PanelNotes.Label.outcome: "a"])
    let collected = CollectedDebrief(
      plan: Self.plan, id: PlanID(text: "a"), recommendations: [], debrief: debrief,
      notes: [candidate.name: notes], refused: [], differences: [:], hasPanel: true, day: day,
      tool: "a", organization: "a", words: DebriefWords(wording: wording))
    guard let summary = debrief.candidates.first else { return (.null, .null) }
    return (
      DebriefValues(collected: collected).value,
      RecordValues(summary: summary, collected: collected).value
    )
  }

  private static let panelists = [Panelist("a"), Panelist("b")]
  private static let candidates = ["a", "b", "c"].map { Candidate($0) }

  /// Two objectives, the first with two questions.
  private static var plan: InterviewPlan {
    let anchors = Anchors(one: "a", three: "b", five: "c")
    let objectives = [["o1q1", "o1q2"], ["o2q1"]].enumerated().map { index, ids in
      PlannedObjective(
        id: "o\(index + 1)", number: index + 1, title: "a", label: "a", weight: 0.5,
        questions: ids.map {
          Question(id: $0, kind: .behavioral, text: "a", source: .topic, anchors: anchors)
        })
    }
    let items = objectives.flatMap(\.questions).map {
      Session.Item(kind: .question, minutes: 1, question: $0.id)
    }
    let levels = (1...5).map { RatingScale.Level(level: $0, label: "a", meaning: "a") }
    return InterviewPlan(
      file: "a", role: "a", grade: Grade("a"), minutes: 1,
      scale: RatingScale(levels: levels, notObserved: .init(label: "a", meaning: "a")),
      sessions: [Session(name: "a", items: items)], objectives: objectives)
  }

  /// One panelist praises everything, the other nothing.
  private static func cards(on candidate: Candidate) -> [Scorecard] {
    zip(panelists, [5, 1]).map { panelist, level in
      Scorecard(
        planID: "a", role: "a", grade: Grade("a"), panelist: panelist, candidate: candidate,
        date: "a",
        answers: plan.questions.map {
          Answer(question: $0.id, rating: .level(level), evidence: "a")
        }, summary: "a", recommendation: "a", recommendationReason: "a")
    }
  }
}
