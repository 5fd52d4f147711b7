// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the interview plan: objectives and weights, the time line, and what each responsibility
/// became.
struct PlanSheet {
  let plan: InterviewPlan
  let id: PlanID
  let context: PacketContext
  let guide: PanelGuide
  let styles: PacketStyles

  func sheet() throws(SpreadsheetError) -> Sheet {
    var draft = SheetDraft(try SheetName("Plan"), widths: [10, 64, 12, 26])
    draft.add([.init(0, "Interview plan", styles.title.unwrapped)])
    facts(&draft)
    for note in plan.notes {
      draft.add([.init(0, "Note", styles.bold), .init(1, note.sentence(in: plan), styles.text)])
    }
    objectives(&draft)
    timeLines(&draft)
    responsibilities(&draft)
    record(&draft)
    var sheet = draft.sheet
    sheet.showsGridlines = false
    sheet.page.fit = PageFit()
    sheet.page.footer = PageText(
      left: [.text("\(plan.role.prefix(60)), \(plan.grade.name.prefix(30)), plan \(id.text)")],
      right: ["Page ", .pageNumber, " of ", .pageCount])
    return sheet
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
    draft.skip()
    heading("Objectives", &draft)
    headings(["No.", "Objective", "Weight", "Questions asked; in reserve"], &draft)
    for objective in plan.objectives {
      let asked = objective.questions.map(\.id).joined(separator: ", ")
      let reserve = objective.reserve.map(\.id).joined(separator: ", ")
      draft.add([
        .init(0, Cell(number: Double(objective.number), style: styles.number)),
        .init(1, "\(objective.label)\n\(objective.title)", styles.cell),
        .init(2, Cell(number: objective.weight, style: styles.percent)),
        .init(3, reserve.isEmpty ? asked : "\(asked); \(reserve)", styles.cell),
      ])
    }
    let reason = plan.objectives.compactMap(\.weightReason).first
    draft.add([
      .init(
        1,
        reason.map { "Weights differ. Reason: \($0)" }
          ?? "Every objective has the same weight.", styles.note)
    ])
  }

  private func timeLines(_ draft: inout SheetDraft) {
    for session in plan.sessions {
      draft.skip()
      heading(plan.sessions.count == 1 ? "Time line" : "Time line: \(session.name)", &draft)
      headings(["Clock", "What", "Minutes", "Who asks"], &draft)
      var clock = 0
      for item in session.items {
        draft.add([
          .init(0, PacketValues.clock(clock), styles.cell),
          .init(1, item.kind.name(question: item.question, in: plan), styles.cell),
          .init(2, Cell(number: Double(item.minutes), style: styles.number)),
          .init(3, Cell(blank: styles.input)),
        ])
        clock += item.minutes
      }
      draft.add([
        .init(0, PacketValues.clock(clock), styles.cell), .init(1, "End", styles.cell),
        .init(2, Cell(number: Double(clock), style: styles.number)), .init(3, "", styles.cell),
      ])
    }
    draft.add([
      .init(1, "\(guide.setUp) All panelists ask in turn; all rate everything.", styles.note)
    ])
  }

  private func responsibilities(_ draft: inout SheetDraft) {
    draft.skip()
    heading("What each responsibility became", &draft)
    headings(["Objective", "Responsibility", "", "Became"], &draft)
    for objective in plan.objectives {
      for (text, became) in objective.fates {
        draft.add([
          .init(0, Cell(number: Double(objective.number), style: styles.number)),
          .init(1, text, styles.cell), .init(2, "", styles.cell), .init(3, became, styles.cell),
        ])
      }
      if objective.fates.isEmpty {
        let question = objective.questions.first?.id ?? ""
        draft.add([
          .init(0, Cell(number: Double(objective.number), style: styles.number)),
          .init(1, objective.title, styles.cell), .init(2, "", styles.cell),
          .init(3, "question \(question)", styles.cell),
        ])
      }
    }
  }

  private func record(_ draft: inout SheetDraft) {
    draft.skip()
    heading("Record of development", &draft)
    let facts = [
      ("Made from", plan.file), ("Made with", "\(context.tool), \(context.templateSet)"),
      ("Date", context.date),
    ]
    for (name, value) in facts {
      draft.add([.init(0, name, styles.bold), .init(1, value, styles.text)])
    }
    for objective in plan.objectives {
      for question in objective.questions + objective.reserve {
        draft.add([
          .init(0, question.id, styles.bold),
          .init(
            1, "Line \(objective.line) of the profile; \(question.sourceName)", styles.text),
        ])
      }
    }
    draft.add([
      .init(0, "Reviewed by", styles.bold), .init(1, Cell(blank: styles.input)),
    ])
  }

  private func heading(_ text: String, _ draft: inout SheetDraft) {
    draft.add([
      .init(0, text, styles.heading.unwrapped), .init(1, "", styles.heading),
      .init(2, "", styles.heading), .init(3, "", styles.heading),
    ])
  }

  private func headings(_ texts: [String], _ draft: inout SheetDraft) {
    draft.add(texts.enumerated().map { .init($0.offset, $0.element, styles.columnHeading) })
  }
}
