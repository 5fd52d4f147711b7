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

  /// - Throws: ``SpreadsheetError`` if the recommendations cannot be a list.
  func add(to draft: inout SheetDraft) throws(SpreadsheetError) {
    guard let top = objectives.first, let bottom = objectives.last else { return }
    try draft.keepTogether { draft throws(SpreadsheetError) in
      draft.skip()
      let row = draft.row
      let before = draft.pointsLeft
      composites(rows: top...bottom, &draft)
      try recommendations(&draft)
      // The chart stands beside both; what follows starts below it.
      let height = chart(rows: top...bottom, at: row, &draft)
      draft.skip(points: max(0, height - (before - draft.pointsLeft)))
    }
    draft.keepTogether { draft in consensus(&draft) }
  }

  private func heading(_ text: String, _ draft: inout SheetDraft) {
    draft.skip(points: 8)
    draft.add([.init(0, text, styles.groupHeading)])
  }

  // MARK: - Composites

  private func composites(rows: ClosedRange<Int>, _ draft: inout SheetDraft) {
    heading("Composite", &draft)
    guard let firstQuestion = questions.values.min(), let lastQuestion = questions.values.max()
    else { return }
    let ratings = CellRange(
      rows: firstQuestion...lastQuestion,
      columns: columns.first...(columns.first + columns.count - 1)
    ).text
    let asked = questions.count * columns.count
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
      func put(_ formula: String, _ row: Int, _ column: Int, _ style: CellStyle) {
        sheet[row: row, column: column] = Cell(formula: formula, result: .text(""), style: style)
      }
      put(columns.composite(columns.mean, rows: rows), before, columns.weight, styles.mean)
      put(columns.composite(columns.laterMean, rows: rows), after, columns.weight, styles.mean)
      put(
        "=IF(COUNT(\(ratings))=0,\"\",COUNT(\(ratings))/\(asked))", coverage, columns.weight,
        styles.percent)
      // Beside both figures: nobody is to read one without the other.
      put(
        "=IF(\(covered)=\"\",\"\",IF(\(covered)<0.75,"
          + "\"Take care: under 75 % of the ratings are given\","
          + "IF(COUNT(\(means))<\(objectives.count),\"Take care: an objective has no rating\","
          + "\"Every objective is rated\")))", before, columns.first, styles.bold.unwrapped)
    }
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
        + panelists.indices.map { .init(columns.first + $0, Cell(blank: styles.inputCentered)) },
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
    draft.add(styles.field("Outcome", from: columns.text, to: last), points: 22)
    // A line for each sentence: a tall cell in one column would be narrow, and merged ones do not
    // grow with their text.
    let lines = ["What evidence decided it,", "in two or three sentences", "", ""]
    for label in lines {
      draft.add(styles.field(label, from: columns.text, to: columns.missing), points: 22)
    }
    for signer in ["Chair"] + panelists {
      draft.add(
        styles.field("Signature or initials: \(signer)", from: columns.text, to: last), points: 24)
    }
  }
}

extension PacketStyles {
  /// A label, and beside it a field that runs over columns without merging them.
  func field(_ name: String, from label: Int, to last: Int) -> [SheetDraft.Entry] {
    var entries: [SheetDraft.Entry] = [
      .init(label, name, self.label), .init(label + 1, Cell(blank: fieldStart)),
    ]
    for column in (label + 2)..<max(label + 2, last) {
      entries.append(.init(column, Cell(blank: fieldMiddle)))
    }
    entries.append(.init(last, Cell(blank: fieldEnd)))
    return entries
  }
}
