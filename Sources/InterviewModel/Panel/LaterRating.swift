// SPDX-License-Identifier: Apache-2.0

/// A rating after discussion. It stands beside the first rating and never replaces it: first
/// ratings are frozen once submitted (U.S. Office of Personnel Management, USA Hire Interview).
public struct LaterRating: Sendable, Equatable {
  /// Whose rating it is.
  public var panelist: Panelist
  /// Who is rated.
  public var candidate: Candidate
  /// The id of the question: "o1q1".
  public var question: String
  /// The rating after discussion.
  public var rating: Rating
  /// Why it differs from the first; empty if nobody said.
  public var reason: String

  /// A rating after discussion from its parts.
  public init(
    panelist: Panelist, candidate: Candidate, question: String, rating: Rating, reason: String = ""
  ) {
    self.panelist = panelist
    self.candidate = candidate
    self.question = question
    self.rating = rating
    self.reason = reason
  }

  /// Who rates whom.
  public var pairing: Pairing { Pairing(panelist, candidate) }
}
