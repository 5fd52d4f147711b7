// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the scorecard sheet: a block for each question, with the anchors beside the evidence and
/// the rating, and evidence before the rating.
struct ScorecardSheet {
  let plan: InterviewPlan
  let id: PlanID
  let guide: PanelGuide
  let styles: PacketStyles
  let wording: Wording
  /// Who fills it in, and about whom, where the form is made out by name.
  var panelist = ""
  var candidate = ""

  private typealias Column = ScorecardForm.Column
  private var words: WordList<FormWord> { wording.form }

  /// The room for evidence in points: enough to write by hand, and a block still fits a screen.
  private static let evidenceHeight = 120.0...290.0

  /// A sheet that is being filled, with the fields that have a name so far.
  private struct Form {
    var draft: SheetDraft
    var names: [String: CellReference] = [:]
    /// The words of the rows: what is still to do.
    var states: [CellReference] = []
  }

  /// - Throws: ``SpreadsheetError`` if the scale's words cannot be a list or an id not a name.
  func sheet() throws(SpreadsheetError) -> Sheet {
    let name = try SheetName(wording.sheets[.scorecardSheet])
    let layout = SheetLayout(
      widths: [7, 49, 68, 12, 11], isLandscape: true,
      footer: PageFoot.text(plan, id, wording.sheets, names: [panelist, candidate]))
    var form = Form(draft: SheetDraft(name, layout))
    head(&form)
    let questions = plan.questions
    let formula = status.row()
    for (index, question) in questions.enumerated() {
      let place = words(.questionOf, ["number": "\(index + 1)", "count": "\(questions.count)"])
      keepTogether(&form) { form in block(for: question, place: place, formula, &form) }
    }
    let questionStates = form.states
    keepTogether(&form) { form in recommendation(&form) }
    overview(&form, questionStates)
    var sheet = form.draft.finished()
    try ScorecardRules(scale: plan.scale, guide: guide, styles: styles, words: words)
      .add(to: &sheet, fields: form.names, states: form.states)
    for (field, cell) in form.names.sorted(by: { $0.value < $1.value }) {
      sheet.names.append(try DefinedName(field, for: cell, on: name))
    }
    sheet.activeCell =
      form.names[panelist.isEmpty ? ScorecardForm.panelist : ScorecardForm.interviewDate]
    return sheet
  }

  /// Keeps rows on a page, and the names of their fields with them.
  private func keepTogether(_ form: inout Form, _ body: (inout Form) -> Void) {
    let before = form
    var result = form
    form.draft.keepTogether { draft in
      result = before
      result.draft = draft
      body(&result)
      draft = result.draft
    }
    result.draft = form.draft
    form = result
  }

  // MARK: - Header

  private func head(_ form: inout Form) {
    // Two lines, for what may be still to do stands beside it.
    form.draft.add(
      [
        .init(
          Column.guide, words(.title, ["role": plan.role, "grade": plan.grade.name]),
          styles.title)
      ], points: 36)
    let plan = words(.plan, ["plan": id.text])
    form.draft.add([.init(Column.guide, words(.note, ["plan": plan]), styles.note)])
    form.draft.repeatRows()
    let fields: [(String, String, CellStyle, String)] = [
      (words[.panelist], ScorecardForm.panelist, styles.inputLine, panelist),
      (words[.candidate], ScorecardForm.candidate, styles.inputLine, candidate),
      (words[.interviewDate], ScorecardForm.interviewDate, styles.inputDate, ""),
      (guide.noReasonToStepAside, ScorecardForm.noConflict, styles.inputLine, ""),
    ]
    for (label, field, style, text) in fields {
      let cell: Cell = text.isEmpty ? Cell(blank: style) : Cell(text: text, style: style)
      let row = form.draft.add(
        [.init(Column.guide, label, styles.label), .init(Column.evidence, cell)], points: 20)
      form.names[field] = CellReference(row: row, column: Column.evidence)
    }
  }

  private var status: ScorecardStatus { ScorecardStatus(scale: plan.scale, words: words) }

  /// The fields of the header that have to be filled in.
  private static let required = [
    ScorecardForm.panelist, ScorecardForm.candidate, ScorecardForm.interviewDate,
  ]

  /// The live lines on top: what is still to do, and whose form it is, on every printed page.
  private func overview(_ form: inout Form, _ states: [CellReference]) {
    let fields = Self.required.compactMap { form.names[$0] }
    guard let first = states.first, let last = states.last, let top = fields.min(),
      let bottom = fields.max()
    else { return }
    let texts = [panelist, candidate, ""]
    let progress = status.line(
      words: CellRange(first, last),
      fields: CellRange(
        CellReference(row: top.row, column: Column.status),
        CellReference(row: bottom.row, column: Column.status)),
      questions: plan.questions.count)
    form.draft.edit { sheet in
      for (cell, text) in zip(fields, texts) {
        sheet[row: cell.row, column: Column.status] = Cell(
          formula: status.field(cell),
          result: .text(words[text.isEmpty ? .toDo : .done]),
          style: styles.status)
      }
      sheet[row: 0, column: Column.evidence] = Cell(
        formula: progress,
        result: .text(status.emptyLine(questions: plan.questions.count)),
        style: styles.bold)
      sheet[row: 1, column: Column.evidence] = Cell(
        formula: status.owner(panelist: fields[0], candidate: fields[1]),
        result: .text(status.owner(panelist: panelist, candidate: candidate)),
        style: styles.text)
    }
  }

