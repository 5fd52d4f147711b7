// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the rating scale, and what is expected at the grade.
struct ScaleSheet {
  let plan: InterviewPlan
  let id: PlanID
  let styles: PacketStyles
  let words: WordList<SheetWord>

  func sheet() throws(SpreadsheetError) -> Sheet {
    var draft = SheetDraft(
      try SheetName(words[.scaleSheet]),
      SheetLayout(widths: [13, 28, 49], footer: PageFoot.text(plan, id, words)))
    draft.addAcross(
      words(.scaleTitle, ["role": plan.role, "grade": plan.grade.name]), styles.title)
    draft.repeatRows()
    draft.addAcross(
      words(.scaleNote, ["grade": plan.grade.name, "plan": id.text]), styles.note)
    draft.skip()
    headings([words[.level], words[.label], words[.meaning]], &draft)
    for level in plan.scale.levels {
      draft.add([
        .init(0, Cell(number: Double(level.level), style: styles.number)),
        .init(1, level.label, styles.cell), .init(2, level.meaning, styles.cell),
      ])
    }
    draft.add([
      .init(0, words[.noNumber], styles.number),
      .init(1, plan.scale.notObserved.label, styles.cell),
      .init(2, plan.scale.notObserved.meaning, styles.cell),
    ])
    if let rung = plan.rung, !rung.autonomy.isEmpty {
      draft.skip()
      headings(
        [words[.dial], words[.turns], words(.expected, ["grade": plan.grade.name])], &draft)
      let dials: [(SheetWord, SheetWord, String)] = [
        (.autonomy, .autonomyTurns, rung.autonomy),
        (.complexity, .complexityTurns, rung.complexity), (.scope, .scopeTurns, rung.scope),
        (.influence, .influenceTurns, rung.influence), (.result, .resultTurns, rung.result),
      ]
      for (dial, turns, text) in dials {
        draft.add([
          .init(0, words[dial], styles.cell), .init(1, words[turns], styles.cell),
          .init(2, text, styles.cell),
        ])
      }
    }
    return draft.finished()
  }

  private func headings(_ texts: [String], _ draft: inout SheetDraft) {
    draft.add(texts.enumerated().map { .init($0.offset, $0.element, styles.columnHeading) })
  }
}
