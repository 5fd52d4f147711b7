// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct ExampleIndexTests {
  private static let questions = [
    [
      question(
        "Tell me about the worst shortage of stock you've had to make up for.",
        ["Keep the shelves stocked; count stock each month; order before goods run out"]),
      question(
        "Tell me about a count that didn't match the books.",
        ["Keep records of all goods; reconcile counts with the books"]),
    ],
    [
      question(
        "Tell me about the hardest load you've had to fit on a truck.",
        ["Load trucks safely; plan the order of loads", "Send trucks out on time"])
    ],
  ]

  private static func question(_ text: String, _ examples: [String]) -> BankQuestion {
    var question = BankQuestion(kind: .behavioral, text: text)
    question.examples = examples
    return question
  }

  private static func entry(_ competency: String, cues: [String]) -> BankEntry {
    BankEntry(
      id: "entry", competency: competency, verbClass: .build,
      cues: cues.map { Cue($0, weight: 3) })
  }

  private func nearest(
    _ title: String, _ responsibilities: [String] = [], page: String? = nil
  ) -> [ExampleIndex.Near] {
    let lines = ExampleIndex.lines(
      of: Self.questions.map {
        ExampleIndex.Source(Self.entry("", cues: []), definition: "", questions: $0)
      })
    let index = ExampleIndex(LineTable(lines: lines))
    let texts = ([title] + responsibilities).map { Words($0) }
    return index.nearest(
      title: texts[0], responsibilities: Array(texts.dropFirst()),
      page: index.said(page.map { [Words($0)] } ?? texts))
  }

  @Test func theSameWordsAreMostLike() throws {
    let near = try #require(
      nearest("Load trucks safely", ["plan the order of loads"], page: "hardest load truck").first)
    #expect(near.entry == 1 && near.question == 0 && near.example == 2)
    let less = try #require(nearest("Load boxes", page: "hardest load truck").first)
    #expect(near.likeness > 1 && less.likeness < 0.7)
  }

  @Test func otherFormsOfTheWordsAreFound() throws {
    let near = try #require(nearest("You will reconcile the books and count goods").first)
    #expect(near.entry == 0 && near.question == 1)
    #expect(near.likeness > 0.3 && near.likeness <= 1)
    let late = try #require(nearest("Sending every truck out on time").first)
    #expect(late.entry == 1 && late.example == 3)
  }

  @Test func nothingInCommonIsLikeNothing() {
    #expect(nearest("Advise ministers").isEmpty)
    #expect(nearest("").isEmpty)
    let empty = ExampleIndex(LineTable(lines: ""))
    #expect(
      empty.nearest(title: Words("Load trucks"), responsibilities: [], page: ExampleIndex.Said())
        .isEmpty)
  }

  @Test func aQuestionOnWhatThePageDoesNotHaveCountsLess() throws {
    let with = try #require(nearest("Plan the order", page: "trucks and loads").first)
    let without = try #require(nearest("Plan the order", page: "parcels").first)
    #expect(with.entry == without.entry)
    #expect(without.likeness < with.likeness)
  }

  @Test func anEntryWithoutExamplesStandsForItself() throws {
    let bare = ExampleIndex.Source(
      Self.entry("Mending pumps", cues: ["pump repair*", "leak*"]),
      definition: "Finding and mending faults in pumps.",
      questions: [Self.question("Tell me about a pump you had to mend.", [])])
    let index = ExampleIndex(LineTable(lines: ExampleIndex.lines(of: [bare])))
    let near = try #require(
      index.nearest(
        title: Words("Find leaks in pumps"), responsibilities: [], page: ExampleIndex.Said()
      ).first)
    #expect(near.entry == 0 && near.question == -1)
    // It asks nothing that the objective could leave unsaid, so nothing is taken off.
    let same = index.nearest(
      title: Words("Mending pumps; finding and mending faults in pumps; pump repair; leak"),
      responsibilities: [], page: ExampleIndex.Said())
    #expect(try #require(same.first).likeness > 0.8)
  }

  @Test func theOrderIsTheSameEveryTime() {
    let first = nearest("Keep records of stock", ["order goods", "load trucks"])
    for _ in 0..<20 {
      #expect(nearest("Keep records of stock", ["order goods", "load trucks"]) == first)
    }
    #expect(first.count > 1)
    #expect(zip(first, first.dropFirst()).allSatisfy { $0.likeness >= $1.likeness })
  }
}
