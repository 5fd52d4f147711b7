// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct ComparisonTests {
  private let plan = SamplePanel.plan()

  private func comparison(_ cards: [Scorecard], _ plan: DebriefPlan = SamplePanel.plan())
    -> Comparison
  {
    Debrief(of: plan, scorecards: cards).comparison
  }

  @Test func theFourCandidatesAreReproduced() throws {
    let comparison = comparison(SamplePanel.fourCandidates)
    #expect(comparison.table.cells == SamplePanel.fourByThree)
    #expect(comparison.candidates.map(\.name) == ["C-01", "C-02", "C-03", "C-04"])
    for (composite, row) in zip(comparison.composites, SamplePanel.fourByThree) {
      #expect(isNear(composite.value, row.reduce(0, +) / 3))
    }
    guard case .intraclass(let squares) = comparison.agreement else {
      Issue.record("no intraclass correlation")
      return
    }
    #expect(isPrinted(squares.singleReliability, 0.63))
    #expect(isPrinted(squares.averageReliability, 0.83))
    #expect(comparison.offsets.map(\.offset) == [0, 0.375, -0.375])
    #expect(comparison.offsets.map(\.candidates) == [4, 4, 4])
    #expect(comparison.standardErrors.allSatisfy { isPrinted($0, 0.10) })
    #expect(comparison.ties.isEmpty)
    #expect(comparison.objectives.map { $0.means.count } == [4, 4, 4, 4])
    #expect(isNear(comparison.objectives[0].means[1], 13.0 / 3))
  }

  @Test func candidatesCloserThanTwiceTheErrorTie() throws {
    // A and C rate C-04 a quarter lower, which brings it within reach of C-01.
    var cards = SamplePanel.fourCandidates
    cards[11] = SamplePanel.card("C", "C-04", "3333")
    cards[9] = SamplePanel.card("A", "C-04", "4433")
    let comparison = comparison(cards)
    let rows = comparison.table.cells.map { $0.compactMap { $0 } }
    let totals = MeanSquaresTests.ByTotals(rows)
    let limit = 2 * (totals.error / 3).squareRoot()
    let means = rows.map { $0.reduce(0, +) / 3 }
    var wanted: [[String]] = []
    for one in 0..<4 {
      for other in (one + 1)..<4 where abs(means[one] - means[other]) < limit {
        wanted.append(["C-0\(one + 1)", "C-0\(other + 1)"])
      }
    }
    #expect(!wanted.isEmpty)
    #expect(comparison.ties.map { [$0.first.name, $0.second.name] } == wanted)
    #expect(isNear(comparison.ties.first?.limit, limit))
    #expect(isNear(comparison.ties.first?.difference, 1.0 / 12))
  }

  @Test func twoCandidatesAreTooFew() {
    let comparison = comparison(Array(SamplePanel.fourCandidates.prefix(6)))
    #expect(comparison.agreement == .tooFew)
    #expect(comparison.offsets.isEmpty)
    #expect(comparison.standardErrors == [nil, nil])
    #expect(comparison.ties.isEmpty)
    let equal = self.comparison([
      SamplePanel.card("A", "C-01", "4342"), SamplePanel.card("A", "C-02", "2434"),
    ])
    #expect(equal.ties.count == 1 && equal.ties[0].limit == nil)
  }

  @Test func gapsGiveAlphaAndTheErrorOfAVaryingPanel() throws {
    var cards = SamplePanel.fourCandidates
    cards[5] = SamplePanel.card("C", "C-02", "443n")
    let comparison = comparison(cards)
    #expect(comparison.table.cells[1] == [4.0, 4.25, nil])
    let units = [[3.25, 3.75, 3.0], [4.0, 4.25], [2.5, 3.25, 2.25], [3.75, 3.75, 3.25]]
    #expect(comparison.agreement == KrippendorffAlpha.alpha(units).map { .alpha($0) })
    // The variance within candidates, by pairs.
    var (sum, freedom) = (0.0, 0)
    for unit in units {
      let pairs = unit.flatMap { one in unit.map { (one - $0) * (one - $0) } }
      sum += pairs.reduce(0, +) / (2 * Double(unit.count))
      freedom += unit.count - 1
    }
    for (error, unit) in zip(comparison.standardErrors, units) {
      #expect(isNear(error, (sum / Double(freedom) / Double(unit.count)).squareRoot()))
    }
    // C is compared over the three candidates that C rated in full.
    let offset = try #require(comparison.offsets.last)
    #expect(offset.candidates == 3)
    #expect(isNear(offset.ownMean, 8.5 / 3))
    #expect(isNear(offset.panelMean, (10.0 / 3 + 8.0 / 3 + 10.75 / 3) / 3))
  }

  @Test func ofTwoErrorsTheLargerDecides() throws {
    // C-02 has two whole forms and C-04 three; their distance lies between the two limits.
    var cards = SamplePanel.fourCandidates
    cards[5] = SamplePanel.card("C", "C-02", "443n")
    cards[10] = SamplePanel.card("B", "C-04", "4433")
    let comparison = comparison(cards)
    let errors = comparison.standardErrors.compactMap { $0 }
    #expect(errors.count == 4 && 2 * errors[3] < 0.5 && 0.5 < 2 * errors[1])
    let tie = try #require(comparison.ties.first { $0.first.name == "C-02" })
    #expect(tie.second.name == "C-04" && isNear(tie.difference, 0.5))
    #expect(isNear(tie.limit, 2 * errors[1]))
  }

  @Test func threeCandidatesOfWhomTwoAreSharedAreTooFew() {
    let cards = [
      SamplePanel.card("A", "C-01", "4333"), SamplePanel.card("B", "C-01", "5444"),
      SamplePanel.card("A", "C-02", "2333"), SamplePanel.card("B", "C-02", "3444"),
      SamplePanel.card("A", "C-03", "1222"), SamplePanel.card("B", "C-03", "222n"),
    ]
    let comparison = comparison(cards)
    #expect(comparison.table.candidates.count == 3 && !comparison.table.isComplete)
    #expect(comparison.agreement == .tooFew && comparison.offsets.isEmpty)
    #expect(comparison.standardErrors == [nil, nil, nil])
  }

  @Test func inACompleteTableBothErrorsOfAVaryingPanelAreTheSame() throws {
    let squares = try #require(MeanSquares(SamplePanel.fourByThree))
    let within = MeanSquaresTests.ByTotals(SamplePanel.fourByThree).within
    #expect(isNear(squares.standardErrorVaryingPanel, (within / 3).squareRoot()))
  }

  @Test func anObjectiveThatNobodyRatedDoesNotMakeGaps() {
    let cards = SamplePanel.fourCandidates.map { card in
      var card = card
      card.answers[3].rating = .notObserved
      return card
    }
    let comparison = comparison(cards)
    #expect(comparison.table.isComplete && comparison.table.candidates.count == 4)
    #expect(comparison.composites.allSatisfy { $0.missingObjectives == ["o4"] })
  }

  @Test func candidatesWithoutFormsAreNotInTheTable() {
    let debrief = Debrief(
      of: plan, scorecards: SamplePanel.fourCandidates, panel: SamplePanel.panel("A", "B", "C"),
      candidates: SamplePanel.candidates("C-01", "C-02", "C-03", "C-04", "C-05"))
    #expect(debrief.comparison.candidates.count == 5)
    #expect(debrief.comparison.composites.last?.value == nil)
    #expect(debrief.comparison.standardErrors.last == .some(nil))
    #expect(debrief.comparison.table.isComplete)
    if case .intraclass = debrief.comparison.agreement {} else { Issue.record("gaps") }
  }
}
