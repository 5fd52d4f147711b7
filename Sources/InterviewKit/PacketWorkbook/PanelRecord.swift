// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// What stands below the ratings of a panel: composites with their coverage, a chart of the means,
/// the recommendations as given, and the record of what the panel agreed.
struct PanelRecord {
  let plan: InterviewPlan
  let panelists: [String]
  let columns: PanelColumns
  let guide: PanelGuide
  let styles: PacketStyles
  let chartWidth: Double
  let questions: [String: Int]
  let objectives: [Int]
  /// What is known already, on the sheet of a debrief.
  var fill: PanelFill?

  /// The rows of the composites, for sheets that refer to them.
  struct Rows: Equatable {
    var before = 0
    var after = 0
    var coverage = 0
  }

  /// - Throws: ``SpreadsheetError`` if the recommendations cannot be a list.
  func add(to draft: inout SheetDraft) throws(SpreadsheetError) -> Rows {
    var rows = Rows()
    guard let top = objectives.first, let bottom = objectives.last else { return rows }
    try draft.keepTogether { draft throws(SpreadsheetError) in
      draft.skip()
      let row = draft.row
      let before = draft.pointsLeft
      rows = composites(rows: top...bottom, &draft)
      try recommendations(&draft)
      // The chart stands beside both; what follows starts below it.
      let height = chart(rows: top...bottom, at: row, &draft)
      draft.skip(points: max(0, height - (before - draft.pointsLeft)))
    }
    draft.keepTogether { draft in consensus(&draft) }
    return rows
  }

  private func heading(_ text: String, _ draft: inout SheetDraft) {
    draft.skip(points: 8)
    draft.add([.init(0, text, styles.groupHeading)])
  }

  // MARK: - Composites

  private func composites(rows: ClosedRange<Int>, _ draft: inout SheetDraft) -> Rows {
    heading("Composite", &draft)
    guard let firstQuestion = questions.values.min(), let lastQuestion = questions.values.max()
    else { return Rows() }
    let ratings = CellRange(
      rows: firstQuestion...lastQuestion,
      columns: columns.first...(columns.first + columns.count - 1)
    ).text
    let asked = fill?.composite?.ratingsAskedFor ?? questions.count * columns.count
    let labels = [
      "Composite of first ratings", "Composite after discussion",
      "Coverage of \(asked) ratings asked for",
    ]
    let lines = labels.map { label in
      draft.add([.init(columns.text, label, styles.label)])
    }
    let (before, after, coverage) = (lines[0], lines[1], lines[2])
    let covered = columns.cell(coverage, columns.weight)
    let means = CellRange(rows: rows, columns: columns.mean...columns.mean).text
    let reason = plan.objectives.compactMap(\.weightReason).first
    draft.add([
      .init(
        columns.text,
        reason.map { "Weights differ. Reason: \($0)" } ?? "Every objective has the same weight.",
        styles.note)
    ])
    draft.edit { sheet in
      func put(
        _ formula: String, _ row: Int, _ column: Int, _ style: CellStyle, _ result: FormulaResult
      ) {
        sheet[row: row, column: column] = Cell(formula: formula, result: result, style: style)
      }
      put(
        columns.composite(columns.mean, rows: rows), before, columns.weight, styles.mean,
        .figure(fill?.composite?.value))
      put(
        columns.composite(columns.laterMean, rows: rows), after, columns.weight, styles.mean,
        .figure(fill?.compositeAfter?.value))
      put(
        "=IF(COUNT(\(ratings))=0,\"\",COUNT(\(ratings))/\(max(1, asked)))", coverage,
        columns.weight, styles.percent, .figure(fill?.coverage))
      // Beside both figures: nobody is to read one without the other.
      put(
        "=IF(\(covered)=\"\",\"\",IF(\(covered)<0.75,"
          + "\"\(Self.littleCoverage)\","
          + "IF(COUNT(\(means))<\(objectives.count),\"\(Self.objectiveMissing)\","
          + "\"\(Self.allRated)\")))", before, columns.first, styles.bold.unwrapped,
        .text(warning))
    }
    return Rows(before: before, after: after, coverage: coverage)
  }

