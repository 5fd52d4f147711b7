// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the panel's ratings side by side: first ratings, mean, range and "discuss" for each
/// question, ratings after discussion with a reason, and the weighted composite with coverage.
///
/// The arithmetic is live and uses only functions that Excel 2010, LibreOffice and Google Sheets
/// all know. Each formula carries its result for an empty form.
struct PanelSheet {
  let plan: InterviewPlan
  let id: PlanID
  let panelists: [String]
  let styles: PacketStyles

  static let name = "Panel"

  private var count: Int { panelists.count }
  private var firstRatings: Int { 3 }
  private var mean: Int { firstRatings + count }
  private var range: Int { mean + 1 }
  private var discuss: Int { mean + 2 }
  private var later: Int { mean + 3 }
  private var laterMean: Int { later + count }
  private var reason: Int { laterMean + 1 }

  func sheet() throws(SpreadsheetError) -> Sheet {
    let name = try SheetName(Self.name)
    let widths =
      [7.0, 40, 9] + Array(repeating: 12.0, count: count) + [8, 8, 10]
      + Array(repeating: 12.0, count: count) + [8, 36]
    var draft = SheetDraft(name, widths: widths)
    head(&draft)
    let questionRows = questions(&draft)
    let objectiveRows = objectives(&draft, questionRows)
    composite(&draft, questionRows, objectiveRows)
    consensus(&draft)
    try rules(&draft, questionRows, objectiveRows)
    var sheet = draft.sheet
    sheet.showsGridlines = false
    sheet.page.isLandscape = true
    sheet.page.fit = PageFit()
    sheet.page.footer = PageText(
      left: [.text("\(plan.role.prefix(60)), \(plan.grade.name.prefix(30)), plan \(id.text)")],
      right: ["Page ", .pageNumber, " of ", .pageCount])
    return sheet
  }

  private func head(_ draft: inout SheetDraft) {
    draft.add([.init(0, "Panel: \(plan.role), \(plan.grade)", styles.title.unwrapped)])
    draft.add([
      .init(
        0,
        "First ratings stay as they were given. Not observed is no number. Discuss where the range"
          + " is 2 or more. Plan \(id.text).", styles.note.unwrapped)
    ])
    for label in ["Candidate", "Date", "Chair", "Present"] {
      draft.add([.init(0, label, styles.bold.unwrapped), .init(1, Cell(blank: styles.input))])
    }
    draft.skip()
  }

  private func headings(_ first: String, _ name: String, _ draft: inout SheetDraft) -> Int {
    var entries: [SheetDraft.Entry] = [
      .init(0, first, styles.columnHeading), .init(1, name, styles.columnHeading),
      .init(2, "Weight", styles.columnHeading),
    ]
    for (index, panelist) in panelists.enumerated() {
      entries.append(.init(firstRatings + index, "\(panelist) first", styles.columnHeading))
      entries.append(.init(later + index, "\(panelist) after", styles.columnHeading))
    }
    entries += [
      .init(mean, "Mean", styles.columnHeading), .init(range, "Range", styles.columnHeading),
      .init(discuss, "Discuss", styles.columnHeading),
      .init(laterMean, "Mean after", styles.columnHeading),
      .init(reason, "Reason for a change", styles.columnHeading),
    ]
    return draft.add(entries)
  }

  private func cells(_ row: Int, from column: Int) -> CellRange {
    CellRange(rows: row...row, columns: column...(column + count - 1))
  }

  private func cell(_ row: Int, _ column: Int) -> String {
    CellReference(row: row, column: column).text
  }

  /// Mean, range and "discuss" of a row of ratings; empty while there is nothing to compute.
  private func summary(of row: Int, _ draft: inout SheetDraft) {
    let first = cells(row, from: firstRatings).text
    let after = cells(row, from: later).text
    let rangeCell = cell(row, range)
    let formulas: [(Int, String, CellStyle)] = [
      (mean, "=IF(COUNT(\(first))=0,\"\",AVERAGE(\(first)))", styles.mean),
      (range, "=IF(COUNT(\(first))<2,\"\",MAX(\(first))-MIN(\(first)))", styles.mean),
      (discuss, "=IF(\(rangeCell)=\"\",\"\",IF(\(rangeCell)>=2,\"Discuss\",\"\"))", styles.number),
      (laterMean, "=IF(COUNT(\(after))=0,\"\",AVERAGE(\(after)))", styles.mean),
    ]
    draft.edit { sheet in
      for (column, formula, style) in formulas {
        sheet[row: row, column: column] = Cell(formula: formula, result: .text(""), style: style)
      }
    }
  }

  private func questions(_ draft: inout SheetDraft) -> [String: Int] {
    draft.add([.init(0, "By question", styles.heading.unwrapped)])
    _ = headings("Id", "Question", &draft)
    var rows: [String: Int] = [:]
    for question in plan.questions {
      var entries: [SheetDraft.Entry] = [
        .init(0, question.id, styles.cell),
        .init(1, "\(plan.label(of: question)): \(question.text)", styles.cell),
        .init(2, "", styles.cell), .init(reason, Cell(blank: styles.input)),
      ]
      for index in 0..<count {
        entries.append(.init(firstRatings + index, Cell(blank: styles.inputCentered)))
        entries.append(.init(later + index, Cell(blank: styles.inputCentered)))
      }
      let row = draft.add(entries)
      rows[question.id] = row
      summary(of: row, &draft)
    }
    draft.skip()
    return rows
  }

