// SPDX-License-Identifier: Apache-2.0

/// Panelists' own composites of candidates, as far as they can be compared.
///
/// A cell has a value only if the panelist rated every objective that counts: one composite over
/// three objectives and one over four are not the same measure. Objectives that nobody rated for
/// any candidate do not count, and neither do those without a weight. Candidates and panelists
/// without any value are left out. First ratings only: those after discussion are not independent.
public struct CompositeTable: Sendable, Equatable {
  /// The rows.
  public let candidates: [Candidate]
  /// The columns.
  public let panelists: [Panelist]
  /// The composites in points, a row for each candidate; `nil` is a gap.
  public let cells: [[Double?]]

  init(_ summaries: [CandidateSummary], panelists: [Panelist]) {
    let counting = Set(
      summaries.flatMap(\.first.objectives).filter { $0.mean != nil && $0.objective.weight > 0 }
        .map(\.objective.id))
    let rows = summaries.map { summary in
      panelists.map { panelist -> Double? in
        guard let index = summary.panelists.firstIndex(of: panelist) else { return nil }
        let isWhole = summary.first.objectives.allSatisfy {
          $0.ratings[index] != nil || !counting.contains($0.objective.id)
        }
        return isWhole ? summary.first.panelistComposites[index] : nil
      }
    }
    let columns = panelists.indices.filter { index in rows.contains { $0[index] != nil } }
    let filled = rows.indices.filter { rows[$0].contains { $0 != nil } }
    candidates = filled.map { summaries[$0].candidate }
    self.panelists = columns.map { panelists[$0] }
    cells = filled.map { row in columns.map { rows[row][$0] } }
  }

  /// The composites of each candidate without the gaps.
  var units: [[Double]] { cells.map { $0.compactMap { $0 } } }

  /// Whether every panelist has a composite of every candidate.
  public var isComplete: Bool { cells.allSatisfy { $0.allSatisfy { $0 != nil } } }

  /// Whether there is enough to compare panelists: three candidates or more, two panelists or more.
  var isEnough: Bool {
    candidates.count >= Comparison.fewestCandidates && panelists.count > 1
  }

  /// Each panelist's own mean against the panel's; none where there is too little to compare.
  func offsets() -> [PanelistOffset] {
    guard isEnough else { return [] }
    return panelists.indices.compactMap { column in
      let shared = zip(cells, units).filter { $0[column] != nil && $1.count > 1 }
      guard shared.count >= Comparison.fewestCandidates,
        let own = Statistics.mean(shared.compactMap { $0.0[column] }),
        let panel = Statistics.mean(shared.compactMap { Statistics.mean($0.1) })
      else { return nil }
      return PanelistOffset(
        panelist: panelists[column], ownMean: own, panelMean: panel, candidates: shared.count)
    }
  }

  /// How far the panelists agree over the candidates.
  func agreement() -> Agreement {
    guard isEnough else { return .tooFew }
    if isComplete {
      guard let squares = MeanSquares(units) else { return .tooFew }
      return squares.singleReliability == nil ? .noVariation : .intraclass(squares)
    }
    guard units.count(where: { $0.count > 1 }) >= Comparison.fewestCandidates else {
      return .tooFew
    }
    return KrippendorffAlpha.alpha(units).map { .alpha($0) } ?? .noVariation
  }

  /// The standard error of each candidate's composite, in points, by candidate.
  ///
  /// In a complete table everyone was rated by the same panel: `√(MSE/k)`. With gaps panelists
  /// vary, and it is `√(MSW/k)` with MSW the variance within candidates and k the candidate's own
  /// number of panelists; in a complete table that would equal `√(((MSC - MSE)/n + MSE)/k)`.
  func standardErrors() -> [Candidate: Double] {
    guard isEnough else { return [:] }
    var errors: [Candidate: Double] = [:]
    if isComplete {
      guard let squares = MeanSquares(units) else { return [:] }
      for candidate in candidates { errors[candidate] = squares.standardErrorSamePanel }
      return errors
    }
    let pairable = units.filter { $0.count > 1 }
    guard pairable.count >= Comparison.fewestCandidates else { return [:] }
    let freedom = pairable.reduce(0) { $0 + $1.count - 1 }
    let within = pairable.reduce(0) { $0 + Statistics.squares($1) } / Double(freedom)
    for (candidate, unit) in zip(candidates, units) {
      errors[candidate] = (within / Double(unit.count)).squareRoot()
    }
    return errors
  }
}
