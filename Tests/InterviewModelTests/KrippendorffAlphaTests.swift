// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct KrippendorffAlphaTests {
  /// Krippendorff 2011, part C: four observers, twelve units.
  static let observers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]

  static var units: [[Double]] {
    (0..<12).map { unit in
      observers.compactMap { Array($0)[unit].wholeNumberValue.map(Double.init) }
    }
  }

  /// Alpha by another way: the matrix of coincidences, as the paper computes it.
  private func byCoincidences(_ units: [[Double]], _ metric: KrippendorffAlpha.Metric) -> Double {
    let units = units.filter { $0.count > 1 }
    let values = Set(units.flatMap { $0 }).sorted()
    var matrix = values.map { _ in values.map { _ in 0.0 } }
    for unit in units {
      for (row, one) in values.enumerated() {
        for (column, other) in values.enumerated() {
          let ones = Double(unit.count { $0 == one })
          let others = Double(unit.count { $0 == other })
          matrix[row][column] +=
            ones * (row == column ? ones - 1 : others)
            / Double(unit.count - 1)
        }
      }
    }
    let marginals = matrix.map { $0.reduce(0, +) }
    let total = marginals.reduce(0, +)
    func distance(_ low: Int, _ high: Int) -> Double {
      switch metric {
      case .nominal: return 1
      case .interval:
        let difference = values[high] - values[low]
        return difference * difference
      case .ordinal:
        let sum = marginals[low...high].reduce(0, +) - (marginals[low] + marginals[high]) / 2
        return sum * sum
      }
    }
    var (observed, expected) = (0.0, 0.0)
    for high in values.indices {
      for low in 0..<high {
        observed += matrix[low][high] * distance(low, high)
        expected += marginals[low] * marginals[high] * distance(low, high)
      }
    }
    return 1 - (total - 1) * observed / expected
  }

  @Test(arguments: zip(KrippendorffAlpha.Metric.allCases, [0.743, 0.815, 0.849]))
  func theFourObserversAreReproduced(_ metric: KrippendorffAlpha.Metric, _ printed: Double) {
    let alpha = KrippendorffAlpha.alpha(Self.units, metric)
    #expect(isPrinted(alpha, printed, decimals: 3))
    #expect(isNear(alpha, byCoincidences(Self.units, metric)))
  }

  @Test func intervalAlphaOfACompleteTableIsKnown() {
    // With nothing missing: 1 - (nk - 1)/(nk) · k/(k - 1) · within / total sums of squares, which
    // reduces to 1 - MSW·(nk - 1)/SST.
    let table = SamplePanel.fourByThree
    let totals = MeanSquaresTests.ByTotals(table)
    let total = totals.rows * 3 + totals.within * 8
    #expect(isNear(KrippendorffAlpha.alpha(table), 1 - totals.within * 11 / total))
  }

  @Test func oneCandidateGivesAFigureThatMeansNothing() {
    let objectives: [[Double]] = [[4, 4, 3], [3, 5, 2], [4, 3, 4], [2, 3]]
    #expect(isPrinted(KrippendorffAlpha.alpha(objectives), -0.06))
  }

  @Test func unitsWithOneValueDoNotCount() {
    let alpha = KrippendorffAlpha.alpha(Self.units)
    #expect(KrippendorffAlpha.alpha(Self.units + [[5], [], [1]]) == alpha)
  }

  @Test(arguments: KrippendorffAlpha.Metric.allCases)
  func fullAgreementIsOneAndNoVariationNothing(_ metric: KrippendorffAlpha.Metric) {
    #expect(KrippendorffAlpha.alpha([[1, 1], [2, 2], [5, 5, 5]], metric) == 1)
    #expect(KrippendorffAlpha.alpha([[3, 3], [3, 3]], metric) == nil)
    #expect(KrippendorffAlpha.alpha([[3], [4]], metric) == nil)
    #expect(KrippendorffAlpha.alpha([], metric) == nil)
  }
}