  /// For each objective the mean of each panelist's ratings, then the mean of these means.
  private func objectives(_ draft: inout SheetDraft, _ questionRows: [String: Int]) -> [Int] {
    draft.add([.init(0, "By objective", styles.heading.unwrapped)])
    _ = headings("No.", "Objective", &draft)
    var rows: [Int] = []
    for objective in plan.objectives {
      let row = draft.add([
        .init(0, Cell(number: Double(objective.number), style: styles.number)),
        .init(1, objective.label, styles.cell),
        .init(2, Cell(number: objective.weight, style: styles.percent)),
        .init(reason, "", styles.cell),
      ])
      rows.append(row)
      let asked = objective.questions.compactMap { questionRows[$0.id] }
      draft.edit { sheet in
        for index in 0..<count {
          for column in [firstRatings + index, later + index] {
            let list = asked.map { cell($0, column) }.joined(separator: ",")
            sheet[row: row, column: column] = Cell(
              formula: "=IF(COUNT(\(list))=0,\"\",AVERAGE(\(list)))", result: .text(""),
              style: styles.mean)
          }
        }
      }
      summary(of: row, &draft)
    }
    draft.skip()
    return rows
  }

  private func composite(
    _ draft: inout SheetDraft, _ questionRows: [String: Int], _ objectiveRows: [Int]
  ) {
    guard let top = objectiveRows.first, let bottom = objectiveRows.last,
      let firstQuestion = questionRows.values.min(), let lastQuestion = questionRows.values.max()
    else { return }
    func column(_ column: Int) -> String {
      CellRange(rows: top...bottom, columns: column...column).text
    }
    func composite(_ means: Int) -> String {
      "=IF(COUNT(\(column(means)))=0,\"\",SUMPRODUCT(\(column(2)),\(column(means)))"
        + "/SUMPRODUCT(\(column(2))*(\(column(means))<>\"\")))"
    }
    let ratings = CellRange(
      rows: firstQuestion...lastQuestion,
      columns: firstRatings...(firstRatings + count - 1)
    ).text
    let asked = questionRows.count * count
    let before = draft.add([.init(1, "Composite of first ratings", styles.cell)])
    let after = draft.add([.init(1, "Composite after discussion", styles.cell)])
    let coverage = draft.add([
      .init(1, "Coverage: ratings given of \(asked) asked for", styles.cell)
    ])
    let warning = draft.add([.init(1, "Complete enough to use", styles.cell)])
    let covered = cell(coverage, 2)
    draft.edit { sheet in
      sheet[row: before, column: 2] = Cell(
        formula: composite(mean), result: .text(""), style: styles.mean)
      sheet[row: after, column: 2] = Cell(
        formula: composite(laterMean), result: .text(""), style: styles.mean)
      sheet[row: coverage, column: 2] = Cell(
        formula: "=IF(COUNT(\(ratings))=0,\"\",COUNT(\(ratings))/\(asked))", result: .text(""),
        style: styles.percent)
      sheet[row: warning, column: 2] = Cell(
        formula: "=IF(\(covered)=\"\",\"\",IF(\(covered)<0.75,\"Take care: under 75 % rated\","
          + "IF(COUNT(\(column(mean)))<\(objectiveRows.count),\"Take care: an objective has no"
          + " rating\",\"Yes\")))", result: .text(""), style: styles.bold)
    }
    draft.add([
      .init(
        1,
        plan.objectives.compactMap(\.weightReason).first.map { "Weights differ. Reason: \($0)" }
          ?? "Every objective has the same weight.", styles.note)
    ])
    draft.skip()
  }

  private func consensus(_ draft: inout SheetDraft) {
    draft.add([.init(0, "Consensus", styles.heading.unwrapped)])
    draft.add(
      [
        .init(0, "", styles.text),
        .init(1, "What evidence decided it, in two or three sentences", styles.cell),
      ])
    draft.add([.init(1, Cell(blank: styles.input))], lines: 6)
    draft.add([.init(1, "Signatures or initials", styles.cell)])
    draft.add([.init(1, Cell(blank: styles.input))], lines: 3)
  }

  private func rules(
    _ draft: inout SheetDraft, _ questionRows: [String: Int], _ objectiveRows: [Int]
  ) throws(SpreadsheetError) {
    let choices = try ChoiceList(ScorecardForm.choices(of: plan.scale))
    guard let first = questionRows.values.min(), let last = questionRows.values.max() else {
      return
    }
    draft.edit { sheet in
      for column in [firstRatings, later] {
        sheet.validations.append(
          DataValidation(
            CellRange(rows: first...last, columns: column...(column + count - 1)), .list(choices),
            alert: ValidationAlert(.warning)))
      }
      let rows =
        [first...last]
        + [objectiveRows].compactMap { rows in
          rows.first.flatMap { first in rows.last.map { first...$0 } }
        }
      for rows in rows {
        sheet.conditionalFormats.append(
          ConditionalFormat(
            CellRange(rows: rows, columns: discuss...discuss), .text("Discuss"),
            style: styles.attention))
      }
    }
  }
}
