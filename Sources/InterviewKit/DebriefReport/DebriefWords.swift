// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import SourceText

/// How a debrief's facts are said, the same in every document.
struct DebriefWords {
  /// How a rating that is none is shown in a table; the long form stands below it.
  static let notObserved = "n.o."
  static let blank = "blank"
  static let noForm = "no form"

  /// What a person wrote, on one line: lines are parted by " / ".
  ///
  /// A run of underscores at the end would be drawn to the margin in plain text.
  static func line(_ text: String) -> String {
    var line = PlainText.lines(of: text).joined(separator: " / ")
    if line.hasSuffix("____") { line += "." }
    return line
  }

  /// A rating in a table.
  static func rating(_ rating: Rating?, hasForm: Bool = true) -> String {
    switch rating {
    case .level(let level): String(level)
    case .notObserved: notObserved
    case nil: hasForm ? blank : noForm
    }
  }

  /// How far panelists agree.
  static func agreement(_ agreement: Agreement) -> String {
    switch agreement {
    case .tooFew:
      return "Too few to say how far the panelists agree: that takes at least"
        + " \(Comparison.fewestCandidates) candidates whom the same two panelists or more have"
        + " rated on every objective."
    case .noVariation:
      return "All composites are the same, so there is nothing to measure agreement by."
    case .intraclass(let squares):
      let single = squares.singleReliability.map(Figure.mean) ?? "not known"
      let average = squares.averageReliability.map(Figure.mean) ?? "not known"
      let (rows, columns) = (squares.rowCount, squares.columnCount)
      return "ICC(2,1) = \(single) for one panelist alone, ICC(2,\(columns)) = \(average) for the"
        + " panel's mean, over \(rows) candidates and \(columns) panelists. Under 0.50 is poor, to 0.75 moderate, to 0.90 good."
    case .alpha(let value):
      return "Krippendorff's alpha = \(Figure.mean(value)), because not everyone rated everyone."
        + " From 0.80 it is sound, from 0.67 tentative."
    }
  }

  /// Something that a chair may want to look at.
  static func sign(_ sign: Sign) -> String {
    switch sign {
    case .allRatingsEqual(let pairing, let level, let ratings):
      return "\(pairing.panelist) on \(pairing.candidate): all \(ratings) ratings are \(level)."
    case .offset(let offset):
      let way = offset.offset > 0 ? "above" : "below"
      let size = Figure.mean(offset.offset.magnitude)
      return "\(offset.panelist): the own mean is \(size) \(way) the panel's."
    case .ratingWithoutEvidence(let place):
      return "\(place.pairing.panelist) on \(place.pairing.candidate): \(place.question) is rated"
        + " without evidence."
    case .recommendationAtOdds(let pairing, let choice, let composite):
      return "\(pairing.panelist) on \(pairing.candidate): the recommendation \"\(choice)\" stands"
        + " beside own ratings of \(Figure.mean(composite)) on average."
    }
  }

  /// The composite, in brackets where it needs a warning.
  static func composite(_ composite: Composite) -> String {
    guard let value = composite.value else { return "none" }
    return composite.needsWarning ? "(\(Figure.mean(value)))" : Figure.mean(value)
  }

  /// "11 of 12 ratings (92%)".
  static func coverage(_ composite: Composite) -> String {
    "\(composite.ratingsGiven) of \(composite.ratingsAskedFor) ratings"
      + (composite.coverage.map { " (\(Figure.percent($0)))" } ?? "")
  }

  /// Why a composite is to be read with care; empty if it is not.
  static func warning(_ composite: Composite, _ plan: DebriefPlan) -> String {
    guard composite.needsWarning else { return "" }
    var reasons: [String] = []
    if 4 * composite.ratingsGiven < 3 * composite.ratingsAskedFor {
      reasons.append("under 75% of the ratings are given")
    }
    let missing = plan.objectives.filter { composite.missingObjectives.contains($0.id) }
    if !missing.isEmpty {
      reasons.append("no rating for " + missing.map { "\"\($0.label)\"" }.joined(separator: ", "))
    }
    return "Take care: \(reasons.joined(separator: "; "))."
  }

  /// The candidates that cannot be told apart: "C-01 with C-02, C-04".
  static func ties(_ comparison: Comparison) -> [String] {
    comparison.candidates.compactMap { candidate in
      let others = comparison.ties.filter { $0.first == candidate }.map(\.second.name)
      return others.isEmpty ? nil : "\(candidate) with \(others.joined(separator: ", "))"
    }
  }

  /// The weights, and why they are what they are.
  static func weights(_ plan: InterviewPlan) -> String {
    guard let first = plan.objectives.first else { return "" }
    let areEqual = plan.objectives.allSatisfy { ($0.weight - first.weight).magnitude < 0.0005 }
    if areEqual { return "Every objective has the same weight." }
    return "Weights differ. Reason: "
      + (plan.objectives.compactMap(\.weightReason).first ?? "none is recorded.")
  }
}
