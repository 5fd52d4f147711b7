// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the rating scale, and what is expected at the grade.
struct ScaleSheet {
  let plan: InterviewPlan
  let id: PlanID
  let styles: PacketStyles

  func sheet() throws(SpreadsheetError) -> Sheet {
    var draft = SheetDraft(
      try SheetName("Scale"),
      SheetLayout(widths: [13, 28, 49], footer: PageFoot.pieces(plan, id)))
    draft.addAcross("Rating scale: \(plan.role), \(plan.grade)", styles.title)
    draft.repeatRows()
    draft.addAcross(
      "Relative to the grade: the anchors of each question are written for \(plan.grade). Plan"
        + " \(id.text).", styles.note)
    draft.skip()
    headings(["Level", "Label", "Meaning"], &draft)
    for level in plan.scale.levels {
      draft.add([
        .init(0, Cell(number: Double(level.level), style: styles.number)),
        .init(1, level.label, styles.cell), .init(2, level.meaning, styles.cell),
      ])
    }
    draft.add([
      .init(0, "No number", styles.number), .init(1, plan.scale.notObserved.label, styles.cell),
      .init(2, plan.scale.notObserved.meaning, styles.cell),
    ])
    if let rung = plan.rung, !rung.autonomy.isEmpty {
      draft.skip()
      headings(["Dial", "What it turns", "Expected at \(plan.grade)"], &draft)
      let dials = [
        ("Autonomy", "how freely they work", rung.autonomy),
        ("Complexity", "how hard the problems are", rung.complexity),
        ("Scope", "how much the work covers", rung.scope),
        ("Influence", "whom they bring along", rung.influence),
        ("Result", "what is different afterwards", rung.result),
      ]
      for (dial, turns, text) in dials {
        draft.add([
          .init(0, dial, styles.cell), .init(1, turns, styles.cell), .init(2, text, styles.cell),
        ])
      }
    }
    return draft.finished()
  }

  private func headings(_ texts: [String], _ draft: inout SheetDraft) {
    draft.add(texts.enumerated().map { .init($0.offset, $0.element, styles.columnHeading) })
  }
}
