// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the candidates side by side, in their order and never ranked: what each objective and the
/// composite came to, who cannot be told apart, and how far the panelists agree.
///
/// The figures are those of the Panel sheets and follow them when a chair enters later ratings.
struct CandidatesSheet {
  let collected: CollectedDebrief
  let styles: PacketStyles
  /// A member for each candidate.
  let panels: [PanelSheet.Drawn]

  private var words: DebriefWords { collected.words }
  private var panel: WordList<PanelWord> { words.wording.panel }
  private var comparison: Comparison { collected.debrief.comparison }

  func sheet() throws(SpreadsheetError) -> Sheet {
    let objectives = comparison.objectives.count
    let width = max(9, min(20, 66 / Double(max(1, objectives))))
    let widths = [22] + Array(repeating: width, count: objectives) + [11, 11, 11, 40]
    let layout = SheetLayout(
      widths: widths, isLandscape: true,
      footer: PageFoot.text(collected.plan, collected.id, words.wording.sheets))
    var draft = SheetDraft(try SheetName(words.wording.sheets[.candidatesSheet]), layout)
    let plan = collected.debrief.plan
    draft.addAcross(
      panel(.candidatesTitle, ["role": plan.role, "grade": plan.grade.name]), styles.title)
    draft.addAcross(
      panel(.candidatesNote, ["plan": collected.id.text, "date": collected.day.text]),
      styles.note)
    draft.skip(points: 8)
    headings(&draft)
    draft.repeatRows(frozenColumns: 1)
    for (index, panel) in panels.enumerated() { row(index, panel, &draft) }
    draft.skip(points: 6)
    draft.addAcross(words.weights(collected.plan), styles.note)
    notes(&draft)
    return draft.finished()
  }

  private func headings(_ draft: inout SheetDraft) {
    var entries: [SheetDraft.Entry] = [.init(0, panel[.candidate], styles.columnHeading)]
    for (index, row) in comparison.objectives.enumerated() {
      entries.append(
        .init(
          index + 1,
          "\(row.objective.number). \(row.objective.label)\n\(words.percent(row.objective.weight))",
          styles.centeredHeading))
    }
    let next = comparison.objectives.count + 1
    for (index, word) in [PanelWord.composite, .coverageHead, .afterDiscussion].enumerated() {
      entries.append(.init(next + index, panel[word], styles.centeredHeading))
    }
    entries.append(.init(next + 3, panel[.bearInMind], styles.columnHeading))
    draft.add(entries)
  }

  private func row(_ index: Int, _ drawn: PanelSheet.Drawn, _ draft: inout SheetDraft) {
    let summary = collected.debrief.candidates[index]
    let next = comparison.objectives.count + 1
    let composite = summary.first.composite
    let row = draft.add(
      [
        .init(0, summary.candidate.name, styles.cell),
        .init(next + 3, remarks(on: index), styles.cell),
      ], points: 20)
    draft.edit { sheet in
      func put(_ column: Int, _ source: Int, _ from: Int, _ result: Double?, _ style: CellStyle) {
        let cell = CellReference(row: source, column: from).text
        sheet[row: row, column: column] = Cell(
          formula: "=\(drawn.sheet.name.quoted)!\(cell)", result: .figure(result), style: style)
      }
      for (column, source) in drawn.objectives.enumerated() {
        put(
          column + 1, source, drawn.columns.mean, comparison.objectives[column].means[index],
          styles.mean)
      }
      let weight = drawn.columns.weight
      put(next, drawn.composites.before, weight, composite.value, styles.mean)
      put(
        next + 1, drawn.composites.coverage, weight,
        composite.ratingsGiven > 0 ? composite.coverage : nil, styles.percent)
      put(next + 2, drawn.composites.after, weight, summary.after?.composite.value, styles.mean)
    }
  }

  /// What is to be borne in mind of the candidate at a position.
  private func remarks(on index: Int) -> String {
    let summary = collected.debrief.candidates[index]
    var remarks: [String] = []
    let warning = words.warning(summary.first.composite, collected.debrief.plan)
    if !warning.isEmpty { remarks.append(warning) }
    let ties = comparison.positions(tiedWith: index).map { comparison.candidates[$0].name }
    if !ties.isEmpty {
      remarks.append(panel(.tie, ["names": ties.joined(separator: ", ")]))
    }
    if !summary.disagreements.isEmpty {
      let numbers = summary.disagreements.map { "\($0.summary.objective.number)" }
        .joined(separator: ", ")
      remarks.append(
        summary.disagreements.count == 1
          ? panel(.discussOne, ["number": numbers])
          : panel(.discussSeveral, ["numbers": numbers]))
    }
    return remarks.joined(separator: "\n")
  }

  private func notes(_ draft: inout SheetDraft) {
    draft.keepTogether { draft in
      draft.skip()
      draft.add([.init(0, panel[.againstPanel], styles.groupHeading)])
      if comparison.offsets.isEmpty {
        draft.addAcross(
          panel(.tooFew, ["count": "\(Comparison.fewestCandidates)"]), styles.text)
      } else {
        draft.add([
          .init(0, panel[.panelist], styles.columnHeading),
          .init(1, panel[.ownMean], styles.centeredHeading),
          .init(2, panel[.panelMean], styles.centeredHeading),
          .init(3, panel[.offset], styles.centeredHeading),
        ])
        for offset in comparison.offsets {
          draft.add([
            .init(0, offset.panelist.name, styles.cell),
            .init(1, Cell(number: offset.ownMean, style: styles.mean)),
            .init(2, Cell(number: offset.panelMean, style: styles.mean)),
            .init(3, Cell(number: offset.offset, style: styles.mean)),
          ])
        }
        draft.skip(points: 6)
        draft.addAcross(panel[.offsetNote], styles.note)
      }
      draft.addAcross(words.agreement(comparison.agreement), styles.text)
    }
  }
}
