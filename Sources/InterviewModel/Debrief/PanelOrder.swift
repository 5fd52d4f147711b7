// SPDX-License-Identifier: Apache-2.0

/// Who takes part, in which order, and who owes a form about whom.
struct PanelOrder: Sendable {
  /// The panelists in the order given, then those known from forms alone, by name.
  let panelists: [Panelist]
  /// The candidates in the order given, then those known from forms alone, by name.
  let candidates: [Candidate]

  private let listedPanelists: Set<Panelist>
  private let listedCandidates: Set<Candidate>
  private let received: Set<Pairing>

  /// - Parameters:
  ///   - panel: Who is expected to rate every candidate; may be empty.
  ///   - candidates: Who is interviewed; may be empty.
  ///   - received: The forms that came in for this plan, whether or not their answers count.
  init(panel: [Panelist], candidates: [Candidate], received: Set<Pairing>) {
    self.received = received
    listedPanelists = Set(panel)
    listedCandidates = Set(candidates)
    panelists = Self.inOrder(panel, received.map(\.panelist), by: \.name)
    self.candidates = Self.inOrder(candidates, received.map(\.candidate), by: \.name)
  }

  /// Every candidate with every panelist who has or owes a form about them.
  var pairings: [Pairing] {
    candidates.flatMap { candidate in panelists(for: candidate).map { Pairing($0, candidate) } }
  }

  /// Those who have or owe a form about a candidate.
  func panelists(for candidate: Candidate) -> [Panelist] {
    panelists.filter { isKnown(Pairing($0, candidate)) }
  }

  /// Whether a panelist has or owes a form about a candidate.
  func isKnown(_ pairing: Pairing) -> Bool {
    received.contains(pairing) || isExpected(pairing)
  }

  /// Whether a panelist is expected to rate a candidate.
  func isExpected(_ pairing: Pairing) -> Bool { listedPanelists.contains(pairing.panelist) }

  /// Whether panelist and candidate are on the lists, as far as lists were given.
  func isListed(_ pairing: Pairing) -> Bool {
    (listedPanelists.isEmpty || listedPanelists.contains(pairing.panelist))
      && (listedCandidates.isEmpty || listedCandidates.contains(pairing.candidate))
  }

  private static func inOrder<Person: Hashable>(
    _ listed: [Person], _ found: [Person], by name: (Person) -> String
  ) -> [Person] {
    var seen: Set<Person> = []
    return (listed + found.sorted { name($0) < name($1) }).filter { seen.insert($0).inserted }
  }
}
