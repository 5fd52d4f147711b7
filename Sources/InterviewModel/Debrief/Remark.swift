// SPDX-License-Identifier: Apache-2.0

/// A panelist's own words about one answer, with the level they go with.
public struct Remark: Sendable, Equatable {
  /// Whose words.
  public let panelist: Panelist
  /// The question they are about.
  public let question: DebriefPlan.Question
  /// The level given.
  public let level: Int
  /// The evidence as written.
  public let evidence: String
}
