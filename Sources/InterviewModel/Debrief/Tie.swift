// SPDX-License-Identifier: Apache-2.0

/// Two candidates whose composites are too close to tell apart.
///
/// Ties do not pass on: if A ties with B and B with C, A and C may still be apart.
public struct Tie: Sendable, Equatable {
  /// The candidate who comes first in the debrief.
  public let first: Candidate
  /// The other.
  public let second: Candidate
  /// The distance of their composites, in points.
  public let difference: Double
  /// Twice the standard error, the larger of the two, in points; `nil` if too few were rated to
  /// know it, and then only equal composites tie. The rule is InterviewKit's own.
  public let limit: Double?

  /// Whether composites this far apart, in points, tie.
  static func isTie(_ difference: Double, limit: Double?) -> Bool {
    difference < Statistics.tolerance
      || limit.map { difference < $0 - Statistics.tolerance } == true
  }
}
