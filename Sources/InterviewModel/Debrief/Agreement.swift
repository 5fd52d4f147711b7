// SPDX-License-Identifier: Apache-2.0

/// How far panelists agree over the candidates of one debrief.
public enum Agreement: Sendable, Equatable {
  /// Fewer than three candidates or two panelists can be compared; a figure would mean nothing.
  case tooFew
  /// All the composites are the same, so there is nothing to be reliable about.
  case noVariation
  /// Every panelist rated every candidate: ICC(2,1) is ``MeanSquares/singleReliability`` and
  /// ICC(2,k) ``MeanSquares/averageReliability``.
  case intraclass(MeanSquares)
  /// There are gaps: Krippendorff's alpha of the panelists' composites, interval.
  case alpha(Double)
}
