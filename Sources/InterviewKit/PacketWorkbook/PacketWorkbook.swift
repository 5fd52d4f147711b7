// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// The workbooks of a packet: the whole packet for recruiter and chair, and the panelist's form.
struct PacketWorkbook {
  let plan: InterviewPlan
  let id: PlanID
  let context: PacketContext
  let set: TemplateSet
  /// The names over the Panel sheet's columns.
  let panelists: [String]
  /// The creation date of every workbook of a run, in seconds since 1970: one for all, because
  /// libxlsxwriter 1.1.4 shares a buffer between threads for it.
  let created: Int

  private var guide: PanelGuide { self.set.guide }
  private var wording: Wording { self.set.wording }
  private var styles: PacketStyles { PacketStyles(theme: self.set.theme) }

  /// The sheets of a form that is made out to nobody: the packet's workbook has them too, so they are
  /// drawn once.
  private let blankForm = Locked<FormSheets?>(nil)

  /// The sheets of a form.
  private struct FormSheets {
    var scorecard, scale, kit: Sheet
  }

  /// Plan, Guide, Scorecard, Panel, Scale and the hidden `_kit`.
  func packet() throws(SpreadsheetError) -> Workbook {
    let form = try form(panelist: "", candidate: "")
    return workbook(
      title: wording.sheets(.packetTitle, title),
      sheets: [
        try PlanSheet(
          plan: plan, id: id, context: context, guide: guide, styles: styles, wording: wording
        ).sheet(),
        try GuideSheet(
          plan: plan, id: id, guide: guide, styles: styles, words: wording.sheets
        ).sheet(),
        form.scorecard,
        try PanelSheet(
          plan: plan, id: id, panelists: panelists, guide: guide, styles: styles,
          wording: wording
        ).sheet(),
        form.scale,
        form.kit,
      ])
  }

  /// Scorecard, Scale and the hidden `_kit`.
  func scorecard(panelist: String = "", candidate: String = "") throws(SpreadsheetError)
    -> Workbook
  {
    let form = try form(panelist: panelist, candidate: candidate)
    return workbook(
      title: wording.form(.title, title), sheets: [form.scorecard, form.scale, form.kit])
  }

  private func form(
    panelist: String, candidate: String
  ) throws(SpreadsheetError) -> FormSheets {
    let isBlank = panelist.isEmpty && candidate.isEmpty
    if isBlank, let drawn = blankForm.withLock({ $0 }) { return drawn }
    let form = FormSheets(
      scorecard: try ScorecardSheet(
        plan: plan, id: id, guide: guide, styles: styles, wording: wording,
        panelist: panelist, candidate: candidate
      ).sheet(),
      scale: try ScaleSheet(plan: plan, id: id, styles: styles, words: wording.sheets).sheet(),
      kit: try KitSheet(
        plan: plan, id: id, recommendations: guide.recommendations, labels: labels
      ).sheet())
    if isBlank { blankForm.withLock { $0 = form } }
    return form
  }

  private var title: KeyValuePairs<String, String> {
    ["role": plan.role, "grade": plan.grade.name]
  }

  private var labels: FormLabels { FormLabels(wording, guide: guide) }

  private func workbook(title: String, sheets: [Sheet]) -> Workbook {
    Workbook(
      sheets: sheets,
      properties: DocumentProperties(
        title: title.clipped(to: 250), subject: wording.sheets[.subject],
        author: context.tool, company: plan.organization.map { $0.clipped(to: 250) },
        language: set.facts.language),
      created: created)
  }
}
