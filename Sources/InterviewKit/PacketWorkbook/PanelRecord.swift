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
  let wording: Wording
  let chartWidth: Double
  let questions: [String: Int]
  let objectives: [Int]
  /// What is known already, on the sheet of a debrief.
  var fill: PanelFill?

  private var words: WordList<PanelWord> { wording.panel }

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
    heading(words[.composite], &draft)
    guard let firstQuestion = questions.values.min(), let lastQuestion = questions.values.max()
    else { return Rows() }
    let ratings = CellRange(
      rows: firstQuestion...lastQuestion,
      columns: columns.first...(columns.first + columns.count - 1)
    ).text
    let asked = fill?.composite?.ratingsAskedFor ?? questions.count * columns.count
    let labels = [
      words[.compositeFirst], words[.compositeAfter], words(.coverage, ["count": "\(asked)"]),
    ]
    let lines = labels.map { label in
      draft.add([.init(columns.text, label, styles.label)])
    }
    let (before, after, coverage) = (lines[0], lines[1], lines[2])
    let covered = columns.cell(coverage, columns.weight)
    let means = CellRange(rows: rows, columns: columns.mean...columns.mean).text
    draft.add([.init(columns.text, wording.plan.weights(of: plan), styles.note)])
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
          + "\(words[.littleCoverage].inFormula),"
          + "IF(COUNT(\(means))<\(objectives.count),\(words[.objectiveMissing].inFormula),"
          + "\(words[.allRated].inFormula))))", before, columns.first, styles.bold.unwrapped,
        .text(warning))
    }
    return Rows(before: before, after: after, coverage: coverage)
  }

  /// What stands beside the composite, for the ratings that are known.
  private var warning: String {
    guard let composite = fill?.composite, let coverage = fill?.coverage else { return "" }
    if coverage < 0.75 { return words[.littleCoverage] }
    return words[composite.missingObjectives.isEmpty ? .allRated : .objectiveMissing]
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
          title: words[.chartTitle],
          categories: CellRange(rows: rows, columns: columns.text...columns.text),
          values: CellRange(rows: rows, columns: columns.mean...columns.mean),
          scale: 0...(levels.max() ?? 5),
          alternativeText: words[.chartText],
          at: CellReference(row: row, column: columns.later), width: chartWidth, height: height,
          color: styles.accent))
    }
    return height
  }

  // MARK: - Recommendations

  private func recommendations(_ draft: inout SheetDraft) throws(SpreadsheetError) {
    heading(words[.recommendations], &draft)
    draft.add(
      [.init(columns.text, words[.panelist], styles.columnHeading)]
        + panelists.enumerated().map {
          .init(columns.first + $0.offset, $0.element, styles.centeredHeading)
        })
    let row = draft.add(
      [.init(columns.text, words[.recommendation], styles.label)]
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
    heading(words[.consensus], &draft)
    let last = columns.discuss
    draft.add(
      styles.field(
        words[.outcome], from: columns.text, to: last,
        fill?.notes[PanelNotes.Label.outcome]),
      points: 22)
    // A line for each sentence: a tall cell in one column would be narrow, and merged ones do not
    // grow with their text.
    let lines = [words[.decided], words[.decidedMore], "", ""]
    for (index, label) in lines.enumerated() {
      let decided = fill?.notes.decided ?? []
      draft.add(
        styles.field(
          label, from: columns.text, to: columns.missing,
          decided.indices.contains(index) ? decided[index] : nil),
        points: 22)
    }
    let signers = [(PanelNotes.Label.chair, words[.chair])] + panelists.map { ($0, $0) }
    for (signer, name) in signers {
      draft.add(
        styles.field(
          "\(words[.signature]) \(name)", from: columns.text, to: last,
          fill?.notes[PanelNotes.Label.signature + signer]), points: 24)
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
