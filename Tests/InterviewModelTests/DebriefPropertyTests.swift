// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

/// What holds for any ratings whatever, tried on many panels made by a small fixed sequence.
@Suite struct DebriefPropertyTests {
  /// Panels of different sizes with gaps in them, the same in every run.
  static let panels: [Panel] = (1...60).map(Panel.init)

  struct Panel: Sendable, CustomTestStringConvertible {
    let number: Int
    let plan: DebriefPlan
    let cards: [Scorecard]
    let panelists: [Panelist]
    let candidates: [Candidate]

    var testDescription: String { "panel \(number)" }

    init(_ number: Int) {
      var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
      func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
      }
      let weights = (0...next(5)).map { _ in Double(next(4)) }
      let plan = SamplePanel.plan(weights: weights, questions: 1 + next(3))
      let panelists = (0...next(4)).map { Panelist("P\($0)") }
      let candidates = (0...next(6)).map { Candidate("C-0\($0)") }
      let marks = Array(number % 3 == 0 ? "12345" : "1234512345n.")
      var cards: [Scorecard] = []
      for candidate in candidates {
        for panelist in panelists where number % 3 == 0 || next(8) > 0 {
          let ratings = String(plan.questions.map { _ in marks[next(marks.count)] })
          cards.append(SamplePanel.card(panelist.name, candidate.name, ratings, plan: plan))
        }
      }
      self.number = number
      self.plan = plan
      self.cards = cards
      self.panelists = panelists
      self.candidates = candidates
    }

