// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct SignTests {
  private let plan = SamplePanel.plan(
    recommendations: ["Definitely not", "No", "Yes", "Definitely yes"])

  private func signs(_ cards: [Scorecard]) -> [Sign] {
    Debrief(of: plan, scorecards: cards).signs
  }

  @Test func aQuietPanelShowsNone() {
    #expect(signs(SamplePanel.workedExample()).isEmpty)
  }

  @Test func equalRatingsAreASignFromThreeOn() {
    let pairing = Pairing(Panelist("A"), Candidate("C-01"))
    #expect(
      signs([SamplePanel.card("A", "C-01", "333n")])
        == [.allRatingsEqual(pairing, level: 3, ratings: 3)])
    #expect(signs([SamplePanel.card("A", "C-01", "33nn")]).isEmpty)
    #expect(signs([SamplePanel.card("A", "C-01", "nnnn")]).isEmpty)
  }

  @Test func anOffsetBeyondTheLimitIsASign() throws {
    func panel(_ shift: String) -> [Scorecard] {
      ["C-01", "C-02", "C-03"].flatMap {
        [SamplePanel.card("A", $0, "2323"), SamplePanel.card("B", $0, shift)]
      }
    }
    // Exactly .5 is not beyond the limit.
    #expect(signs(panel("3434")).isEmpty)
    let found = signs(panel("3435"))
    #expect(found.count == 2)
    guard case .offset(let strict) = try #require(found.first) else {
      Issue.record("no offset")
      return
    }
    #expect(strict.panelist.name == "A" && isNear(strict.offset, -0.625))
  }

  @Test func aRatingWithoutEvidenceIsASign() {
    var card = SamplePanel.card("A", "C-01", "4332")
    card.answers[1].evidence = ""
    #expect(
      signs([card])
        == [
          .ratingWithoutEvidence(
            .init(pairing: card.pairing, question: "o2q1", file: card.file))
        ])
  }

  @Test func aRecommendationAtOddsIsASign() {
    func isAtOdds(_ ratings: String, _ choice: String) -> Bool {
      signs([SamplePanel.card("A", "C-01", ratings, recommendation: choice)]).contains {
        if case .recommendationAtOdds = $0 { true } else { false }
      }
    }
    #expect(isAtOdds("2323", "Yes") && isAtOdds("2323", "Definitely yes"))
    #expect(!isAtOdds("2333", "Yes") && !isAtOdds("2323", "No"))
    #expect(isAtOdds("3434", "No") && isAtOdds("4545", "Definitely not"))
    #expect(!isAtOdds("3433", "No") && !isAtOdds("4545", "Yes"))
    #expect(!isAtOdds("1121", "Perhaps") && !isAtOdds("1121", "") && !isAtOdds("nnnn", "Yes"))
  }
}
