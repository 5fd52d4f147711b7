// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the rating scale, and what is expected at the grade.
struct ScaleSheet {
  let plan: InterviewPlan
  let styles: PacketStyles

  func sheet() throws(SpreadsheetError) -> Sheet {
    var draft = SheetDraft(try SheetName("Scale"), widths: [14, 28, 60])
    draft.add([.init(0, "Rating scale", styles.title.unwrapped)])
    draft.add([
      .init(
        0, "Relative to the grade: the anchors of each question are written for \(plan.grade).",
        styles.note.unwrapped)
    ])
    draft.skip()
    draft.add([
      .init(0, "Level", styles.columnHeading), .init(1, "Label", styles.columnHeading),
      .init(2, "Meaning", styles.columnHeading),
    ])
    for level in plan.scale.levels {
      draft.add([
        .init(0, Cell(number: Double(level.level), style: styles.number)),
        .init(1, level.label, styles.cell), .init(2, level.meaning, styles.cell),
      ])
    }
    draft.add([
      .init(0, "–", styles.number), .init(1, plan.scale.notObserved.label, styles.cell),
      .init(2, plan.scale.notObserved.meaning, styles.cell),
    ])
    if let rung = plan.rung, !rung.autonomy.isEmpty {
      draft.skip()
      draft.add([.init(0, "What is expected at \(plan.grade)", styles.heading.unwrapped)])
      let dials = [
        ("Autonomy", rung.autonomy), ("Complexity", rung.complexity), ("Scope", rung.scope),
        ("Influence", rung.influence), ("Result", rung.result),
      ]
      for (dial, text) in dials {
        draft.add([
          .init(0, dial, styles.cell), .init(1, "", styles.cell), .init(2, text, styles.cell),
        ])
      }
    }
    var sheet = draft.sheet
    sheet.showsGridlines = false
    sheet.page.fit = PageFit()
    return sheet
  }
}

extension CellStyle {
  /// The same style for a text that may run over the empty cells beside it.
  var unwrapped: CellStyle {
    var style = self
    style.alignment.wraps = false
    return style
  }
}
