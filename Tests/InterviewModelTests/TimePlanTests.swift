// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct TimePlanTests {
  /// Length, minutes left for questions, how many fit at 5 and at 8 minutes.
  static let table: [(Int, Int, Int, Int)] = [
    (30, 18, 3, 2), (45, 33, 6, 4), (60, 43, 8, 5), (90, 73, 14, 9),
  ]

  @Test(arguments: table)
  func theBudgetIsThatOfTheField(_ minutes: Int, _ left: Int, _ most: Int, _ usual: Int) {
    let plan = TimePlan(minutes: minutes)
    #expect(plan.forQuestions == left)
    #expect(plan.mostQuestions == most)
    #expect(plan.usualQuestions == usual)
  }

  @Test func minutesAddUp() {
    for minutes in 17...240 {
      let plan = TimePlan(minutes: minutes)
      for count in 1...max(1, plan.mostQuestions) {
        let items = plan.items(asking: (0..<count).map { "q\($0)" })
        #expect(items.reduce(0) { $0 + $1.minutes } == minutes)
        let slots = items.filter { $0.kind == .question }.map(\.minutes)
        #expect(slots.allSatisfy { (5...15).contains($0) })
        #expect((slots.max() ?? 0) - (slots.min() ?? 0) <= 1)
        #expect(items.first?.kind == .opening && items.last?.kind == .closing)
      }
    }
  }
}
