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
  let words: WordList<SheetWord>

  /// The room for a line of handwriting in points.
  private static let noteHeight = 26.0

  func sheet() throws(SpreadsheetError) -> Sheet {
    var draft = SheetDraft(
      try SheetName(words[.guideSheet]),
      SheetLayout(widths: [22, 68], footer: PageFoot.text(plan, id, words)))
    draft.addAcross(
      words(.guideTitle, ["role": plan.role, "grade": plan.grade.name]), styles.title)
    draft.repeatRows()
    draft.add([.init(0, words(.planOf, ["plan": id.text]), styles.note.unwrapped)])
    list(
      words[.howToUse], guide.howToUse + (plan.hasProbes ? [guide.useProbes] : []), &draft)
    script(words[.openingScript], guide.opening(minutes: plan.minutes), &draft)
    notes(&draft)
    for session in plan.sessions { questions(of: session, &draft) }
    draft.breakPage()
    script(words[.candidateScript], guide.candidateQuestions, &draft)
    script(words[.closingScript], guide.closing, &draft)
    list(words[.noAnswer], guide.rescueProbes.map { "\($0.when): \($0.say)" }, &draft)
    reserve(&draft)
    draft.breakPage()
    rules(&draft)
    return draft.finished()
  }

  private func heading(_ text: String, _ draft: inout SheetDraft, gap: Double = 4) {
    draft.skip()
    draft.add([
      .init(0, text, styles.heading.unwrapped), .init(1, Cell(blank: styles.heading)),
    ])
    // Plain text stands free of the line above it.
    draft.skip(points: gap)
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
      let title = words(
        .questionHeading,
        [
          "id": question.id, "label": plan.label(of: question), "minutes": "\(item.minutes)",
        ])
      heading(place + title, &draft, gap: 0)
      draft.add([
        .init(0, Cell(blank: styles.question)), .init(1, question.text, styles.question),
      ])
      draft.skip(points: 8)
      if let objective = plan.objectives.first(where: { $0.questions.contains(question) }) {
        draft.add([
          .init(0, words(.objectiveNumber, ["number": "\(objective.number)"]), styles.bold),
          .init(1, objective.title, styles.text),
        ])
      }
      rows(words[.probes], question.probes, &draft)
      rows(words[.listenFor], question.lookFors, &draft)
      rows(words[.listenAlso], question.listenAlso, &draft)
      draft.skip(points: 8)
      for (level, text) in [
        ("1", question.anchors.one), ("3", question.anchors.three), ("5", question.anchors.five),
      ] {
        draft.add([
          .init(0, words(.levelNumber, ["number": level]), styles.status),
          .init(1, text, styles.cell),
        ])
      }
      notes(&draft)
    }
  }

  /// Lines to write on, as many as the page has room for and never one more.
  private func notes(_ draft: inout SheetDraft) {
    let left = draft.pointsLeft - 3 * SheetDraft.standardHeight
    let lines = Int(left / Self.noteHeight)
    guard lines > 0 else { return }
    draft.skip(points: 8)
    draft.add([.init(0, words[.notes], styles.bold)])
    for _ in 0..<lines {
      draft.add(
        [.init(0, Cell(blank: styles.ruled)), .init(1, Cell(blank: styles.ruled))],
        points: left / Double(lines))
    }
  }

  private func rows(_ title: String, _ lines: [String], _ draft: inout SheetDraft) {
    for (index, line) in lines.enumerated() {
      let text = SheetDraft.Entry(1, "• " + line, styles.text)
      draft.add(index == 0 ? [.init(0, title, styles.bold), text] : [text])
    }
  }

  private func reserve(_ draft: inout SheetDraft) {
    let reserve = plan.objectives.flatMap(\.reserve)
    guard let first = reserve.first else { return }
    func row(_ question: Question, _ draft: inout SheetDraft) {
      draft.add([
        .init(0, question.id, styles.bold),
        .init(1, "\(plan.label(of: question)): \(question.text)", styles.text),
      ])
    }
    draft.keepTogether { draft in
      heading(words[.reserveQuestions], &draft)
      draft.add([
        .init(1, words[.reserveNote], styles.note)
      ])
      row(first, &draft)
    }
    for question in reserve.dropFirst() { row(question, &draft) }
  }

  private func rules(_ draft: inout SheetDraft) {
    let text = styles.smallText
    heading(words[.notToAsk], &draft)
    draft.add([.init(1, words[.insteadNote], styles.smallText)])
    for rule in guide.doNotAsk {
      draft.add([
        .init(0, rule.topic, styles.smallCell),
        .init(
          1, words(.neverInstead, ["never": rule.never, "instead": rule.instead]),
          styles.smallCell),
      ])
    }
    draft.add([.init(1, guide.ifTheyTell, text)])
    heading(words[.notes], &draft)
    for rule in guide.noteRules { draft.add([.init(1, "• " + rule, text)]) }
    draft.add([.init(0, words[.helps], styles.smallBold), .init(1, guide.goodNote, text)])
    draft.add([
      .init(0, words[.doesNotHelp], styles.smallBold), .init(1, guide.badNote, text),
    ])
    heading(words[.ratingErrors], &draft)
    for error in guide.ratingErrors {
      draft.add([.init(0, error.name, styles.smallBold), .init(1, error.meaning, text)])
    }
  }
}
