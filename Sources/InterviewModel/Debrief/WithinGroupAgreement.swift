// SPDX-License-Identifier: Apache-2.0

/// How far the ratings of one thing agree, against ratings thrown at random on the same scale.
///
/// For panels of two to four on five levels a range of 2 or more and an r_wg under .70 mean exactly
/// the same, so documents show the range, which people understand.
public struct WithinGroupAgreement: Sendable, Equatable {
  /// The variance of the ratings in squared points, divided by their number less one.
  public let variance: Double
  /// The mean distance of the ratings from their mean, in points.
  public let meanDeviation: Double
  /// `1 - variance / ((A² - 1) / 12)` for A levels; 0 if that is negative. 1 is full agreement,
  /// and .70 the usual bar.
  ///
  /// Source: James, Demaree and Wolf, Journal of Applied Psychology 69 (1984).
  public let rwg: Double
  /// The mean deviation under which ratings agree, A/6 points: 0.83 on five levels.
  ///
  /// Source: Burke and Dunlap, Organizational Research Methods 5 (2002).
  public let deviationLimit: Double

  /// The agreement of ratings; `nil` with fewer than two ratings or levels.
  ///
  /// - Parameters:
  ///   - ratings: The ratings given, in points.
  ///   - levels: How many levels the scale has.
  public init?(_ ratings: [Double], levels: Int) {
    guard ratings.count > 1, levels > 1, let mean = Statistics.mean(ratings),
      let deviation = Statistics.mean(ratings.map { abs($0 - mean) })
    else { return nil }
    variance = Statistics.squares(ratings) / Double(ratings.count - 1)
    meanDeviation = deviation
    let random = Double(levels * levels - 1) / 12
    rwg = max(0, 1 - variance / random)
    deviationLimit = Double(levels) / 6
  }
}
