// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct DebriefTests {
  private let plan = SamplePanel.plan()

  private func example(weights: [Double]) throws -> CandidateSummary {
    let plan = SamplePanel.plan(weights: weights)
    let debrief = Debrief(of: plan, scorecards: SamplePanel.workedExample(plan))
    return try #require(debrief.candidates.first)
  }

  @Test func theWorkedExampleIsReproduced() throws {
    let summary = try example(weights: [0.25, 0.25, 0.25, 0.25])
    let grid = summary.first.objectives
    #expect(zip(grid.map(\.mean), [3.67, 3.33, 3.67, 2.50]).allSatisfy { isPrinted($0, $1) })
    #expect(grid.map(\.range) == [1, 3, 1, 1])
    #expect(grid.map(\.isToDiscuss) == [false, true, false, false])
    #expect(grid[3].ratings == [2, 3, nil])
    let composite = summary.first.composite
    #expect(isPrinted(composite.value, 3.29))
    #expect(isNear(composite.value, (11.0 / 3 + 10.0 / 3 + 11.0 / 3 + 2.5) / 4))
    #expect(composite.ratingsGiven == 11 && composite.ratingsAskedFor == 12)
    #expect(isNear(composite.coverage, 11.0 / 12))
    #expect(!composite.needsWarning && composite.missingObjectives.isEmpty)
    #expect(summary.after == nil)
  }

  @Test(arguments: [[0.4, 0.2, 0.2, 0.2], [40, 20, 20, 20], [2, 1, 1, 1]])
  func weightsAreRelative(_ weights: [Double]) throws {
    let value = try example(weights: weights).first.composite.value
    #expect(isPrinted(value, 3.37))
    #expect(isNear(value, 0.4 * 11 / 3 + 0.2 * (10.0 / 3 + 11.0 / 3 + 2.5)))
  }

  @Test func discussionLeavesFirstRatingsAndTheComposite() throws {
    let later = [
      LaterRating(
        panelist: Panelist("B"), candidate: Candidate("C-01"), question: "o2q1",
        rating: .level(4), reason: "The result was the team's."),
      LaterRating(
        panelist: Panelist("C"), candidate: Candidate("C-01"), question: "o2q1",
        rating: .level(3), reason: "Had missed the second example."),
    ]
    let debrief = Debrief(of: plan, scorecards: SamplePanel.workedExample(), later: later)
    let summary = try #require(debrief.candidates.first)
    #expect(summary.first.objectives[1].ratings == [3, 5, 2])
    let after = try #require(summary.after)
    #expect(after.objectives[1].ratings == [3, 4, 3])
    #expect(isNear(after.objectives[1].mean, 10.0 / 3))
    #expect(after.objectives[1].range == 1 && !after.objectives[1].isToDiscuss)
    #expect(isNear(after.composite.value, summary.first.composite.value))
    #expect(isPrinted(debrief.comparison.compositesAfter[0]?.value, 3.29))
    #expect(debrief.changes.map(\.pairing.panelist.name) == ["B", "C"])
    #expect(debrief.changes.map(\.first) == [.level(5), .level(2)])
    #expect(debrief.changes.map(\.later) == [.level(4), .level(3)])
    #expect(debrief.changes.allSatisfy { !$0.lacksReason })
  }

  @Test func laterRatingsThatBelongNowhereAreListed() throws {
    func later(
      _ panelist: String, _ candidate: String, _ question: String, _ rating: Rating
    ) -> LaterRating {
      LaterRating(
        panelist: Panelist(panelist), candidate: Candidate(candidate), question: question,
        rating: rating)
    }
    let stray = [
      later("D", "C-01", "o1q1", .level(3)), later("A", "C-09", "o1q1", .level(3)),
      later("A", "C-01", "o9q1", .level(3)), later("A", "C-01", "o1q1", .level(7)),
    ]
    let debrief = Debrief(
      of: plan, scorecards: SamplePanel.workedExample(), panel: SamplePanel.panel("A", "B", "C"),
      later: stray + [
        later("A", "C-01", "o1q1", .level(4)), later("A", "C-01", "o2q1", .level(5)),
        later("A", "C-01", "o2q1", .notObserved),
      ])
    #expect(debrief.missing.unusableLaterRatings == stray)
    // A rating that stays is no change, and the last of two counts.
    #expect(debrief.changes.count == 1)
    #expect(debrief.changes.first?.later == .notObserved)
    #expect(debrief.changes.first?.lacksReason == true)
    #expect(debrief.candidates[0].after?.objectives[1].ratings == [nil, 5, 2])
  }

  @Test func aPanelistWithTwoQuestionsCountsOnce() throws {
    let plan = SamplePanel.plan(weights: [1], questions: 2)
    let cards = [
      SamplePanel.card("A", "C-01", "55", plan: plan),
      SamplePanel.card("B", "C-01", "n2", plan: plan),
    ]
    let summary = try #require(Debrief(of: plan, scorecards: cards).candidates.first)
    let objective = summary.first.objectives[0]
    #expect(objective.ratings == [5, 2])
    #expect(objective.mean == 3.5)
    #expect(objective.questions.map(\.mean) == [5, 3.5])
    #expect(objective.questions.map(\.range) == [nil, 3])
    #expect(summary.first.composite.coverage == 0.75)
    #expect(!summary.first.composite.needsWarning)
  }

  @Test func aRangeOfTwoIsTwoThoughThirdsDoNotAddUp() throws {
    let plan = SamplePanel.plan(weights: [1], questions: 3)
    for (high, low) in [("454", "232"), ("554", "332"), ("434", "212"), ("544", "n22")] {
      let cards = [
        SamplePanel.card("A", "C-01", high, plan: plan),
        SamplePanel.card("B", "C-01", low, plan: plan),
      ]
      let objective = try #require(Debrief(of: plan, scorecards: cards).candidates.first).first
        .objectives[0]
      #expect(Disagreement.isToDiscuss(objective.range), "\(high) \(low)")
    }
    #expect(!Disagreement.isToDiscuss(5.0 / 3) && !Disagreement.isToDiscuss(nil))
  }

  @Test func aWeightThatIsNoneCountsNothing() {
    let two = [(weight: 1.0, value: Optional(2.0)), (weight: 3.0, value: Optional(4.0))]
    #expect(Composite.weightedMean(two) == 3.5)
    for weight in [0, -1, Double.nan, .infinity] {
      #expect(Composite.weightedMean(two + [(weight, 5)]) == 3.5)
      #expect(Composite.weightedMean([(weight, 5)]) == nil)
    }
    #expect(Composite.weightedMean(two + [(2, nil)]) == 3.5)
    #expect(Composite.weightedMean([]) == nil)
  }

  @Test func aQuestionIsDiscussedThoughItsObjectiveAgrees() throws {
    let plan = SamplePanel.plan(weights: [1, 1], questions: 2)
    let cards = [
      SamplePanel.card("A", "C-01", "1533", plan: plan),
      SamplePanel.card("B", "C-01", "5155", plan: plan),
    ]
    let summary = try #require(Debrief(of: plan, scorecards: cards).candidates.first)
    #expect(summary.first.objectives.map(\.range) == [0, 2])
    #expect(summary.disagreements.map(\.summary.objective.id) == ["o2", "o1"])
  }

  @Test func theWidestRangeComesFirstWithEveryonesWords() throws {
    let cards = [
      SamplePanel.card("A", "C-01", "1115", evidence: "What A heard."),
      SamplePanel.card("B", "C-01", "3534", evidence: "What B heard."),
    ]
    let debrief = Debrief(
      of: plan, scorecards: cards, panel: SamplePanel.panel("B", "A", "D"),
      candidates: SamplePanel.candidates("C-01"))
    let found = debrief.candidates[0].disagreements
    #expect(found.map(\.summary.objective.id) == ["o2", "o1", "o3"])
    #expect(found.map(\.summary.range) == [4, 2, 2])
    #expect(found[0].views.map(\.panelist.name) == ["B", "A", "D"])
    #expect(found[0].views.map(\.rating) == [5, 1, nil])
    #expect(
      found[0].views.map { $0.answers.map(\.evidence) }
        == [["What B heard."], ["What A heard."], []])
  }

  @Test func strengthsAndConcernsAreThePanelistsWords() throws {
    let summary = try #require(
      Debrief(of: plan, scorecards: SamplePanel.workedExample()).candidates.first)
    #expect(
      summary.strengths.map { "\($0.question.id) \($0.panelist) \($0.level)" }
        == ["o1q1 A 4", "o1q1 B 4", "o2q1 B 5", "o3q1 A 4", "o3q1 C 4"])
    #expect(
      summary.concerns.map { "\($0.question.id) \($0.panelist) \($0.level)" }
        == ["o2q1 C 2", "o4q1 A 2"])
    #expect(summary.concerns.allSatisfy { $0.evidence == SamplePanel.evidence })
    let silent = [SamplePanel.card("A", "C-01", "5151", evidence: " - ")]
    let nothing = try #require(Debrief(of: plan, scorecards: silent).candidates.first)
    #expect(nothing.strengths.isEmpty && nothing.concerns.isEmpty)
  }

  @Test func littleCoverageAndMissingObjectivesNeedAWarning() throws {
    func composite(_ rows: String...) throws -> Composite {
      let cards = zip(["A", "B"], rows).map { SamplePanel.card($0, "C-01", $1) }
      return try #require(Debrief(of: plan, scorecards: cards).candidates.first).first.composite
    }
    let enough = try composite("444n", "44n4")
    #expect(enough.coverage == 0.75 && !enough.needsWarning)
    let little = try composite("4n4n", "n4.4")
    #expect(little.coverage == 0.5 && little.needsWarning && little.missingObjectives.isEmpty)
    let gap = try composite("444n", "444.")
    #expect(gap.coverage == 0.75 && gap.needsWarning && gap.missingObjectives == ["o4"])
    #expect(gap.value == 4)
  }

  @Test func aFormThatDidNotComeLowersTheCoverage() throws {
    let debrief = Debrief(
      of: plan, scorecards: SamplePanel.workedExample(),
      panel: SamplePanel.panel("A", "B", "C", "D"))
    #expect(debrief.candidates[0].first.composite.ratingsAskedFor == 16)
    #expect(debrief.candidates[0].first.composite.needsWarning)
  }

  @Test func aQuestionOfAnotherSessionIsNotAskedFor() throws {
    var plan = self.plan
    plan.objectives[3].questions[0].panelists = SamplePanel.panel("A")
    let cards = [SamplePanel.card("A", "C-01", "3333"), SamplePanel.card("B", "C-01", "333.")]
    let debrief = Debrief(of: plan, scorecards: cards)
    #expect(debrief.missing.blankRatings.isEmpty)
    #expect(debrief.candidates[0].first.composite.ratingsAskedFor == 7)
    #expect(debrief.candidates[0].first.composite.coverage == 1)
    // Whoever rates it anyway is counted on both sides.
    let more = [cards[0], SamplePanel.card("B", "C-01", "3334")]
    let composite = Debrief(of: plan, scorecards: more).candidates[0].first.composite
    #expect(composite.ratingsGiven == 8 && composite.ratingsAskedFor == 8)
  }

  @Test func recommendationsStandAsGiven() throws {
    let cards = [
      SamplePanel.card("B", "C-01", "3333", recommendation: "Yes"),
      SamplePanel.card("A", "C-01", "3333"),
      SamplePanel.card("C", "C-01", "3333", recommendation: "Definitely not"),
    ]
    let summary = try #require(Debrief(of: plan, scorecards: cards).candidates.first)
    #expect(
      summary.recommendations.map { "\($0.panelist) \($0.choice)" }
        == ["B Yes", "C Definitely not"])
  }

  @Test func theInterviewPlanSaysWhatIsAskedOfWhom() {
    let anchors = Anchors(one: "1", three: "3", five: "5")
    let questions = ["o1q1", "o1q2"].map {
      Question(id: $0, kind: .behavioral, text: "Text \($0)", source: .topic, anchors: anchors)
    }
    var session = Session(
      name: "Interview", items: [.init(kind: .question, minutes: 8, question: "o1q1")])
    session.panelists = ["A"]
    let interview = InterviewPlan(
      file: "x.md", role: "Analyst", grade: Grade("GS-13"), minutes: 45,
      scale: RatingScale(
        levels: [1, 2, 3].map { .init(level: $0, label: "", meaning: "") },
        notObserved: .init(label: "Not observed", meaning: "")),
      sessions: [session],
      objectives: [
        PlannedObjective(
          id: "o1", number: 1, title: "Title", label: "Label", weight: 2, questions: questions)
      ])
    let plan = DebriefPlan(interview, id: "3f9a-04be", recommendations: ["No", "Yes"])
    #expect(plan.objectives.map(\.label) == ["Label"])
    #expect(
      plan.questions == [
        .init(id: "o1q1", text: "Text o1q1", panelists: SamplePanel.panel("A"))
      ])
    #expect(plan.levels == [1, 2, 3] && plan.middle == 2 && plan.objectives[0].weight == 2)
  }
}
