// SPDX-License-Identifier: Apache-2.0

/// The candidates of one debrief side by side, in their order and never ranked.
public struct Comparison: Sendable, Equatable {
  /// The candidates: the columns of ``objectives`` and ``composites``.
  public let candidates: [Candidate]
  /// The means by objective, in the order of the plan.
  public let objectives: [Row]
  /// The composites of first ratings, in the order of the candidates.
  public let composites: [Composite]
  /// The composites after discussion, in the order of the candidates; `nil` where nobody changed.
  public let compositesAfter: [Composite?]
  /// Each panelist's own composites, which offsets, errors and agreement are made of.
  public let table: CompositeTable
  /// Each panelist's own mean against the panel's, in the order of the panel; only those who share
  /// three candidates or more with the panel.
  public let offsets: [PanelistOffset]
  /// The standard error of each composite, in points, in the order of the candidates; `nil` where
  /// there are too few ratings.
  public let standardErrors: [Double?]
  /// How far the panelists agree.
  public let agreement: Agreement

  /// With fewer candidates offsets, errors and agreement are not computed: "too few".
  public static let fewestCandidates = 3

  /// One objective across candidates.
  public struct Row: Sendable, Equatable {
    /// The objective.
    public let objective: DebriefPlan.Objective
    /// m[o] in points, in the order of the candidates; `nil` where nobody rated it.
    public let means: [Double?]
  }

  init(_ summaries: [CandidateSummary], plan: DebriefPlan, panelists: [Panelist]) {
    candidates = summaries.map(\.candidate)
    objectives = plan.objectives.enumerated().map { index, objective in
      Row(objective: objective, means: summaries.map { $0.first.objectives[index].mean })
    }
    composites = summaries.map(\.first.composite)
    compositesAfter = summaries.map { $0.after?.composite }
    table = CompositeTable(summaries, panelists: panelists)
    offsets = table.offsets()
    let errors = table.standardErrors()
    standardErrors = summaries.map { errors[$0.candidate] }
    agreement = table.agreement()
  }

  // MARK: - Ties

  /// The pairs of candidates that cannot be told apart, in their order.
  ///
  /// They are found when asked for: of a thousand candidates there can be half a million pairs.
  public var ties: [Tie] {
    candidates.indices.flatMap { index in
      (index + 1..<candidates.count).compactMap { tie(index, $0) }
    }
  }

  /// The positions of the candidates who tie with the one at a position, in order.
  package func positions(tiedWith index: Int) -> [Int] {
    candidates.indices.filter { areTied(index, $0) }
  }

  /// The positions of the candidates who come after the one at a position and tie with that one.
  package func positions(after index: Int) -> [Int] {
    (index + 1..<candidates.count).filter { areTied(index, $0) }
  }

  private func areTied(_ one: Int, _ other: Int) -> Bool {
    guard one != other, let difference = difference(one, other) else { return false }
    return Tie.isTie(difference, limit: limit(one, other))
  }

  private func tie(_ one: Int, _ other: Int) -> Tie? {
    guard areTied(one, other), let difference = difference(one, other) else { return nil }
    return Tie(
      first: candidates[one], second: candidates[other], difference: difference,
      limit: limit(one, other))
  }

  private func difference(_ one: Int, _ other: Int) -> Double? {
    guard let left = composites[one].value, let right = composites[other].value else { return nil }
    return abs(left - right)
  }

  private func limit(_ one: Int, _ other: Int) -> Double? {
    guard let left = standardErrors[one], let right = standardErrors[other] else { return nil }
    return 2 * max(left, right)
  }
}
