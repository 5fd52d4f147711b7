// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct LexiconTests {
  @Test func skipsCommentsHeadingsAndEmptyLines() {
    let lexicon = Lexicon(
      verbs:
        "# source\n\nbase\tthird\tpast\tpastParticiple\tgerund\nplan\nsee\tsees\tsaw\tseen\tseeing\r\n",
      ambiguous: "base\tnoun\tadjective\tmoreOften\nplan\tyes\tno\tverb\n")
    #expect(lexicon.forms(of: "plan").past == "planned")
    #expect(lexicon.readings(of: "seeing").map(\.verb.base) == ["see"])
    #expect(lexicon.facts(of: "plan").kinds.contains(.noun))
    #expect(lexicon.readings(of: "base").isEmpty)
  }

  @Test(arguments: ["", "\n\n", "\t\t\n", "plan\tplans\n", "#"])
  func takesAnyTable(_ table: String) {
    let lexicon = Lexicon(verbs: table, ambiguous: table)
    #expect(lexicon.forms(of: "review").past == "reviewed")
  }

  @Test(arguments: [
    ("quickly", WordKind.adverb), ("family", .noun), ("policies", .plural),
    ("user-centered", .adjective),
    ("wonderful", .adjective), ("initiative", .noun), ("18f", .number), ("kubernetes", .noun),
  ])
  func guessesUnknownWordsByTheirEnding(_ word: String, _ kind: WordKind) {
    #expect(!LanguageFixtures.lexicon.facts(of: word).kinds.isDisjoint(with: kind))
  }
}
