// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct NameSpellingsTests {
  static let same: [[String]] = [
    ["Ana Rivera", "ana rivera ", "Rivera, Ana", "ANA  RIVERA", "Ana-Rivera", "AnaRivera"],
    ["C-01", "c01", "C 01", "C.01"],
    ["José Núñez", "Jose Nunez", "Jose\u{301} Nun\u{303}ez"],
    ["O'Brien, Pat", "Pat OBrien", "Pat O\u{2019}Brien"],
  ]

  @Test(arguments: same)
  func spellingsOfOneNameAreListed(_ names: [String]) {
    let distinct = names.enumerated().filter { !names.prefix($0.offset).contains($0.element) }
    #expect(NameSpellings.suspicious(in: names + names) == [distinct.map(\.element)])
  }

  @Test func otherNamesAreLeftAlone() {
    let names = ["Ana Rivera", "Ana Riviera", "A. Rivera", "C-1", "C-01", "C-10", "", " ", "-"]
    #expect(NameSpellings.suspicious(in: names).isEmpty)
    #expect(NameSpellings.suspicious(in: ["Ana", "Ana"]).isEmpty)
    #expect(NameSpellings.suspicious(in: []).isEmpty)
  }

  @Test func aNameThatFitsTwoGroupsJoinsThem() {
    // The first two share neither letters in order nor words; the third shares one with each.
    let names = ["anarivera", "Rivera Ana", "Zoe", "Ana Rivera", "zoe"]
    #expect(
      NameSpellings.suspicious(in: names)
        == [["anarivera", "Rivera Ana", "Ana Rivera"], ["Zoe", "zoe"]])
  }
}
