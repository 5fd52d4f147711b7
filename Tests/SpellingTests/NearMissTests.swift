// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Spelling

@Suite struct NearMissTests {
  @Test func nearMissesNeedToBeNear() {
    #expect(NearMiss.nearest(to: "gnerate", among: ["generate", "inspect"]) == "generate")
    #expect(NearMiss.nearest(to: "insp", among: ["generate", "inspect"]) == "inspect")
    #expect(NearMiss.nearest(to: "frobnicate", among: ["generate", "inspect"]) == nil)
    #expect(NearMiss.distance("abcd", "abdc") == 1)
    #expect(NearMiss.distance("", "abc") == 3)
  }

  @Test func aSuggestionIsASentenceOfItsOwn() {
    #expect(NearMiss.question("gnerate", among: ["generate"]) == " Did you mean \"generate\"?")
    #expect(NearMiss.question("xyz", among: ["generate"]) == "")
  }
}
