// SPDX-License-Identifier: Apache-2.0

/// How lenient or strict a panelist is against the panel. It is shown, never corrected with.
public struct PanelistOffset: Sendable, Equatable {
  /// Whose it is.
  public let panelist: Panelist
  /// The mean of the panelist's own composites, in points.
  public let ownMean: Double
  /// The mean of the panel's composites of the same candidates, in points: the grand mean where
  /// everyone rated everyone. A panelist who did not meet the weakest candidate is not lenient.
  public let panelMean: Double
  /// How many candidates both means are over; those whom nobody else rated are left out.
  public let candidates: Int

  /// Own mean minus the panel's, in points: above 0 is lenient, below 0 strict.
  public var offset: Double { ownMean - panelMean }

  /// An offset beyond this, in points either way, is a ``Sign``.
  public static let limit = 0.5
}
