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
  /// Who fills it in, and about whom, where the form is made out by name.
  var panelist = ""
  var candidate = ""

  private typealias Column = ScorecardForm.Column

  /// What fits on a landscape page, A4 or Letter, at the scale that the columns take.
  private static let pageHeight = 600.0

  /// - Throws: ``SpreadsheetError`` if the scale's words cannot be a list or an id not a name.
  func sheet() throws(SpreadsheetError) -> Sheet {
    let name = try SheetName(ScorecardForm.sheet)
    var draft = SheetDraft(name, widths: [7, 62, 58, 13, 19])
    var names: [(String, CellReference)] = []
    head(&draft, &names)
    for question in plan.questions {
      try draft.keepTogether(within: Self.pageHeight) { draft in
        block(for: question, &draft, &names)
      }
    }
    recommendation(&draft, &names)
    let ratings = plan.questions.compactMap { question in
      names.first { $0.0 == ScorecardForm.rating(question.id) }?.1
    }
    counter(&draft, ratings: ratings)
    try rules(&draft, names, ratings: ratings)
    var sheet = draft.sheet
    for (field, cell) in names { sheet.names.append(try DefinedName(field, for: cell, on: name)) }
    finish(&sheet)
    return sheet
  }

  private var footer: [PageText.Piece] {
    [.text("\(plan.role.prefix(60)), \(plan.grade.name.prefix(30)), plan \(id.text)")]
  }

  private func head(_ draft: inout SheetDraft, _ names: inout [(String, CellReference)]) {
    draft.add([
      .init(Column.guide, "Scorecard: \(plan.role), \(plan.grade)", styles.title),
      .init(Column.evidence, "", styles.bold),
    ])
    draft.add([
      .init(
        Column.guide, "Plan \(id.text). Write evidence first, then rate it against the anchors.",
        styles.note)
    ])
    let fields: [(String, String, CellStyle, String)] = [
      ("Panelist", ScorecardForm.panelist, styles.input, panelist),
      ("Candidate (code or name)", ScorecardForm.candidate, styles.input, candidate),
      ("Date of the interview", ScorecardForm.interviewDate, styles.inputDate, ""),
      (guide.noReasonToStepAside + " (yes)", ScorecardForm.noConflict, styles.input, ""),
    ]
    for (label, field, style, text) in fields {
      var labelStyle = styles.cell
      labelStyle.alignment.horizontal = .right
      let cell: Cell = text.isEmpty ? Cell(blank: style) : Cell(text: text, style: style)
      let row = draft.add([
        .init(Column.guide, label, labelStyle), .init(Column.evidence, cell),
      ])
      names.append((field, CellReference(row: row, column: Column.evidence)))
    }
    draft.skip()
    draft.add([
      .init(Column.id, "Id", styles.columnHeading),
      .init(
        Column.guide, "Question, probes, and what an answer tells at \(plan.grade)",
        styles.columnHeading),
      .init(Column.evidence, "Evidence: what the candidate said and did", styles.columnHeading),
      .init(Column.rating, "Rating", styles.columnHeading),
      .init(Column.status, "Still to do", styles.columnHeading),
    ])
  }

  private func block(
    for question: Question, _ draft: inout SheetDraft, _ names: inout [(String, CellReference)]
  ) {
    draft.add([
      .init(Column.id, "", styles.bandCell),
      .init(
        Column.guide, "\(question.id) · \(plan.label(of: question))\n\(question.text)",
        styles.shortQuestion),
      .init(Column.evidence, "", styles.bandCell), .init(Column.rating, "", styles.bandCell),
      .init(Column.status, "", styles.bandCell),
    ])
    draft.add([
      .init(Column.id, "", styles.quietCell),
      .init(Column.guide, lines("Probes:", question.probes), styles.quietCell),
      .init(
        Column.evidence, lines("Listen for:", question.lookFors), styles.quietCell),
    ])
    let anchors = question.anchors
    let row = draft.add(
      [
        .init(Column.id, question.id, styles.cell),
        .init(
          Column.guide,
          "1 – \(anchors.one)\n\n3 – \(anchors.three)\n\n5 – \(anchors.five)", styles.cell),
        .init(Column.evidence, Cell(blank: styles.input)),
        .init(Column.rating, Cell(blank: styles.inputRating)),
      ], lines: 11)
    let evidence = CellReference(row: row, column: Column.evidence)
    let rating = CellReference(row: row, column: Column.rating)
    draft.edit {
      $0[row: row, column: Column.status] = Cell(
        formula: status(evidence: evidence.text, rating: rating.text), result: .text("To do"),
        style: styles.bold.wrapped)
    }
    names.append((ScorecardForm.evidence(question.id), evidence))
    names.append((ScorecardForm.rating(question.id), rating))
    draft.skip()
  }

  private func lines(_ heading: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : ([heading] + lines.map { "• " + $0 }).joined(separator: "\n")
  }

  /// What is missing in a row, in a word.
  private func status(evidence: String, rating: String) -> String {
    let notObserved = plan.scale.notObserved.label
    return
      "=IF(\(rating)=\"\",IF(\(evidence)=\"\",\"To do\",\"Rating missing\"),"
      + "IF(\(rating)=\"\(notObserved)\",\"Done\","
      + "IF(\(evidence)=\"\",\"Evidence missing\",\"Done\")))"
  }

  private func recommendation(
    _ draft: inout SheetDraft, _ names: inout [(String, CellReference)]
  ) {
    draft.add([
      .init(
        Column.guide,
        "Last, after every rating. The recommendation is yours; it is not computed, and it may stay"
          + " blank.", styles.note)
    ])
    let fields: [(String, String, Int)] = [
      ("Summary", ScorecardForm.summary, 5),
      ("Overall recommendation", ScorecardForm.recommendation, 1),
      ("Reason for the recommendation", ScorecardForm.recommendationReason, 4),
    ]
    for (label, field, lines) in fields {
      let row = draft.add(
        [
          .init(Column.guide, label, styles.cell),
          .init(Column.evidence, Cell(blank: styles.input)),
        ], lines: lines)
      names.append((field, CellReference(row: row, column: Column.evidence)))
    }
  }

  /// The live line on top: how many questions are done, and what is missing.
  private func counter(_ draft: inout SheetDraft, ratings: [CellReference]) {
    guard let first = ratings.first, let last = ratings.last else { return }
    let rows = CellRange(
      CellReference(row: first.row, column: Column.status),
      CellReference(row: last.row, column: Column.status))
    let count = plan.questions.count
    let formula =
      "=COUNTIF(\(rows.text),\"Done\")&\" of \(count) done\""
      + "&IF(COUNTIF(\(rows.text),\"Rating missing\")>0,"
      + "\", \"&COUNTIF(\(rows.text),\"Rating missing\")&\" without a rating\",\"\")"
      + "&IF(COUNTIF(\(rows.text),\"Evidence missing\")>0,"
      + "\", \"&COUNTIF(\(rows.text),\"Evidence missing\")&\" without evidence\",\"\")"
    draft.edit {
      $0[row: 0, column: Column.evidence] = Cell(
        formula: formula, result: .text("0 of \(count) done"), style: styles.bold)
    }
  }

  private func rules(
    _ draft: inout SheetDraft, _ names: [(String, CellReference)], ratings: [CellReference]
  ) throws(SpreadsheetError) {
    let levels = plan.scale.levels
    let choices = try ChoiceList(ScorecardForm.choices(of: plan.scale))
    let words = levels.map { "\($0.level) \($0.label)" }.joined(separator: "; ")
    let prompt = ValidationPrompt(
      title: "Rating", message: String("After the evidence: \(words).".prefix(255)))
    let alert = ValidationAlert(
      .warning, title: "Not on the scale",
      message: "Choose \(levels.first?.level ?? 1) to \(levels.last?.level ?? 5), or"
        + " \(plan.scale.notObserved.label). Keep this entry anyway?")
    let recommendations = try ChoiceList(guide.recommendations)
    draft.edit { sheet in
      for rating in ratings {
        sheet.validations.append(
          DataValidation(CellRange(rating), .list(choices), prompt: prompt, alert: alert))
        let status = CellRange(CellReference(row: rating.row, column: Column.status))
        for word in ["Rating missing", "Evidence missing"] {
          sheet.conditionalFormats.append(
            ConditionalFormat(status, .text(word), style: styles.attention))
        }
      }
      if let cell = names.first(where: { $0.0 == ScorecardForm.recommendation })?.1 {
        sheet.validations.append(
          DataValidation(
            CellRange(cell), .list(recommendations),
            prompt: ValidationPrompt(
              title: "Overall recommendation", message: "Last, and only if you wish to give one."),
            alert: ValidationAlert(.warning)))
      }
      if let cell = names.first(where: { $0.0 == ScorecardForm.interviewDate })?.1 {
        sheet.validations.append(
          DataValidation(
            CellRange(cell), .anything,
            prompt: ValidationPrompt(title: "Date", message: "For example 2026-03-14.")))
      }
    }
  }

  private func finish(_ sheet: inout Sheet) {
    sheet.frozenAt = CellReference(row: 1, column: 0)
    sheet.activeCell = CellReference(row: 2, column: Column.evidence)
    sheet.showsGridlines = false
    sheet.page.isLandscape = true
    sheet.page.fit = PageFit(wide: 1, tall: 0)
    sheet.page.margins = PageMargins(left: 0.4, right: 0.4, top: 0.5, bottom: 0.6)
    sheet.page.repeatedRows = 0...0
    sheet.page.footer = PageText(
      left: footer, right: ["Page ", .pageNumber, " of ", .pageCount])
  }
}

extension CellStyle {
  /// The same style for a text that may take several lines.
  var wrapped: CellStyle {
    var style = self
    style.alignment.wraps = true
    return style
  }
}
