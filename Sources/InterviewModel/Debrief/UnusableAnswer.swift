// SPDX-License-Identifier: Apache-2.0

/// An answer on a form that counts, which cannot be counted itself.
public struct UnusableAnswer: Sendable, Equatable {
  /// Why an answer does not count.
  public enum Reason: Sendable, Equatable {
    /// The plan has no such question.
    case unknownQuestion
    /// The rating is no level of the plan's scale; this is what was given.
    case offScale(Int)
    /// The form answers the question more than once. No rating counts, for nobody but the panelist
    /// knows which is meant.
    case answeredTwice
  }

  /// Where it stands.
  public let place: AnswerPlace
  /// Why it does not count.
  public let reason: Reason
}
