// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the panel's ratings side by side: first ratings, mean, range and "discuss" for each
/// question and objective, ratings after discussion with a reason, and what came of it.
///
/// The arithmetic is live. Each formula carries its result, for an empty form or for the ratings
/// that a debrief has collected.
struct PanelSheet {
  let plan: InterviewPlan
  let id: PlanID
  let panelists: [String]
  let guide: PanelGuide
  let styles: PacketStyles
  let wording: Wording

  /// What is known already, on the sheet of a debrief.
  var fill: PanelFill?
  /// The sheet's name, where it is not the usual one.
  var title: String?

  private var words: WordList<PanelWord> { wording.panel }

  /// Where the figures stand, for sheets that refer to them.
  struct Drawn {
    var sheet: Sheet
    var columns: PanelColumns
    /// The rows of the objectives, in the order of the plan.
    var objectives: [Int]
    var composites: PanelRecord.Rows
  }

  private var columns: PanelColumns { PanelColumns(count: panelists.count, words: words) }

  func sheet() throws(SpreadsheetError) -> Sheet { try drawn().sheet }

  /// The sheet, and where its figures stand.
  func drawn() throws(SpreadsheetError) -> Drawn {
    let layout = SheetLayout(
      widths: columns.widths, isLandscape: true,
      footer: PageFoot.text(
        plan, id, wording.sheets, names: [fill?.notes.candidate ?? ""]))
    var draft = SheetDraft(try SheetName(title ?? wording.sheets[.panelSheet]), layout)
    head(&draft)
    let questions = questions(&draft)
    var objectives: [Int] = []
    draft.keepTogether { draft in objectives = self.objectives(&draft, questions) }
    let composites = try PanelRecord(
      plan: plan, panelists: panelists, columns: columns, guide: guide, styles: styles,
      wording: wording, chartWidth: layout.width(of: columns.later...columns.missing),
      questions: questions,
      objectives: objectives, fill: fill
    ).add(to: &draft)
    try rules(&draft, questions, objectives)
    return Drawn(
      sheet: draft.finished(), columns: columns, objectives: objectives, composites: composites)
  }

  private func head(_ draft: inout SheetDraft) {
    // A debrief has such a sheet for each candidate, and printed pages get separated.
    let title =
      fill.map {
        words(
          .titleOf,
          ["candidate": $0.notes.candidate, "role": plan.role, "grade": plan.grade.name])
      } ?? words(.title, ["role": plan.role, "grade": plan.grade.name])
    draft.addAcross(title, styles.title)
    draft.repeatRows(frozenColumns: columns.weight)
    draft.addAcross(words(.note, ["plan": id.text]), styles.note)
    for (line, word) in PanelNotes.Label.head {
      let row = draft.add(
        styles.field(
          words[word], from: columns.text, to: columns.discuss, fill?.notes[line]), points: 18)
      draft.edit { sheet in
        if sheet.activeCell == nil {
          sheet.activeCell = CellReference(row: row, column: columns.weight)
        }
      }
    }
  }

  private func headings(
    _ table: PanelWord, _ first: PanelWord, _ name: PanelWord, _ third: PanelWord,
    isAnswered: Bool, _ draft: inout SheetDraft
  ) {
    draft.skip()
    draft.add([
      .init(columns.id, words[table], styles.groupHeading),
      .init(columns.first, words[.firstRatings], styles.groupHeading),
      .init(columns.later, words[.afterDiscussion], styles.groupHeading),
    ])
    var entries: [SheetDraft.Entry] = [
      .init(columns.id, words[first], styles.centeredHeading),
      .init(columns.text, words[name], styles.columnHeading),
      .init(columns.weight, words[third], styles.centeredHeading),
    ]
    for (index, panelist) in panelists.enumerated() {
      entries.append(.init(columns.first + index, panelist, styles.centeredHeading))
      entries.append(.init(columns.later + index, panelist, styles.centeredHeading))
    }
    entries += [
      .init(columns.mean, words[.mean], styles.centeredHeading),
      .init(columns.range, words[.range], styles.centeredHeading),
      .init(columns.discuss, words[.discuss], styles.centeredHeading),
      .init(columns.laterMean, words[.mean], styles.centeredHeading),
    ]
    if isAnswered {
      entries += [
        .init(columns.reason, words[.reason], styles.columnHeading),
        .init(columns.missing, words[.missing], styles.centeredHeading),
      ]
    }
    draft.add(entries)
  }

