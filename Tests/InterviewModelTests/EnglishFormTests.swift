// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct EnglishFormTests {
  @Test(arguments: [
    ("hour", "an"), ("user", "a"), ("MVP", "an"), ("UX", "a"), ("API", "an"), ("honest", "an"),
    ("unit", "a"), ("unusual", "an"), ("uninformed", "an"), ("office", "an"), ("one-page", "a"),
    ("team", "a"),
    ("European", "a"), ("8-hour", "an"), ("", "a"),
  ])
  func articleGoesBySound(_ word: String, _ article: String) {
    #expect(EnglishForm.article(before: word) == article)
  }

  @Test(arguments: [
    ("policies", "policy"), ("classes", "class"), ("analyses", "analysis"), ("teams", "team"),
    ("processes", "process"), ("people", "person"), ("searches", "search"), ("staff", "staff"),
    ("databases", "database"), ("status", "status"), ("boxes", "box"),
  ])
  func singular(_ plural: String, _ singular: String) {
    #expect(EnglishForm.singular(of: plural) == singular)
  }

  @Test(arguments: [
    ("plan a trip", "Plan a trip."), ("plan a a trip.", "Plan a trip."),
    ("plan the the trip ,", "Plan the trip."),
    ("what did you do?", "What did you do?"), ("", ""),
  ])
  func sentenceHasACapitalAndOneStop(_ text: String, _ sentence: String) {
    #expect(EnglishForm.sentence(text) == sentence)
  }
}