  private static let littleCoverage = "Take care: under 75 % of the ratings are given"
  private static let objectiveMissing = "Take care: an objective has no rating"
  private static let allRated = "Every objective is rated"

  /// What stands beside the composite, for the ratings that are known.
  private var warning: String {
    guard let composite = fill?.composite, let coverage = fill?.coverage else { return "" }
    if coverage < 0.75 { return Self.littleCoverage }
    return composite.missingObjectives.isEmpty ? Self.allRated : Self.objectiveMissing
  }

  // MARK: - Chart

  /// Puts the chart over the columns of the ratings after discussion, and gives back its height.
  private func chart(
    rows: ClosedRange<Int>, at row: Int, _ draft: inout SheetDraft
  ) -> Double {
    let height = min(SheetDraft.greatestHeight - 10, 70 + 24 * Double(objectives.count))
    let levels = plan.scale.levels.map { Double($0.level) }
    draft.edit { sheet in
      sheet.charts.append(
        Chart(
          title: "Mean of the first ratings by objective",
          categories: CellRange(rows: rows, columns: columns.text...columns.text),
          values: CellRange(rows: rows, columns: columns.mean...columns.mean),
          scale: 0...(levels.max() ?? 5),
          alternativeText: "Bar chart of the mean of the first ratings of each objective. The same"
            + " figures stand above it, in the column Mean of the table By objective.",
          at: CellReference(row: row, column: columns.later), width: chartWidth, height: height,
          color: styles.accent))
    }
    return height
  }

  // MARK: - Recommendations

  private func recommendations(_ draft: inout SheetDraft) throws(SpreadsheetError) {
    heading("Recommendations as given; never averaged", &draft)
    draft.add(
      [.init(columns.text, "Panelist", styles.columnHeading)]
        + panelists.enumerated().map {
          .init(columns.first + $0.offset, $0.element, styles.centeredHeading)
        })
    let row = draft.add(
      [.init(columns.text, "Overall recommendation", styles.label)]
        + panelists.indices.map { index in
          guard let fill else {
            return .init(columns.first + index, Cell(blank: styles.inputCentered))
          }
          var style = styles.number
          style.alignment.wraps = true
          return .init(columns.first + index, fill.recommendation(of: index), style)
        },
      points: 32)
    let choices = try ChoiceList(guide.recommendations)
    draft.edit { sheet in
      sheet.validations.append(
        DataValidation(
          columns.firstRatings(row), .list(choices), alert: ValidationAlert(.warning)))
    }
  }

  // MARK: - Consensus

  private func consensus(_ draft: inout SheetDraft) {
    heading("Consensus record", &draft)
    let last = columns.discuss
    draft.add(
      styles.field(
        PanelNotes.Label.outcome, from: columns.text, to: last,
        fill?.notes[PanelNotes.Label.outcome]),
      points: 22)
    // A line for each sentence: a tall cell in one column would be narrow, and merged ones do not
    // grow with their text.
    let lines = [PanelNotes.Label.decided, "in two or three sentences", "", ""]
    for (index, label) in lines.enumerated() {
      let decided = fill?.notes.decided ?? []
      draft.add(
        styles.field(
          label, from: columns.text, to: columns.missing,
          decided.indices.contains(index) ? decided[index] : nil),
        points: 22)
    }
    for signer in ["Chair"] + panelists {
      let label = PanelNotes.Label.signature + signer
      draft.add(
        styles.field(label, from: columns.text, to: last, fill?.notes[label]), points: 24)
    }
  }
}

extension PacketStyles {
  /// A label, and beside it a field that runs over columns without merging them.
  func field(
    _ name: String, from label: Int, to last: Int, _ value: String? = nil
  ) -> [SheetDraft.Entry] {
    let start = value.flatMap { $0.isEmpty ? nil : Cell(text: $0, style: fieldStart) }
    var entries: [SheetDraft.Entry] = [
      .init(label, name, self.label), .init(label + 1, start ?? Cell(blank: fieldStart)),
    ]
    for column in (label + 2)..<max(label + 2, last) {
      entries.append(.init(column, Cell(blank: fieldMiddle)))
    }
    entries.append(.init(last, Cell(blank: fieldEnd)))
    return entries
  }
}