  /// The rows of the questions, by id.
  private func questions(_ draft: inout SheetDraft) -> [String: Int] {
    headings(.byQuestion, .id, .question, .objective, isAnswered: true, &draft)
    var rows: [String: Int] = [:]
    for question in plan.questions {
      var entries: [SheetDraft.Entry] = [
        .init(columns.id, question.id, styles.cell),
        .init(columns.text, question.text, styles.cell),
        .init(columns.weight, number(of: question)),
        .init(columns.reason, fill?.reason(question.id, styles) ?? Cell(blank: styles.inputLine)),
      ]
      for index in panelists.indices {
        let first = fill?.first(question.id, index)
        let later = fill?.later(question.id, index)
        // What was collected is frozen, and does not look like a field.
        entries.append(
          .init(
            columns.first + index,
            cell(of: first, fill == nil ? styles.inputCentered : styles.number)))
        entries.append(.init(columns.later + index, cell(of: later, styles.inputCentered)))
      }
      let row = draft.add(entries, points: 30, grows: true)
      rows[question.id] = row
      let summary = fill?.question(question.id)
      let wasChanged = fill?.wasChanged(question.id) ?? false
      put(
        row,
        [
          (columns.mean, columns.mean(of: row), styles.mean, .figure(summary?.mean)),
          (columns.range, columns.range(of: row), styles.mean, .figure(summary?.range)),
          (
            columns.discuss, columns.discuss(row), styles.status,
            word(.discuss, summary?.isToDiscuss)
          ),
          (
            columns.laterMean, columns.laterMean(of: row), styles.mean,
            .figure(wasChanged ? fill?.questionAfter(question.id)?.mean : nil)
          ),
          (
            columns.missing, columns.missing(row), styles.status,
            word(.reasonMissing, fill?.lacksReason(question.id))
          ),
        ], &draft)
    }
    return rows
  }

  private func cell(of rating: Rating?, _ style: CellStyle) -> Cell {
    var style = style
    // "Not observed" needs two lines.
    style.alignment.wraps = true
    return switch rating {
    case .level(let level): Cell(number: Double(level), style: style)
    case .notObserved: Cell(text: plan.scale.notObserved.label, style: style)
    case nil: Cell(blank: style)
    }
  }

  private func word(_ word: PanelWord, _ isThere: Bool?) -> FormulaResult {
    .text(isThere == true ? words[word] : "")
  }

  /// The number of the objective that a question is for.
  private func number(of question: Question) -> Cell {
    plan.objectives.first { $0.questions.contains(question) }
      .map { Cell(number: Double($0.number), style: styles.number) } ?? Cell(blank: styles.number)
  }

  /// For each objective the mean of each panelist's ratings, then the mean of these means.
  private func objectives(_ draft: inout SheetDraft, _ questions: [String: Int]) -> [Int] {
    headings(.byObjective, .number, .objective, .weight, isAnswered: false, &draft)
    guard let top = questions.values.min(), let bottom = questions.values.max() else { return [] }
    let changes = CellRange(
      rows: top...bottom, columns: columns.later...(columns.later + panelists.count - 1))
    return plan.objectives.map { objective in
      let row = draft.add([
        .init(columns.id, Cell(number: Double(objective.number), style: styles.number)),
        .init(columns.text, objective.label, styles.cell),
        .init(columns.weight, Cell(number: objective.weight, style: styles.percent)),
      ])
      let asked = objective.questions.compactMap { questions[$0.id] }
      let first = fill?.objective(objective.id)
      let after = fill?.objectiveAfter(objective.id)
      // An objective is marked by its own range here; its questions have marks of their own.
      let isWide = first.map { Disagreement.isToDiscuss($0.range) }
      var formulas: [Live] = [
        (columns.mean, columns.mean(of: row), styles.mean, .figure(first?.mean)),
        (columns.range, columns.range(of: row), styles.mean, .figure(first?.range)),
        (
          columns.discuss, columns.discuss(row), styles.status,
          word(.discuss, isWide)
        ),
        (
          columns.laterMean, columns.laterMean(ofObjective: row), styles.mean,
          .figure(after?.mean)
        ),
      ]
      for index in panelists.indices where !asked.isEmpty {
        formulas += [
          (
            columns.first + index, columns.first(of: index, over: asked), styles.mean,
            .figure(first?.rating(of: index))
          ),
          (
            columns.later + index, columns.later(of: index, over: asked, changes: changes),
            styles.mean, .figure(after?.rating(of: index))
          ),
        ]
      }
      put(row, formulas, &draft)
      return row
    }
  }

  private typealias Live = (
    column: Int, formula: String, style: CellStyle, result: FormulaResult
  )

  private func put(_ row: Int, _ formulas: [Live], _ draft: inout SheetDraft) {
    draft.edit { sheet in
      for (column, formula, style, result) in formulas {
        sheet[row: row, column: column] = Cell(formula: formula, result: result, style: style)
      }
    }
  }

  private func rules(
    _ draft: inout SheetDraft, _ questions: [String: Int], _ objectives: [Int]
  ) throws(SpreadsheetError) {
    let choices = try ChoiceList(ScorecardForm.choices(of: plan.scale))
    guard let first = questions.values.min(), let last = questions.values.max() else { return }
    // A rule for a range, not one for each row: the library takes 4 KB for every rule.
    var marks = [(columns.discuss, first...last, words[.discuss])]
    marks.append((columns.missing, first...last, words[.reasonMissing]))
    if let top = objectives.first, let bottom = objectives.last, top <= bottom {
      marks.append((columns.discuss, top...bottom, words[.discuss]))
    }
    draft.edit { sheet in
      for column in [columns.first, columns.later] {
        sheet.validations.append(
          DataValidation(
            CellRange(rows: first...last, columns: column...(column + panelists.count - 1)),
            .list(choices), alert: ValidationAlert(.warning)))
      }
      for (column, rows, word) in marks {
        sheet.conditionalFormats.append(
          ConditionalFormat(
            CellRange(rows: rows, columns: column...column), .text(word), style: styles.attention))
      }
    }
  }
}
