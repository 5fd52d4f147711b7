// SPDX-License-Identifier: Apache-2.0

/// One panelist rating one candidate: what one scorecard is about.
public struct Pairing: Sendable, Hashable {
  /// Who rates.
  public let panelist: Panelist
  /// Who is rated.
  public let candidate: Candidate

  /// A pairing of a panelist and a candidate.
  public init(_ panelist: Panelist, _ candidate: Candidate) {
    self.panelist = panelist
    self.candidate = candidate
  }
}
