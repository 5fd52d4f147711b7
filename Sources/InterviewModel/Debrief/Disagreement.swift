// SPDX-License-Identifier: Apache-2.0

/// An objective that the panel should talk about, with every panelist's rating and evidence.
public struct Disagreement: Sendable, Equatable {
  /// The objective with its ratings and range.
  public let summary: ObjectiveSummary
  /// What each panelist rated and wrote, in the order of ``CandidateSummary/panelists``.
  public let views: [View]

  /// What one panelist rated and wrote on the objective.
  public struct View: Sendable, Equatable {
    /// Whose it is.
    public let panelist: Panelist
    /// r[p,o] in points; `nil` if they observed nothing of it.
    public let rating: Double?
    /// The answers to the objective's questions, in order; questions they left out are missing.
    public let answers: [Answer]
  }

  /// Ratings this far apart, in points, are discussed.
  ///
  /// For two to four panelists on five levels that is the same as an r_wg under .70
  /// (``WithinGroupAgreement``).
  public static let range = 2.0

  /// Whether ratings this far apart, in points, are discussed.
  public static func isToDiscuss(_ range: Double?) -> Bool {
    (range ?? 0) >= Self.range - Statistics.tolerance
  }
}
