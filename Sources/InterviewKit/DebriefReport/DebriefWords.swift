// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import SourceText

/// How a debrief's facts are said, the same in every document.
struct DebriefWords: Sendable {
  let wording: Wording

  private var words: WordList<DebriefWord> { wording.debrief }

  /// The words of a key.
  subscript(key: DebriefWord) -> String { words[key] }

  /// The words of a key with its slots filled.
  func callAsFunction(_ key: DebriefWord, _ values: KeyValuePairs<String, String>) -> String {
    words(key, values)
  }

  /// What a person wrote, on one line: lines are parted by " / ".
  ///
  /// A run of underscores at the end would be drawn to the margin in plain text.
  func line(_ text: String) -> String {
    var line = PlainText.lines(of: text).joined(separator: " / ")
    if line.hasSuffix("____") { line += "." }
    return line
  }

  /// A rating in a table.
  func rating(_ rating: Rating?, hasForm: Bool = true) -> String {
    switch rating {
    case .level(let level): String(level)
    case .notObserved: words[.notObserved]
    case nil: words[hasForm ? .blank : .noForm]
    }
  }

  // MARK: - Figures

  /// A mean, range or composite: "3.67".
  func mean(_ value: Double) -> String { wording.plan.figure(Figure.mean(value)) }

  /// A mean, or the word for none.
  func mean(_ value: Double?) -> String { value.map { mean($0) } ?? words[.none] }

  /// A panelist's own value, which is whole where one question was asked: "4", "3.50".
  func short(_ value: Double) -> String { wording.plan.figure(Figure.short(value)) }

  /// With its sign: "+0.38".
  func signed(_ value: Double) -> String { wording.plan.figure(Figure.signed(value)) }

  /// A share of the whole: "92%".
  func percent(_ share: Double) -> String {
    wording.plan(.percent, ["number": Figure.percent(share).replacing("%", with: "")])
  }

  // MARK: - Sentences

  /// A form, by who filled it in and about whom.
  func who(_ pairing: Pairing) -> String {
    words(
      .onCandidate, ["panelist": pairing.panelist.name, "candidate": pairing.candidate.name])
  }

  /// How far panelists agree.
  func agreement(_ agreement: Agreement) -> String {
    func known(_ value: Double?) -> String { value.map { mean($0) } ?? words[.notKnown] }
    switch agreement {
    case .tooFew: return words(.tooFew, ["count": "\(Comparison.fewestCandidates)"])
    case .noVariation: return words[.noVariation]
    case .intraclass(let squares):
      return words(
        .intraclass,
        [
          "single": known(squares.singleReliability), "average": known(squares.averageReliability),
          "panelists": "\(squares.columnCount)", "candidates": "\(squares.rowCount)",
          "poor": mean(0.5), "moderate": mean(0.75), "good": mean(0.9),
        ])
    case .alpha(let value):
      return words(
        .alpha, ["alpha": mean(value), "sound": mean(0.8), "tentative": mean(0.67)])
    }
  }

  /// Something that a chair may want to look at.
  func sign(_ sign: Sign) -> String {
    switch sign {
    case .allRatingsEqual(let pairing, let level, let ratings):
      words(.allEqual, ["who": who(pairing), "count": "\(ratings)", "level": "\(level)"])
    case .offset(let offset):
      words(
        offset.offset > 0 ? .above : .below,
        ["panelist": offset.panelist.name, "size": mean(offset.offset.magnitude)])
    case .ratingWithoutEvidence(let place):
      words(.unfounded, ["who": who(place.pairing), "id": place.question])
    case .recommendationAtOdds(let pairing, let choice, let composite):
      words(.atOdds, ["who": who(pairing), "choice": choice, "mean": mean(composite)])
    }
  }

  /// The composite, in brackets where it needs a warning.
  func composite(_ composite: Composite) -> String {
    guard let value = composite.value else { return words[.none] }
    return composite.needsWarning ? "(\(mean(value)))" : mean(value)
  }

  /// "11 of 12 ratings (92%)".
  func coverage(_ composite: Composite) -> String {
    let (given, asked) = ("\(composite.ratingsGiven)", "\(composite.ratingsAskedFor)")
    guard let share = composite.coverage else {
      return words(.coverage, ["given": given, "asked": asked])
    }
    return words(.coverageShare, ["given": given, "asked": asked, "share": percent(share)])
  }

  /// Why a composite is to be read with care; empty if it is not.
  func warning(_ composite: Composite, _ plan: DebriefPlan) -> String {
    guard composite.needsWarning else { return "" }
    var reasons: [String] = []
    if 4 * composite.ratingsGiven < 3 * composite.ratingsAskedFor {
      reasons.append(words[.littleCoverage])
    }
    let missing = plan.objectives.filter { composite.missingObjectives.contains($0.id) }
    if !missing.isEmpty {
      let labels = missing.map { "\"\($0.label)\"" }.joined(separator: ", ")
      reasons.append(words(.noRatingFor, ["labels": labels]))
    }
    return words(.takeCare, ["reasons": reasons.joined(separator: "; ")])
  }

  /// The candidates after one who cannot be told apart from that one: "C-01 with C-02, C-04"; `nil`
  /// if there are none.
  func ties(of index: Int, _ comparison: Comparison) -> String? {
    let others = comparison.positions(after: index)
    guard !others.isEmpty else { return nil }
    let names = others.map { comparison.candidates[$0].name }
    return words(
      .tie,
      [
        "candidate": comparison.candidates[index].name, "names": names.joined(separator: ", "),
      ])
  }

  /// The weights, and why they are what they are.
  func weights(_ plan: InterviewPlan) -> String {
    guard let first = plan.objectives.first else { return "" }
    let areEqual = plan.objectives.allSatisfy { ($0.weight - first.weight).magnitude < 0.0005 }
    if areEqual { return wording.plan[.weightsEqual] }
    let reason = plan.objectives.compactMap(\.weightReason).first ?? wording.plan[.noReason]
    return wording.plan(.weightsDiffer, ["reason": reason])
  }
}