  // MARK: - Questions

  private func block(
    for question: Question, place: String, _ formula: ScorecardStatus.RowFormula,
    _ form: inout Form
  ) {
    form.draft.skip(points: 10)
    form.draft.add([
      .init(Column.id, Cell(blank: styles.bandCell)),
      .init(Column.guide, question.text, styles.shortQuestion),
      .init(
        Column.evidence, "\(place) · \(question.id)\n\(plan.label(of: question))",
        styles.columnHeading),
      .init(Column.rating, Cell(blank: styles.bandCell)),
      .init(Column.status, Cell(blank: styles.bandCell)),
    ])
    form.draft.add([
      .init(Column.id, Cell(blank: styles.cell)),
      .init(Column.guide, list(words[.probes], question.probes), styles.topCell),
      .init(Column.evidence, list(words[.listenFor], question.lookFors), styles.topCell),
      .init(Column.rating, Cell(blank: styles.cell)),
      .init(Column.status, Cell(blank: styles.cell)),
    ])
    form.draft.add([
      .init(Column.id, words[.id], styles.columnHeading),
      .init(
        Column.guide, words(.tells, ["grade": plan.grade.name]), styles.columnHeading),
      .init(Column.evidence, words[.evidence], styles.columnHeading),
      .init(Column.rating, words[.rating], styles.columnHeading),
      .init(Column.status, words[.stillToDo], styles.columnHeading),
    ])
    let anchors = question.anchors
    let room = form.draft.pointsLeft
    let row = form.draft.add(
      [
        .init(Column.id, question.id, styles.topCell),
        .init(
          Column.guide, "1 – \(anchors.one)\n\n3 – \(anchors.three)\n\n5 – \(anchors.five)",
          styles.topCell),
        .init(Column.evidence, Cell(blank: styles.input)),
        .init(Column.rating, Cell(blank: styles.inputRating)),
      ],
      points: max(Self.evidenceHeight.lowerBound, min(Self.evidenceHeight.upperBound, room)),
      grows: true)
    let evidence = CellReference(row: row, column: Column.evidence)
    let rating = CellReference(row: row, column: Column.rating)
    say(formula.text(evidence: evidence, rating: rating), words[.toDo], row: row, &form)
    form.names[ScorecardForm.evidence(question.id)] = evidence
    form.names[ScorecardForm.rating(question.id)] = rating
  }

  /// Puts a live word at the end of a row.
  private func say(_ formula: String, _ result: String, row: Int, _ form: inout Form) {
    form.states.append(CellReference(row: row, column: Column.status))
    form.draft.edit { sheet in
      sheet[row: row, column: Column.status] = Cell(
        formula: formula, result: .text(result), style: styles.topStatus)
    }
  }

  private func list(_ heading: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : ([heading] + lines.map { "• " + $0 }).joined(separator: "\n")
  }

  // MARK: - The end

  private func recommendation(_ form: inout Form) {
    form.draft.skip()
    form.draft.add([
      .init(Column.id, Cell(blank: styles.bandCell)),
      .init(Column.guide, words[.last], styles.shortQuestion),
      .init(Column.evidence, words[.yours], styles.columnHeading),
      .init(Column.rating, Cell(blank: styles.bandCell)),
      .init(Column.status, words[.stillToDo], styles.columnHeading),
    ])
    let fields: [(String, String, Double)] = [
      ("\(words[.summary]): \(words[.summaryHint])", ScorecardForm.summary, 110),
      (
        "\(words[.recommendation]): \(guide.recommendations.joined(separator: ", "))",
        ScorecardForm.recommendation, 24
      ),
      (words[.recommendationReason], ScorecardForm.recommendationReason, 110),
    ]
    for (label, field, points) in fields {
      let row = form.draft.add(
        [
          .init(Column.guide, label, styles.label),
          .init(Column.evidence, Cell(blank: styles.input)),
        ], points: points, grows: true)
      form.names[field] = CellReference(row: row, column: Column.evidence)
    }
    if let recommendation = form.names[ScorecardForm.recommendation],
      let reason = form.names[ScorecardForm.recommendationReason]
    {
      say(status.reason(reason, for: recommendation), "", row: reason.row, &form)
    }
  }
}
