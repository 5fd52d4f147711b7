// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the interview plan: the time line, objectives and weights, what each responsibility
/// became, and the record of development.
struct PlanSheet {
  let plan: InterviewPlan
  let id: PlanID
  let context: PacketContext
  let guide: PanelGuide
  let styles: PacketStyles

  func sheet() throws(SpreadsheetError) -> Sheet {
    var draft = SheetDraft(
      try SheetName("Plan"),
      SheetLayout(widths: [12, 46, 10, 22], footer: PageFoot.pieces(plan, id)))
    draft.addAcross("Interview plan: \(plan.role), \(plan.grade)", styles.title)
    draft.repeatRows()
    facts(&draft)
    for note in plan.notes {
      draft.add([.init(0, "Note", styles.bold), .init(1, note.sentence(in: plan), styles.text)])
    }
    timeLines(&draft)
    objectives(&draft)
    responsibilities(&draft)
    record(&draft)
    return draft.finished()
  }

  private func facts(_ draft: inout SheetDraft) {
    var facts = [("Role", plan.role)]
    if let organization = plan.organization { facts.append(("Employer", organization)) }
    facts += [
      ("Grade", plan.grade.name), ("Length", length), ("Plan", "\(id.text), \(context.date)"),
    ]
    for (name, value) in facts {
      draft.add([.init(0, name, styles.bold), .init(1, value, styles.text)])
    }
  }

  private var length: String {
    plan.sessions.count == 1
      ? "\(plan.minutes) minutes" : "\(plan.sessions.count) interviews of \(plan.minutes) minutes"
  }

  private func objectives(_ draft: inout SheetDraft) {
    let rows: [[SheetDraft.Entry]] = plan.objectives.map { objective in
      let asked = objective.questions.map(\.id).joined(separator: ", ")
      let reserve = objective.reserve.map(\.id).joined(separator: ", ")
      return [
        .init(0, Cell(number: Double(objective.number), style: styles.number)),
        .init(1, "\(objective.label)\n\(objective.title)", styles.cell),
        .init(2, Cell(number: objective.weight, style: styles.percent)),
        .init(3, reserve.isEmpty ? asked : "\(asked)\nReserve: \(reserve)", styles.cell),
      ]
    }
    table("Objectives", ["No.", "Objective", "Weight", "Questions"], rows, &draft)
    let reason = plan.objectives.compactMap(\.weightReason).first
    draft.add([
      .init(
        1,
        reason.map { "Weights differ. Reason: \($0)" } ?? "Every objective has the same weight.",
        styles.note)
    ])
  }

  private func timeLines(_ draft: inout SheetDraft) {
    for session in plan.sessions {
      draft.keepTogether { draft in timeLine(of: session, &draft) }
    }
    draft.add([
      .init(1, "\(guide.setUp) All panelists ask in turn; all rate everything.", styles.note)
    ])
  }

  private func timeLine(of session: Session, _ draft: inout SheetDraft) {
    heading(plan.sessions.count == 1 ? "Time line" : "Time line: \(session.name)", &draft)
    headings(["Clock", "What", "Minutes", "Who asks"], &draft)
    var clock = 0
    for item in session.items {
      let row = draft.add([
        .init(0, PacketValues.clock(clock), styles.cell),
        .init(1, item.kind.name(question: item.question, in: plan), styles.cell),
        .init(2, Cell(number: Double(item.minutes), style: styles.number)),
        .init(3, Cell(blank: styles.inputLine)),
      ])
      draft.edit { sheet in
        // The cursor starts where there is something to fill in.
        if sheet.activeCell == nil { sheet.activeCell = CellReference(row: row, column: 3) }
      }
      clock += item.minutes
    }
    draft.add([
      .init(0, PacketValues.clock(clock), styles.cell), .init(1, "End", styles.cell),
      .init(2, Cell(number: Double(clock), style: styles.number)),
      .init(3, Cell(blank: styles.cell)),
    ])
  }

  private func responsibilities(_ draft: inout SheetDraft) {
    var rows: [[SheetDraft.Entry]] = []
    for objective in plan.objectives {
      let fates =
        objective.fates.isEmpty
        ? [(objective.title, "question \(objective.questions.first?.id ?? "")")]
        : objective.fates.map { ($0.text, $0.became) }
      for (text, became) in fates {
        rows.append([
          .init(0, Cell(number: Double(objective.number), style: styles.number)),
          .init(1, text, styles.cell), .init(2, Cell(blank: styles.inputCentered)),
          .init(3, became, styles.cell),
        ])
      }
    }
    table(
      "What each responsibility became", ["Objective", "Responsibility", "Checked", "Became"], rows,
      &draft)
  }

  /// A table whose heading never stands alone at the foot of a page.
  private func table(
    _ title: String, _ texts: [String], _ rows: [[SheetDraft.Entry]], _ draft: inout SheetDraft
  ) {
    draft.keepTogether { draft in
      heading(title, &draft)
      headings(texts, &draft)
      if let first = rows.first { draft.add(first) }
    }
    for row in rows.dropFirst() { draft.add(row) }
  }

  private func record(_ draft: inout SheetDraft) {
    draft.keepTogether { draft in
      heading("Record of development", &draft)
      let facts = [
        ("Made from", plan.file), ("Made with", "\(context.tool), \(context.templateSet)"),
        ("Date", context.date),
      ]
      for (name, value) in facts {
        draft.add([.init(0, name, styles.bold), .init(1, value, styles.text.unwrapped)])
      }
    }
    for objective in plan.objectives {
      for question in objective.questions + objective.reserve {
        draft.add([
          .init(0, question.id, styles.bold),
          .init(
            1, "Line \(objective.line) of the profile; \(question.sourceName)",
            styles.text.unwrapped),
        ])
      }
    }
    draft.skip(points: 8)
    for label in ["Edited by", "Reviewed by", "Date of review"] {
      draft.add(
        [.init(0, label, styles.label), .init(1, Cell(blank: styles.inputLine))], points: 22)
    }
  }

  private func heading(_ text: String, _ draft: inout SheetDraft) {
    draft.skip()
    draft.add(
      [.init(0, text, styles.heading.unwrapped)]
        + (1...3).map { .init($0, Cell(blank: styles.heading)) })
  }

  private func headings(_ texts: [String], _ draft: inout SheetDraft) {
    draft.add(texts.enumerated().map { .init($0.offset, $0.element, styles.columnHeading) })
  }
}
