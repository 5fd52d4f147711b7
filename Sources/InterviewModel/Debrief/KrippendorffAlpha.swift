// SPDX-License-Identifier: Apache-2.0

/// Krippendorff's alpha, a reliability that allows for gaps: 1 is full agreement, 0 what chance
/// gives. .80 is sound and .667 tentative.
///
/// Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
public enum KrippendorffAlpha {
  /// How the distance of two values is measured.
  public enum Metric: Sendable, CaseIterable {
    /// The same or not the same.
    case nominal
    /// How many values lie between them.
    case ordinal
    /// The square of their difference.
    case interval
  }

  /// The alpha of values in units: `1 - observed / expected` disagreement.
  ///
  /// - Parameters:
  ///   - units: The values each unit was given, gaps left out. Units with one value or none do not
  ///     count.
  ///   - metric: The distance of two values.
  /// - Returns: `nil` if fewer than two values can be paired, or if all of them are the same, for
  ///   then there is nothing to be reliable about.
  public static func alpha(_ units: [[Double]], _ metric: Metric = .interval) -> Double? {
    let pairable = units.filter { $0.count > 1 }
    let scale = Scale(pairable.flatMap { $0 }, metric)
    let count = Double(scale.count)
    var observed = 0.0
    for unit in pairable {
      var sum = 0.0
      for (index, one) in unit.enumerated() {
        for other in unit[(index + 1)...] { sum += scale.distance(one, other) }
      }
      observed += 2 * sum / Double(unit.count - 1)
    }
    var expected = 0.0
    for (index, one) in scale.values.enumerated() {
      for other in scale.values[(index + 1)...] {
        expected += 2 * one.count * other.count * scale.distance(one.value, other.value)
      }
    }
    guard expected > Statistics.negligibleSquares else { return nil }
    return 1 - (count - 1) * observed / expected
  }

  /// The values that occur, lowest first, with the distances between them.
  private struct Scale {
    let metric: Metric
    /// How many values there are, repeats counted.
    let count: Int
    /// Each value once, with how often it occurs and how often one up to it does.
    let values: [(value: Double, count: Double, upTo: Double)]
    private let index: [Double: Int]

    init(_ all: [Double], _ metric: Metric) {
      self.metric = metric
      count = all.count
      var counts: [Double: Double] = [:]
      for value in all { counts[value, default: 0] += 1 }
      var upTo = 0.0
      values = counts.sorted { $0.key < $1.key }.map { value, count in
        upTo += count
        return (value, count, upTo)
      }
      index = Dictionary(
        values.enumerated().map { ($1.value, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The squared distance of two values that occur.
    func distance(_ one: Double, _ other: Double) -> Double {
      if one == other { return 0 }
      switch metric {
      case .nominal: return 1
      case .interval: return (one - other) * (one - other)
      case .ordinal:
        guard let low = index[min(one, other)], let high = index[max(one, other)] else { return 0 }
        let before = values[low].upTo - values[low].count
        let between = values[high].upTo - before
        let ranks = between - (values[low].count + values[high].count) / 2
        return ranks * ranks
      }
    }
  }
}
