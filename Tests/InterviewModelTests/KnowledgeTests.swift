// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct KnowledgeTests {
  @Test(arguments: [
    "Understand the rules of the road", "You will know the safety code",
    "Demonstrate a strong understanding of agile methods", "Working knowledge of pumps",
    "Be familiar with building codes", "Has proficiency in two languages",
  ])
  func aLineMayAskForKnowledge(_ line: String) {
    #expect(Words(line).asksForKnowledge)
  }

  @Test(arguments: [
    "Share knowledge with other teams", "Build understanding between offices",
    "Show customers the product", "Demonstrate tools to beginners", "Write a knowledge base", "",
    "Maintain the trucks", "Understanding partners",
  ])
  func aLineMayAskForAnAct(_ line: String) {
    #expect(!Words(line).asksForKnowledge)
  }

  private func kind(of title: String, at grade: String) -> Question.Kind? {
    let wording = SmallBank.wording(
      "rule",
      questions: [
        BankQuestion(kind: .behavioral, text: "Tell me about a rule that you applied to stock."),
        BankQuestion(kind: .situational, text: "Imagine that stock is gone. What would you do?"),
        BankQuestion(kind: .knowledge, text: "Explain how a rule on stock works, with a case."),
      ])
    let bank = QuestionBank(
      entries: [SmallBank.entries[0]], fallback: wording, phrases: SmallBank.phrases
    ) { _ in wording }
    let planner = Planner(
      matcher: BankMatcher(bank), ladders: [SmallBank.ladder], scale: SmallBank.scale)
    let profile = SmallBank.profile([(title, ["Keep stock"])], grades: [grade])
    return planner.plans(for: profile).first?.questions.first?.kind
  }

  @Test func knowledgeLeadsOnlyWhereLittleExperienceIsExpected() {
    #expect(kind(of: "Understand the rules on stock", at: "Mid") == .knowledge)
    #expect(kind(of: "Understand the rules on stock", at: "High") == .behavioral)
    #expect(kind(of: "Keep the stock", at: "Mid") == .behavioral)
  }
}
