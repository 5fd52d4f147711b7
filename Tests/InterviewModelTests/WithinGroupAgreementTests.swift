// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct WithinGroupAgreementTests {
  struct Row: Sendable {
    let ratings: [Double]
    let variance: Double
    let rwg: Double
    let deviation: Double
  }

  static let workedExample = [
    Row(ratings: [4, 4, 3], variance: 0.33, rwg: 0.83, deviation: 0.44),
    Row(ratings: [3, 5, 2], variance: 2.33, rwg: 0, deviation: 1.11),
    Row(ratings: [4, 3, 4], variance: 0.33, rwg: 0.83, deviation: 0.44),
    Row(ratings: [2, 3], variance: 0.50, rwg: 0.75, deviation: 0.50),
  ]

  @Test(arguments: workedExample)
  func theWorkedExampleIsReproduced(_ row: Row) throws {
    let agreement = try #require(WithinGroupAgreement(row.ratings, levels: 5))
    #expect(isPrinted(agreement.variance, row.variance))
    #expect(isPrinted(agreement.rwg, row.rwg))
    #expect(isPrinted(agreement.meanDeviation, row.deviation))
    // The variance by pairs: the mean squared difference of two different ratings, halved.
    let count = Double(row.ratings.count)
    let pairs = row.ratings.flatMap { one in row.ratings.map { (one - $0) * (one - $0) } }
    let variance = pairs.reduce(0, +) / (2 * count * (count - 1))
    #expect(isNear(agreement.variance, variance))
    #expect(isNear(agreement.rwg, max(0, 1 - variance / 2)))
    #expect(isNear(agreement.deviationLimit, 5.0 / 6))
  }

  @Test func aRangeOfTwoIsAnRwgUnderTheBar() throws {
    var within = 0
    for count in 2...4 {
      for code in 0..<[25, 125, 625][count - 2] {
        var (rest, ratings) = (code, [Double]())
        for _ in 0..<count {
          ratings.append(Double(rest % 5 + 1))
          rest /= 5
        }
        let rwg = try #require(WithinGroupAgreement(ratings, levels: 5)).rwg
        let isToDiscuss = Disagreement.isToDiscuss(Statistics.range(ratings))
        #expect((rwg < 0.70) == isToDiscuss, "\(ratings)")
        if count == 3, !isToDiscuss { within += 1 }
      }
    }
    // Three people who rate at random are within 1 of each other 23 % of the time.
    #expect(isPrinted(Double(within) / 125, 0.23))
    #expect(isPrinted(WithinGroupAgreement([3, 3, 3, 4, 2], levels: 5)?.rwg, 0.75))
  }

  @Test func oneRatingAgreesWithNothing() {
    #expect(WithinGroupAgreement([3], levels: 5) == nil)
    #expect(WithinGroupAgreement([], levels: 5) == nil)
    #expect(WithinGroupAgreement([3, 3], levels: 1) == nil)
    #expect(WithinGroupAgreement([3, 3, 3], levels: 5)?.rwg == 1)
  }
}
