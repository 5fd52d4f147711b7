// SPDX-License-Identifier: Apache-2.0

/// Who rates whom, as far as it is known when forms are made out.
public struct PanelNames: Sendable, Equatable {
  /// The panelists' names; none if only their number is known.
  public var panelists: [String]
  /// How many panelists there are where none is named.
  public var size: Int
  /// The candidates' codes or names; none for one blank form a panelist.
  public var candidates: [String]

  /// The number of panelists if nobody says another; panels have two to four members (OPM
  /// assessment FAQs).
  public static let usualSize = 3

  /// A panel from its parts.
  public init(panelists: [String] = [], size: Int = usualSize, candidates: [String] = []) {
    self.panelists = panelists
    self.size = size
    self.candidates = candidates
  }

  /// The names over the columns of the Panel sheet.
  func columns(_ words: WordList<PlanWord>) -> [String] {
    panelists.isEmpty
      ? (1...max(1, size)).map { words(.panelistNumber, ["number": "\($0)"]) } : panelists
  }

  /// One form: its file in the packet's folder, and whose it is.
  struct Form: Equatable {
    var file: String
    var panelist: String
    var candidate: String
  }

  /// The forms of a packet: one blank one, or one for each pair that is known.
  func forms(_ words: WordList<PlanWord>) -> [Form] {
    if panelists.isEmpty && candidates.isEmpty {
      return [Form(file: "scorecard.xlsx", panelist: "", candidate: "")]
    }
    // Without names a candidate gets one form for each seat of the panel.
    let seats = columns(words)
    var folders = UniqueNames()
    let people = candidates.isEmpty ? [""] : candidates
    return people.flatMap { candidate in
      let folder =
        candidate.isEmpty
        ? "" : folders.claim(FileName.name(for: candidate, fallback: "candidate")) + "/"
      var files = UniqueNames()
      return seats.map { panelist in
        let file = files.claim(FileName.name(for: panelist, fallback: "panelist"))
        return Form(
          file: "scorecards/\(folder)\(file).xlsx", panelist: panelists.isEmpty ? "" : panelist,
          candidate: candidate)
      }
    }
  }
}
