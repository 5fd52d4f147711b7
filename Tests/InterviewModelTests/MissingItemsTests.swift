// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct MissingItemsTests {
  private let plan = SamplePanel.plan()

  private func names(_ pairings: [Pairing]) -> [String] {
    pairings.map { "\($0.candidate)/\($0.panelist)" }
  }

  @Test func aFullSetMissesNothing() {
    let debrief = Debrief(
      of: plan, scorecards: SamplePanel.fourCandidates, panel: SamplePanel.panel("A", "B", "C"),
      candidates: SamplePanel.candidates("C-01", "C-02", "C-03", "C-04"))
    #expect(debrief.missing.isEmpty)
  }

  @Test func formsOfThePanelThatDidNotComeAreListed() {
    let cards = [SamplePanel.card("B", "C-02", "3333"), SamplePanel.card("D", "C-01", "3333")]
    let debrief = Debrief(
      of: plan, scorecards: cards, panel: SamplePanel.panel("B", "A"),
      candidates: SamplePanel.candidates("C-02", "C-01"))
    #expect(names(debrief.missing.formsNotReceived) == ["C-02/A", "C-01/B", "C-01/A"])
    #expect(names(debrief.missing.unlisted) == ["C-01/D"])
    #expect(debrief.panelists.map(\.name) == ["B", "A", "D"])
    #expect(Debrief(of: plan, scorecards: cards).missing.formsNotReceived.isEmpty)
  }

  @Test func blanksAndThinEvidenceAreListedByPlace() {
    var card = SamplePanel.card("A", "C-01", "43n.")
    card.answers[0].evidence = " - \n "
    card.answers[1].evidence = "Cut the queue - by half, in May"
    card.answers[2].evidence = ""
    let missing = Debrief(of: plan, scorecards: [card]).missing
    #expect(missing.withoutEvidence.map(\.question) == ["o1q1"])
    #expect(missing.shortEvidence.map(\.place.question) == ["o2q1"])
    #expect(missing.shortEvidence.map(\.words) == [7])
    #expect(missing.blankRatings.map(\.question) == ["o4q1"])
    #expect(missing.blankRatings.map(\.file) == ["C-01/A.xlsx"])
  }

  @Test func anAnswerThatIsNotThereIsABlank() {
    var card = SamplePanel.card("A", "C-01", "4333")
    card.answers.removeLast()
    #expect(
      Debrief(of: plan, scorecards: [card]).missing.blankRatings.map(\.question) == ["o4q1"])
  }

  @Test func anEmptyFormIsSaidOnce() {
    let cards = [SamplePanel.card("A", "C-01", "....", evidence: "")]
    let missing = Debrief(of: plan, scorecards: cards, panel: SamplePanel.panel("A")).missing
    #expect(names(missing.emptyForms) == ["C-01/A"])
    #expect(missing.blankRatings.isEmpty && missing.formsNotReceived.isEmpty)
  }

  @Test func ofTwoFormsNeitherCounts() {
    let cards = [
      SamplePanel.card("A", "C-01", "5555", file: "first.xlsx"),
      SamplePanel.card("B", "C-01", "3333"),
      SamplePanel.card("A", "C-01", "1111", file: "second.xlsx"),
    ]
    let debrief = Debrief(of: plan, scorecards: cards, panel: SamplePanel.panel("A", "B"))
    #expect(debrief.missing.leftOut.map(\.file) == ["first.xlsx", "second.xlsx"])
    #expect(
      debrief.missing.leftOut.allSatisfy {
        $0.reason == .severalForms(["first.xlsx", "second.xlsx"])
      })
    #expect(debrief.missing.formsNotReceived.isEmpty)
    #expect(debrief.candidates[0].first.composite.value == 3)
    #expect(debrief.candidates[0].first.composite.coverage == 0.5)
  }

  @Test func formsOfAnotherPlanOrNobodyDoNotCount() {
    var other = SamplePanel.card("A", "C-01", "5555")
    other.planID = "0000-0000"
    let cards = [
      other, SamplePanel.card("A", "C-01", "3333"), SamplePanel.card(" ", "C-01", "5555"),
      SamplePanel.card("B", "", "5555"),
    ]
    let debrief = Debrief(of: plan, scorecards: cards)
    #expect(
      debrief.missing.leftOut.map(\.reason)
        == [.otherPlan("0000-0000"), .noPanelist, .noCandidate])
    #expect(debrief.candidates.map(\.candidate.name) == ["C-01"])
    #expect(debrief.candidates[0].first.composite.value == 3)
  }

  @Test func answersThatCannotCountAreListedOnce() {
    var card = SamplePanel.card("A", "C-01", "4733")
    card.answers.append(Answer(question: "o9q1", rating: .level(3)))
    card.answers.append(Answer(question: "o3q1", rating: .level(4), evidence: "Second."))
    let debrief = Debrief(of: plan, scorecards: [card])
    #expect(
      debrief.missing.unusableAnswers.map { $0.place.question } == ["o2q1", "o9q1", "o3q1"])
    #expect(
      debrief.missing.unusableAnswers.map(\.reason)
        == [.offScale(7), .unknownQuestion, .answeredTwice])
    #expect(debrief.missing.blankRatings.isEmpty)
    #expect(
      debrief.candidates[0].first.objectives.map { $0.ratings[0] } == [4, nil, nil, 3])
  }

  @Test func spellingsAreListedAndNotMerged() {
    let cards = [
      SamplePanel.card("ana rivera ", "C-01", "3333"), SamplePanel.card("B", "c01", "3333"),
    ]
    let debrief = Debrief(
      of: plan, scorecards: cards, panel: SamplePanel.panel("Ana Rivera", "B"),
      candidates: SamplePanel.candidates("C-01"))
    #expect(debrief.missing.panelistSpellings == [["Ana Rivera", "ana rivera "]])
    #expect(debrief.missing.candidateSpellings == [["C-01", "c01"]])
    #expect(debrief.panelists.count == 3 && debrief.candidates.count == 2)
  }
}
