// SPDX-License-Identifier: Apache-2.0

/// The weighted mean over objectives, with how much of it rests on ratings.
public struct Composite: Sendable, Equatable {
  /// `Σ w[o]·m[o] / Σ w[o]` over the objectives with a value, in points of the scale and not
  /// rounded; `nil` if no objective that has a weight has a value.
  public let value: Double?
  /// How many ratings were given. Not observed and blanks are not.
  public let ratingsGiven: Int
  /// How many ratings were asked for: each question of each panelist who has or owes a form.
  public let ratingsAskedFor: Int
  /// The ids of the objectives without any rating.
  public let missingObjectives: [String]

  /// Ratings given ÷ asked for, 0 to 1; `nil` if none were asked for.
  public var coverage: Double? {
    ratingsAskedFor > 0 ? Double(ratingsGiven) / Double(ratingsAskedFor) : nil
  }

  /// Whether the figure needs a warning: coverage under 75 %, or an objective without a rating.
  public var needsWarning: Bool {
    4 * ratingsGiven < 3 * ratingsAskedFor || !missingObjectives.isEmpty
  }

  /// The weighted mean of values that may be missing.
  ///
  /// A weight that is negative or no number counts as 0.
  static func weightedMean(_ values: [(weight: Double, value: Double?)]) -> Double? {
    var (sum, weights) = (0.0, 0.0)
    for case (let weight, let value?) in values where weight > 0 && weight.isFinite {
      sum += weight * value
      weights += weight
    }
    return weights > 0 ? sum / weights : nil
  }
}
