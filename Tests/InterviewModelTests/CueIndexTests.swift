// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct CueIndexTests {
  private func phrases(_ cues: [String], in text: String) -> [String] {
    let index = CueIndex([(for: cues.map { Cue($0, weight: 3) }, against: [])])
    return index.hits(in: Words(text)).map({ index.phrase(at: $0.place) })
  }

  @Test func wordsPhrasesAndStemsAreFound() {
    #expect(phrases(["stock", "load*"], in: "Stock and loading.") == ["stock", "load*"])
    #expect(
      phrases(["water table"], in: "the water-table; water, table") == [
        "water table", "water table",
      ])
    #expect(phrases(["user research*"], in: "user researchers") == ["user research*"])
    #expect(phrases(["stock"], in: "stocks") == [])
    #expect(phrases(["c++", "r&d"], in: "C++ and R&D") == ["c++", "r&d"])
  }

  @Test func aCueThatSeveralShareIsWorthLessToEach() {
    let index = CueIndex([
      (for: [Cue("plan", weight: 4)], against: []), (for: [Cue("plan", weight: 4)], against: []),
    ])
    let weights = index.hits(in: Words("plan")).map(\.weight)
    #expect(weights.count == 2)
    #expect(weights.allSatisfy { $0 < 4 && $0 > 1 })
  }

  @Test func wordsAreLowerCaseWithoutPossessives() {
    #expect(Words("The agency’s R&D, 24/7!").words == ["the", "agency", "r&d", "24", "7"])
    #expect(Words("").words == [])
    #expect(Words("Grant-writing").contains(cue: "grant writ*"))
    #expect(!Words("grant").contains(cue: "grant writ*"))
  }

  @Test func aLongerCueWinsOverThoseInsideIt() {
    let bank = QuestionBank(
      entries: [
        BankEntry(
          id: "a", competency: "A thing", verbClass: .build,
          cues: [Cue("user", weight: 2), Cue("user research", weight: 5)])
      ], fallback: SmallBank.bank.fallback, phrases: SmallBank.phrases
    ) { _ in SmallBank.bank.fallback }
    let matcher = BankMatcher(bank)
    let fit = matcher.fits(for: "user research")[0]
    #expect(fit.map(matcher.cues) == ["user research"])
    #expect(fit?.score == 6)
  }
}
