// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// The debrief's workbook: the candidates side by side, a Panel sheet for each, filled from the
/// scorecards, and the hidden `_kit`.
struct DebriefWorkbook {
  let collected: CollectedDebrief
  let set: TemplateSet

  private var guide: PanelGuide { self.set.guide }
  private var styles: PacketStyles { PacketStyles(theme: self.set.theme) }

  /// The bytes of the workbook's file, made sheet by sheet: there may be hundreds of candidates.
  func bytes() throws(SpreadsheetError) -> [UInt8] {
    let summaries = collected.debrief.candidates
    var titles = SheetTitles(wording)
    let names = try summaries.map { (summary) throws(SpreadsheetError) in
      try SheetName(titles.claim(summary.candidate.name))
    }
    let kit = try KitSheet(
      plan: collected.plan, id: collected.id, recommendations: collected.recommendations,
      labels: FormLabels(wording, guide: guide), format: ScorecardForm.debriefFormat
    ).sheet()
    let front = try SheetName(wording.sheets[.candidatesSheet])
    // The sheet in front refers to the others, so it is made when they are.
    var panels: [PanelSheet.Drawn] = []
    return try WorkbookWriter.bytes(
      of: frame([front] + names, kit: kit), order: Array(1...names.count + 1) + [0]
    ) { (index) throws(SpreadsheetError) in
      // They may be made a second time, from the first one on.
      if index == 1 { panels = [] }
      if index == 0 {
        return try CandidatesSheet(collected: collected, styles: styles, panels: panels).sheet()
      }
      guard summaries.indices.contains(index - 1) else { return kit }
      var panel = try panel(of: summaries[index - 1], title: names[index - 1].text)
      let sheet = panel.sheet
      panel.sheet = Sheet(sheet.name)
      panels.append(panel)
      return sheet
    }
  }

  /// The workbook without what its sheets hold.
  private func frame(_ names: [SheetName], kit: Sheet) -> Workbook {
    let plan = collected.debrief.plan
    return Workbook(
      sheets: names.map { Sheet($0) } + [Sheet(kit.name, isHidden: kit.isHidden)],
      properties: DocumentProperties(
        title: wording.sheets(
          .debriefTitle, ["role": plan.role, "grade": plan.grade.name]
        ).clipped(to: 250),
        subject: wording.sheets[.subject], author: collected.tool,
        company: collected.organization.map { $0.clipped(to: 250) }, language: set.facts.language),
      created: collected.day.secondsSince1970)
  }

  private var wording: Wording { collected.words.wording }

  private func panel(
    of summary: CandidateSummary, title: String
  ) throws(SpreadsheetError) -> PanelSheet.Drawn {
    var notes = collected.notes[summary.candidate.name] ?? PanelNotes()
    notes.candidate = summary.candidate.name
    let own = summary.panelists.isEmpty ? collected.debrief.panelists : summary.panelists
    let names = own.isEmpty ? [wording.plan(.panelistNumber, ["number": "1"])] : own.map(\.name)
    return try PanelSheet(
      plan: collected.plan, id: collected.id, panelists: names, guide: panelGuide,
      styles: styles, wording: wording, fill: PanelFill(summary, notes: notes), title: title
    ).drawn()
  }

  /// The words of the sheet with the choices of the form.
  private var panelGuide: PanelGuide {
    var guide = guide
    guide.recommendations = collected.recommendations
    return guide
  }
}

/// Names of sheets made from names of candidates, each once in a workbook.
struct SheetTitles {
  private var taken: Set<String>
  private let panel: String
  private let unnamed: String

  init(_ wording: Wording) {
    let words = wording.sheets
    taken = [words[.candidatesSheet].lowercased(), ScorecardForm.kitSheet]
    // A long word leaves room for the candidate.
    panel = String(words[.panelSheet].prefix(SheetName.longest / 2))
    unnamed = wording.panel[.candidate]
  }

  /// "Panel C-01"; what a sheet's name cannot hold becomes a blank.
  mutating func claim(_ candidate: String) -> String {
    let plain = candidate.unicodeScalars.map { scalar -> Character in
      let isAllowed =
        scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value < 0xFFFE
        && !"[]:*?/\\'!".unicodeScalars.contains(scalar)
      return isAllowed ? Character(scalar) : " "
    }
    let words = String(plain).split(separator: " ").joined(separator: " ")
    let name = words.isEmpty ? unnamed : words
    var number = 1
    while true {
      let suffix = number == 1 ? "" : " \(number)"
      var title = "\(panel) \(name)"
      while title.utf16.count + suffix.utf16.count > SheetName.longest { title.removeLast() }
      while title.hasSuffix(" ") { title.removeLast() }
      title += suffix
      if taken.insert(title.lowercased()).inserted { return title }
      number += 1
    }
  }
}
