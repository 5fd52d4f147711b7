// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the interviewer guide: how to use it, the opening, a page for each question, the closing,
/// and on one page what not to ask, the rules for notes and the rating errors.
struct GuideSheet {
  let plan: InterviewPlan
  let id: PlanID
  let guide: PanelGuide
  let styles: PacketStyles

  /// What fits on a portrait page, A4 or Letter, at the scale that the columns take.
  private static let pageHeight = 670.0
  private static let noteHeight = 30.0
  private static let fewestNoteRows = 4

  func sheet() throws(SpreadsheetError) -> Sheet {
    var draft = SheetDraft(try SheetName("Guide"), widths: [18, 82])
    draft.add([
      .init(0, "Interviewer guide: \(plan.role), \(plan.grade)", styles.title.unwrapped)
    ])
    draft.add([.init(0, "Plan \(id.text)", styles.note.unwrapped)])
    list("How to use it", guide.howToUse, &draft)
    script("Opening (read aloud)", guide.opening(minutes: plan.minutes), &draft)
    for session in plan.sessions { questions(of: session, &draft) }
    draft.breakPage()
    script("The candidate's questions (read aloud)", guide.candidateQuestions, &draft)
    script("Closing (read aloud)", guide.closing, &draft)
    list("If an answer does not come", guide.rescueProbes.map { "\($0.when): \($0.say)" }, &draft)
    reserve(&draft)
    rules(&draft)
    var sheet = draft.sheet
    sheet.showsGridlines = false
    sheet.page.fit = PageFit()
    sheet.page.margins = PageMargins(left: 0.5, right: 0.5, top: 0.6, bottom: 0.7)
    sheet.page.footer = PageText(
      left: [.text("\(plan.role.prefix(60)), \(plan.grade.name.prefix(30)), plan \(id.text)")],
      right: ["Page ", .pageNumber, " of ", .pageCount])
    return sheet
  }

  private func heading(_ text: String, _ draft: inout SheetDraft) {
    draft.skip()
    draft.add([.init(0, text, styles.heading.unwrapped), .init(1, "", styles.heading)])
  }

  private func list(_ title: String, _ lines: [String], _ draft: inout SheetDraft) {
    guard !lines.isEmpty else { return }
    heading(title, &draft)
    for line in lines { draft.add([.init(1, "• " + line, styles.text)]) }
  }

  private func script(_ title: String, _ text: String, _ draft: inout SheetDraft) {
    heading(title, &draft)
    draft.add([.init(1, text, styles.text)])
  }

  private func questions(of session: Session, _ draft: inout SheetDraft) {
    for item in session.items {
      guard let question = plan.questions.first(where: { $0.id == item.question }) else { continue }
      draft.breakPage()
      let place = plan.sessions.count == 1 ? "" : "\(session.name) · "
      draft.add([
        .init(
          0, "\(place)\(question.id) · \(plan.label(of: question)) · \(item.minutes) minutes",
          styles.heading.unwrapped), .init(1, "", styles.heading),
      ])
      draft.skip()
      draft.add([.init(0, "Ask", styles.question), .init(1, question.text, styles.question)])
      draft.skip()
      if let objective = plan.objectives.first(where: { $0.questions.contains(question) }) {
        draft.add([
          .init(0, "Objective \(objective.number)", styles.bold),
          .init(1, objective.title, styles.text),
        ])
      }
      rows("Probes", question.probes, &draft)
      rows("Listen for", question.lookFors, &draft)
      rows("Listen also for", question.listenAlso, &draft)
      for (level, text) in [
        ("1", question.anchors.one), ("3", question.anchors.three), ("5", question.anchors.five),
      ] {
        draft.add([.init(0, "Level \(level)", styles.cell), .init(1, text, styles.cell)])
      }
      draft.add([.init(0, "Notes", styles.bold)])
      let left = Int(draft.pointsLeft(of: Self.pageHeight) / Self.noteHeight)
      for _ in 0..<max(Self.fewestNoteRows, left) {
        draft.add(
          [.init(0, Cell(blank: styles.ruled)), .init(1, Cell(blank: styles.ruled))], lines: 2)
      }
    }
  }

  private func rows(_ title: String, _ lines: [String], _ draft: inout SheetDraft) {
    for (index, line) in lines.enumerated() {
      draft.add([
        .init(0, index == 0 ? title : "", styles.bold), .init(1, "• " + line, styles.text),
      ])
    }
  }

  private func reserve(_ draft: inout SheetDraft) {
    let reserve = plan.objectives.flatMap(\.reserve)
    guard !reserve.isEmpty else { return }
    heading("Reserve questions", &draft)
    draft.add([
      .init(
        1, "Only if a planned question cannot be asked, and then for every candidate.",
        styles.note)
    ])
    for question in reserve {
      draft.add([
        .init(0, "\(question.id)", styles.bold),
        .init(1, "\(plan.label(of: question)): \(question.text)", styles.text),
      ])
    }
  }

  private func rules(_ draft: inout SheetDraft) {
    draft.breakPage()
    draft.add([.init(0, "What not to ask", styles.heading.unwrapped), .init(1, "", styles.heading)])
    for rule in guide.doNotAsk {
      draft.add([
        .init(0, rule.topic, styles.cell),
        .init(
          1,
          "Never: \(rule.never). Lawful, if the job needs it and everyone is asked:"
            + " \(rule.instead).", styles.cell),
      ])
    }
    draft.add([.init(1, guide.ifTheyTell, styles.note)])
    list("Notes", guide.noteRules, &draft)
    draft.add([.init(0, "Helps", styles.bold), .init(1, guide.goodNote, styles.text)])
    draft.add([.init(0, "Does not", styles.bold), .init(1, guide.badNote, styles.text)])
    list("Rating errors", guide.ratingErrors.map { "\($0.name): \($0.meaning)" }, &draft)
  }
}

extension PacketStyles {
  /// A line to write on.
  var ruled: CellStyle {
    CellStyle(borders: CellBorders(bottom: BorderLine(.thin, color: line)))
  }
}
