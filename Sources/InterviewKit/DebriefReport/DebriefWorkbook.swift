// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// The debrief's workbook: the candidates side by side, a Panel sheet for each, filled from the
/// scorecards, and the hidden `_kit`.
struct DebriefWorkbook {
  let collected: CollectedDebrief
  let guide: PanelGuide
  var styles = PacketStyles()

  func workbook() throws(SpreadsheetError) -> Workbook {
    var names = SheetTitles()
    var panels: [PanelSheet.Drawn] = []
    for summary in collected.debrief.candidates {
      panels.append(try panel(of: summary, title: names.claim(summary.candidate.name)))
    }
    let candidates = try CandidatesSheet(collected: collected, styles: styles, panels: panels)
      .sheet()
    let kit = try KitSheet(
      plan: collected.plan, id: collected.id, recommendations: collected.recommendations,
      format: ScorecardForm.debriefFormat
    ).sheet()
    let plan = collected.debrief.plan
    return Workbook(
      sheets: [candidates] + panels.map(\.sheet) + [kit],
      properties: DocumentProperties(
        title: "Debrief: \(plan.role), \(plan.grade)".clipped(to: 250),
        subject: "Structured interview", author: collected.tool,
        company: collected.plan.organization.map { $0.clipped(to: 250) }, language: "en-US"),
      created: collected.day.secondsSince1970)
  }

  private func panel(
    of summary: CandidateSummary, title: String
  ) throws(SpreadsheetError) -> PanelSheet.Drawn {
    var notes = collected.notes[summary.candidate.name] ?? PanelNotes()
    notes.candidate = summary.candidate.name
    let own = summary.panelists.isEmpty ? collected.debrief.panelists : summary.panelists
    let names = own.isEmpty ? ["Panelist 1"] : own.map(\.name)
    return try PanelSheet(
      plan: collected.plan, id: collected.id, panelists: names, guide: panelGuide,
      styles: styles, fill: PanelFill(summary, notes: notes), title: title
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
  private var taken: Set<String> = ["candidates", ScorecardForm.kitSheet]

  /// "Panel C-01"; what a sheet's name cannot hold becomes a blank.
  mutating func claim(_ candidate: String) -> String {
    let plain = candidate.unicodeScalars.map { scalar -> Character in
      let isAllowed =
        scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value < 0xFFFE
        && !"[]:*?/\\'!".unicodeScalars.contains(scalar)
      return isAllowed ? Character(scalar) : " "
    }
    let words = String(plain).split(separator: " ").joined(separator: " ")
    let name = words.isEmpty ? "candidate" : words
    var number = 1
    while true {
      let suffix = number == 1 ? "" : " \(number)"
      var title = "\(PanelSheet.name) \(name)"
      while title.utf16.count + suffix.utf16.count > SheetName.longest { title.removeLast() }
      while title.hasSuffix(" ") { title.removeLast() }
      title += suffix
      if taken.insert(title.lowercased()).inserted { return title }
      number += 1
    }
  }
}