    func debrief(_ cards: [Scorecard]? = nil) -> Debrief {
      Debrief(of: plan, scorecards: cards ?? self.cards, panel: panelists, candidates: candidates)
    }
  }

  @Test(arguments: panels)
  func theOrderOfTheFormsChangesNothing(_ panel: Panel) {
    let wanted = panel.debrief()
    #expect(panel.debrief(panel.cards.reversed()) == wanted)
    let odd = panel.cards.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    let even = panel.cards.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    #expect(panel.debrief(odd + even) == wanted)
  }

  @Test(arguments: panels)
  func theOrderOfThePeopleChangesNothingElse(_ panel: Panel) throws {
    let one = panel.debrief()
    let other = Debrief(
      of: panel.plan, scorecards: panel.cards, panel: panel.panelists.reversed(),
      candidates: panel.candidates.reversed())
    #expect(other.panelists == one.panelists.reversed())
    for (left, right) in zip(one.candidates, other.candidates.reversed()) {
      #expect(left.candidate == right.candidate)
      #expect(isNear(left.first.composite.value, right.first.composite.value))
      #expect(left.first.composite.coverage == right.first.composite.coverage)
      for (mine, theirs) in zip(left.first.objectives, right.first.objectives) {
        #expect(mine.ratings == theirs.ratings.reversed())
        #expect(isNear(mine.mean, theirs.mean) && mine.range == theirs.range)
      }
      #expect(
        left.disagreements.map(\.summary.objective.id)
          == right.disagreements.map(\.summary.objective.id))
    }
    let (mine, theirs) = (one.comparison, other.comparison)
    for (left, right) in zip(mine.offsets, theirs.offsets.reversed()) {
      #expect(left.panelist == right.panelist && isNear(left.offset, right.offset))
    }
    #expect(
      Set(mine.ties.map { Set([$0.first, $0.second]) })
        == Set(theirs.ties.map { Set([$0.first, $0.second]) }))
    switch (mine.agreement, theirs.agreement) {
    case (.tooFew, .tooFew), (.noVariation, .noVariation): break
    case (.alpha(let left), .alpha(let right)): #expect(isNear(left, right))
    case (.intraclass(let left), .intraclass(let right)):
      #expect(isNear(left.singleReliability, right.singleReliability))
    default: Issue.record("\(mine.agreement) is not \(theirs.agreement)")
    }
  }

  @Test(arguments: panels)
  func theFiguresAreThoseOfTheDefinition(_ panel: Panel) {
    for summary in panel.debrief().candidates {
      var (sum, weights) = (0.0, 0.0)
      for objective in panel.plan.objectives {
        let ids = Set(objective.questions.map(\.id))
        let own = panel.cards.filter { $0.candidate == summary.candidate }.compactMap {
          card -> Double? in
          let levels = card.answers.filter { ids.contains($0.question) }.compactMap {
            $0.rating?.level
          }
          return levels.isEmpty ? nil : Double(levels.reduce(0, +)) / Double(levels.count)
        }
        guard !own.isEmpty else { continue }
        sum += objective.weight * own.reduce(0, +) / Double(own.count)
        weights += objective.weight
      }
      #expect(isNear(summary.first.composite.value, weights > 0 ? sum / weights : nil))
    }
  }

  @Test(arguments: panels)
  func everyFigureIsFiniteAndOnTheScale(_ panel: Panel) {
    let debrief = panel.debrief()
    let values =
      debrief.candidates.flatMap { summary in
        summary.first.objectives.flatMap { $0.ratings + [$0.mean] }
          + summary.first.panelistComposites + [summary.first.composite.value]
      }.compactMap { $0 }
    #expect(values.allSatisfy { $0 >= 1 - 1e-9 && $0 <= 5 + 1e-9 })
    #expect(debrief.comparison.standardErrors.compactMap { $0 }.allSatisfy { $0.isFinite })
    #expect(debrief.comparison.offsets.allSatisfy { $0.offset.isFinite })
    if case .intraclass(let squares) = debrief.comparison.agreement {
      #expect((squares.singleReliability ?? .nan) <= 1 + 1e-9)
      #expect((squares.averageReliability ?? 0) <= 1 + 1e-9)
    }
  }

  @Test(arguments: panels)
  func aFormOfNotObservedChangesNoMean(_ panel: Panel) {
    let one = panel.debrief()
    let more = panel.candidates.map { candidate in
      SamplePanel.card(
        "Quiet", candidate.name, String(repeating: "n", count: panel.plan.questions.count),
        plan: panel.plan)
    }
    let other = panel.debrief(panel.cards + more)
    #expect(other.panelists.count == one.panelists.count + 1)
    for (left, right) in zip(one.candidates, other.candidates) {
      #expect(left.first.composite.value == right.first.composite.value)
      #expect(left.first.objectives.map(\.mean) == right.first.objectives.map(\.mean))
      #expect(left.first.objectives.map(\.range) == right.first.objectives.map(\.range))
    }
    #expect(one.comparison.table == other.comparison.table)
    #expect(one.comparison.agreement == other.comparison.agreement)
  }

  @Test func equalRatingsVaryNotAtAll() {
    let cards = ["C-01", "C-02", "C-03"].flatMap { candidate in
      ["A", "B"].map { SamplePanel.card($0, candidate, "3333") }
    }
    let comparison = Debrief(of: SamplePanel.plan(), scorecards: cards).comparison
    #expect(comparison.agreement == .noVariation)
    #expect(comparison.standardErrors == [0, 0, 0])
    #expect(comparison.offsets.map(\.offset) == [0, 0])
    #expect(comparison.ties.count == 3)
  }

  @Test func equalRatingsWithGapsVaryNotAtAll() {
    let cards = ["C-01", "C-02", "C-03"].flatMap { candidate in
      ["A", "B", "C"].map {
        SamplePanel.card($0, candidate, $0 == "C" && candidate == "C-01" ? "333n" : "3333")
      }
    }
    let comparison = Debrief(of: SamplePanel.plan(), scorecards: cards).comparison
    #expect(comparison.agreement == .noVariation)
    #expect(comparison.standardErrors == [0, 0, 0])
  }

  @Test func onePanelistIsComparedWithNobody() {
    let cards = ["C-01", "C-02", "C-03"].map { SamplePanel.card("A", $0, "3452") }
    let debrief = Debrief(of: SamplePanel.plan(), scorecards: cards)
    #expect(debrief.candidates.allSatisfy { $0.first.composite.value == 3.5 })
    #expect(debrief.candidates.flatMap(\.first.objectives).allSatisfy { $0.range == nil })
    #expect(debrief.candidates.flatMap(\.disagreements).isEmpty)
    #expect(debrief.comparison.agreement == .tooFew && debrief.comparison.offsets.isEmpty)
    #expect(debrief.comparison.ties.count == 3)
  }

  @Test func noRatingsGiveNoFigures() {
    let plan = SamplePanel.plan()
    for cards in [[], [SamplePanel.card("A", "C-01", "n.n.")]] {
      let debrief = Debrief(
        of: plan, scorecards: cards, panel: SamplePanel.panel("A", "B"),
        candidates: SamplePanel.candidates("C-01"))
      let composite = debrief.candidates[0].first.composite
      #expect(composite.value == nil && composite.coverage == 0 && composite.needsWarning)
      #expect(composite.missingObjectives == ["o1", "o2", "o3", "o4"])
      #expect(debrief.comparison.agreement == .tooFew)
      #expect(debrief.comparison.ties.isEmpty)
    }
    #expect(Debrief(of: plan, scorecards: []).candidates.isEmpty)
  }
}
