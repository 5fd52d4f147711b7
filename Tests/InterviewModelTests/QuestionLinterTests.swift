// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct QuestionLinterTests {
  static let linter = QuestionLinter(lexicon: LanguageFixtures.lexicon)

  @Test(arguments: [
    ("too-long", String(repeating: "word ", count: 41) + "end."),
    ("two-questions", "What did you plan? What did you change?"),
    ("closed", "Are you good at testing?"),
    ("closed", "Tell me about a test. Did it work?"),
    ("closed", "Have you ever led a team?"),
    ("double-barreled", "How did you plan the event and how did you measure it?"),
    ("double-barreled", "Tell me what you planned and why did you choose it."),
    ("banned-opening", "Recall an occasion when you led a team."),
    ("banned-opening", "What is your greatest weakness?"),
    ("no-stop", "Tell me about a time when you led a team"),
    ("no-stop", "Tell me about a time when you led a team.."),
    ("leading-word", "Tell me about a time when you successfully led a team."),
    ("leading-word", "You don't mind ambiguity, do you?"),
    ("protected-topic", "Tell me about a time when your family came first."),
    ("protected-topic", "Tell me about your political views at work."),
    ("protected-topic", "What are your retirement plans?"),
    ("first-person", "Tell me about a time when you led our team."),
    ("leftover", "Tell me about a time when you wrote guides, forms, etc."),
    ("leftover", "Tell me about a time when you helped callers as needed."),
    ("leftover", "Tell me about a time when you tested and/or repaired pumps."),
    ("leftover", "Tell me about a time when you drafted/revised a guide."),
    ("unpaired-mark", "Tell me about a time when you cut costs (fuel."),
    ("unpaired-mark", "Tell me about a time when you cut costs ()."),
    ("unpaired-mark", "Tell me about \"a time when you cut costs."),
    ("double-punctuation", "Tell me about a time when you cut costs,."),
    ("double-punctuation", "Tell me about a time , when you cut costs."),
    ("markup", "Tell me about a **time** when you cut costs."),
    ("markup", "Tell me about {{ role }}."),
    ("web-address", "Tell me about https://example.com and your part."),
    ("dangling-end", "Tell me about a time when you wrote the rules of."),
    ("dangling-end", "Tell me about a time when you cut costs and."),
    ("doubled-determiner", "Tell me about a time when you led the your team."),
    ("doubled-word", "Tell me about a time when you led your your team."),
    ("present-tense", "Tell me about a time when you leads a team."),
    ("present-tense", "Tell me about a time when you be open to change."),
    ("present-tense", "Tell me about a time when you developing a plan."),
    (
      "reading-grade", "Characterize interdisciplinary organizational transformation methodologies."
    ),
  ])
  func finds(_ rule: String, _ question: String) throws {
    let findings = Self.linter.findings(in: question)
    let finding = try #require(findings.first { $0.rule == rule }, "\(findings)")
    #expect(!finding.detail.isEmpty)
  }

  @Test(arguments: [
    "Tell me about a time when you led a change that helped your organization meet its goals.",
    "Imagine that two teams want opposite things. What would you do?",
    "Tell me about a project you worked on. What did you change, and when?",
    "Tell me about a record system that other people relied on.",
    "Describe the most important negotiation you have been part of.",
    "When did you last have to cut a budget? Tell me about it.",
    "One responsibility of this role reads: \"Ensure our forms (tax, etc.) are as needed..\" Tell me about a time when you did something similar.",
    "Tell me about a time when you set a date you could not keep.",
    "Tell me about a time when you settled who owned the data and who could use it.",
    "Imagine that nobody is sure who decides what. What would you do first?",
    "A leader asks for more when you already have too much. How would you handle it?",
    "Tell me about a race condition you found in a program.",
  ])
  func leavesSoundQuestionsAlone(_ question: String) {
    #expect(Self.linter.findings(in: question) == [])
  }

  @Test(.enabled(if: LanguageFixtures.hasShared, "needs ../shared/language/gold.jsonl"))
  func findsLittleInGoodQuestions() {
    let questions = LanguageFixtures.gold.flatMap { [$0.behavioural, $0.situational] }
    let findings = questions.flatMap { Self.linter.findings(in: $0) }
    #expect(findings.allSatisfy { $0.rule == "reading-grade" }, "\(findings)")
    #expect(findings.count <= 6)
  }

  @Test func tenseNeedsALexicon() {
    #expect(QuestionLinter().findings(in: "Tell me about a time when you leads a team.") == [])
  }

  @Test(arguments: ["", " ", ".", "?", "\"", "()", "....", "a", "\u{1F600}"])
  func takesAnyText(_ text: String) {
    #expect(Self.linter.findings(in: text) == Self.linter.findings(in: text))
  }

  @Test func rulesAreKebabCase() {
    let findings = Self.linter.findings(
      in: "Are our our (plans etc., {{ x }} successful? Is it the your")
    #expect(findings.count > 4)
    #expect(findings.allSatisfy { $0.rule.allSatisfy { $0.isLowercase || $0 == "-" } })
  }

  @Test(arguments: [
    ("team", 1), ("project", 2), ("organization", 5), ("engineer", 3), ("time", 1), ("people", 2),
    ("worked", 1), ("changes", 2), ("tables", 2), ("decision", 3),
    ("responsibility", 6), ("video", 3), ("tell", 1), ("situation", 4),
  ])
  func countsSyllables(_ word: String, _ count: Int) {
    #expect(ReadingGrade.syllables(in: word) == count)
  }
}
