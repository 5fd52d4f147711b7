// SPDX-License-Identifier: Apache-2.0

/// What a panelist chose for an answer. A blank is no rating at all, and is `nil` where one may be.
public enum Rating: Sendable, Hashable {
  /// A level of the plan's ``RatingScale``, a whole number.
  case level(Int)
  /// Not asked, or no chance to answer: on purpose no number, and never part of the arithmetic.
  case notObserved

  /// The level; `nil` for not observed.
  public var level: Int? {
    if case .level(let level) = self { level } else { nil }
  }
}
