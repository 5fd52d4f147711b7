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
  let wording: Wording

  private var words: WordList<SheetWord> { wording.sheets }

  func sheet() throws(SpreadsheetError) -> Sheet {
    var draft = SheetDraft(
      try SheetName(words[.planSheet]),
      SheetLayout(widths: [12, 46, 10, 22], footer: PageFoot.text(plan, id, words)))
    draft.addAcross(
      words(.planTitle, ["role": plan.role, "grade": plan.grade.name]), styles.title)
    draft.repeatRows()
    facts(&draft)
    for note in plan.notes {
      draft.add([
        .init(0, words[.note], styles.bold),
        .init(1, wording.plan.sentence(note, in: plan), styles.text),
      ])
    }
    timeLines(&draft)
    objectives(&draft)
    responsibilities(&draft)
    record(&draft)
    return draft.finished()
  }

  private func facts(_ draft: inout SheetDraft) {
    var facts = [(words[.role], plan.role)]
    if let organization = plan.organization { facts.append((words[.employer], organization)) }
    facts += [
      (words[.grade], plan.grade.name), (words[.length], length),
      (words[.plan], "\(id.text), \(context.date)"),
    ]
    for (name, value) in facts {
      draft.add([.init(0, name, styles.bold), .init(1, value, styles.text)])
    }
  }

  private var length: String {
    plan.sessions.count == 1
      ? words(.minutes, ["minutes": "\(plan.minutes)"])
      : words(
        .interviews, ["count": "\(plan.sessions.count)", "minutes": "\(plan.minutes)"])
  }

  private func objectives(_ draft: inout SheetDraft) {
    let rows: [[SheetDraft.Entry]] = plan.objectives.map { objective in
      let asked = objective.questions.map(\.id).joined(separator: ", ")
      let reserve = objective.reserve.map(\.id).joined(separator: ", ")
      return [
        .init(0, Cell(number: Double(objective.number), style: styles.number)),
        .init(1, "\(objective.label)\n\(objective.title)", styles.cell),
        .init(2, Cell(number: objective.weight, style: styles.percent)),
        .init(
          3, reserve.isEmpty ? asked : asked + "\n" + words(.reserve, ["ids": reserve]),
          styles.cell),
      ]
    }
    table(.objectives, [.number, .objective, .weight, .questions], rows, &draft)
    draft.add([.init(1, wording.plan.weights(of: plan), styles.note)])
  }

  private func timeLines(_ draft: inout SheetDraft) {
    for session in plan.sessions {
      draft.keepTogether { draft in timeLine(of: session, &draft) }
    }
    draft.add([
      .init(1, "\(guide.setUp) \(words[.allAsk])", styles.note)
    ])
  }

  private func timeLine(of session: Session, _ draft: inout SheetDraft) {
    heading(
      plan.sessions.count == 1
        ? words[.timeLine] : words(.timeLineOf, ["interview": session.name]), &draft)
    headings([.clock, .what, .minutesHead, .whoAsks], &draft)
    var clock = 0
    for item in session.items {
      let row = draft.add([
        .init(0, PacketValues.clock(clock), styles.cell),
        .init(1, wording.plan.name(of: item, in: plan), styles.cell),
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
      .init(0, PacketValues.clock(clock), styles.cell), .init(1, words[.end], styles.cell),
      .init(2, Cell(number: Double(clock), style: styles.number)),
      .init(3, Cell(blank: styles.cell)),
    ])
  }

  private func responsibilities(_ draft: inout SheetDraft) {
    var rows: [[SheetDraft.Entry]] = []
    for objective in plan.objectives {
      var fates = wording.plan.fates(of: objective)
      if fates.isEmpty {
        let asked = wording.plan(.asked, ["id": objective.questions.first?.id ?? ""])
        fates = [(objective.title, asked)]
      }
      for (text, became) in fates {
        rows.append([
          .init(0, Cell(number: Double(objective.number), style: styles.number)),
          .init(1, text, styles.cell), .init(2, Cell(blank: styles.inputCentered)),
          .init(3, became, styles.cell),
        ])
      }
    }
    table(.fates, [.objective, .responsibility, .checked, .became], rows, &draft)
  }

  /// A table whose heading never stands alone at the foot of a page.
  private func table(
    _ title: SheetWord, _ heads: [SheetWord], _ rows: [[SheetDraft.Entry]],
    _ draft: inout SheetDraft
  ) {
    draft.keepTogether { draft in
      heading(words[title], &draft)
      headings(heads, &draft)
      if let first = rows.first { draft.add(first) }
    }
    for row in rows.dropFirst() { draft.add(row) }
  }

  private func record(_ draft: inout SheetDraft) {
    draft.keepTogether { draft in
      heading(words[.record], &draft)
      draft.skip(points: 4)
      let facts = [
        (words[.madeFrom], plan.file),
        (words[.madeWith], "\(context.tool), \(context.templateSet)"),
        (words[.date], context.date),
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
            1,
            words(
              .line,
              ["line": "\(objective.line)", "source": wording.plan.source(of: question)]),
            styles.text.unwrapped),
        ])
      }
    }
    draft.skip(points: 8)
    for label in [SheetWord.editedBy, .reviewedBy, .dateOfReview] {
      draft.add(
        [.init(0, words[label], styles.label), .init(1, Cell(blank: styles.inputLine))], points: 22)
    }
  }

  private func heading(_ text: String, _ draft: inout SheetDraft) {
    draft.skip()
    draft.add(
      [.init(0, text, styles.heading.unwrapped)]
        + (1...3).map { .init($0, Cell(blank: styles.heading)) })
  }

  private func headings(_ heads: [SheetWord], _ draft: inout SheetDraft) {
    draft.add(
      heads.enumerated().map { .init($0.offset, words[$0.element], styles.columnHeading) })
  }
}
