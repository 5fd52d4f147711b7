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

  /// The ties among candidates with a composite, in their order.
  static func ties(
    among candidates: [CandidateSummary], errors: [Candidate: Double]
  ) -> [Tie] {
    let rated = candidates.compactMap { summary in
      summary.first.composite.value.map { (candidate: summary.candidate, value: $0) }
    }
    return rated.enumerated().flatMap { index, one in
      rated[(index + 1)...].compactMap { other -> Tie? in
        let difference = abs(one.value - other.value)
        var limit: Double?
        if let left = errors[one.candidate], let right = errors[other.candidate] {
          limit = 2 * max(left, right)
        }
        let isTie =
          difference < Statistics.tolerance
          || limit.map { difference < $0 - Statistics.tolerance } == true
        return isTie
          ? Tie(
            first: one.candidate, second: other.candidate, difference: difference, limit: limit)
          : nil
      }
    }
  }
}
