// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct BiasedWordingTests {
  @Test(arguments: [
    "Join our young team", "You are a native speaker of English.", "Ideal for a recent graduate",
    "We look for digital natives: a Digital Native who codes", "Be a rock star!",
    "Coding ninja wanted",
    "His/her duties include filing", "Work hard, play hard",
  ])
  func saysWhatToWriteInstead(_ text: String) throws {
    let finding = try #require(BiasedWording().findings(in: text).first)
    #expect(finding.rule == "biased-wording")
    #expect(finding.detail.contains(": "))
  }

  @Test(arguments: [
    "Review vendor invoices", "Lead a team of four engineers", "Write in plain English", "",
    "Run the young readers' program",
  ])
  func leavesPlainWordingAlone(_ text: String) {
    #expect(BiasedWording().findings(in: text) == [])
  }
}
