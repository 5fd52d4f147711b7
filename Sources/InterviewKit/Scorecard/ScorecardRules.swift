// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// The lists, hints and colors of the scorecard's fields.
///
/// Every list warns and lets an entry stand: what a panelist types or pastes is never lost.
struct ScorecardRules {
  let scale: RatingScale
  let guide: PanelGuide
  let styles: PacketStyles

  /// - Throws: ``SpreadsheetError`` if the scale's words or the recommendations cannot be a list.
  func add(
    to sheet: inout Sheet, fields: [String: CellReference], words: [CellReference]
  ) throws(SpreadsheetError) {
    let rating = try rating()
    for (field, cell) in fields.sorted(by: { $0.value < $1.value }) {
      let range = CellRange(cell)
      switch field {
      case ScorecardForm.recommendation:
        sheet.validations.append(
          DataValidation(
            range, .list(try ChoiceList(guide.recommendations)),
            prompt: hint("Overall recommendation", "Last, and only if you wish to give one."),
            alert: ValidationAlert(
              .warning, title: "Not one of the choices",
              message: list(guide.recommendations) + ". Keep this entry anyway?")))
      case ScorecardForm.interviewDate:
        sheet.validations.append(
          DataValidation(range, .anything, prompt: hint("Date", "For example 2026-03-14.")))
      case ScorecardForm.noConflict:
        sheet.validations.append(
          DataValidation(
            range, .list(try ChoiceList(["Yes", "No"])),
            prompt: hint(
              "No reason to step aside", "Yes, or tell the chair before the interview."),
            alert: ValidationAlert(.information)))
      case ScorecardForm.summary, ScorecardForm.recommendationReason, ScorecardForm.panelist,
        ScorecardForm.candidate:
        break
      default:
        if cell.column == ScorecardForm.Column.rating {
          var rule = rating
          rule.range = range
          sheet.validations.append(rule)
        }
      }
    }
    for cell in words {
      for word in ScorecardStatus.gaps {
        sheet.conditionalFormats.append(
          ConditionalFormat(CellRange(cell), .text(word), style: styles.attention))
      }
    }
  }

  private func rating() throws(SpreadsheetError) -> DataValidation {
    let words = scale.levels.map { "\($0.level) \($0.label)" }.joined(separator: "; ")
    let choices = ScorecardForm.choices(of: scale)
    return DataValidation(
      CellRange(CellReference(row: 0, column: 0)), .list(try ChoiceList(choices)),
      prompt: hint("Rating", "After the evidence: \(words)."),
      alert: ValidationAlert(
        .warning, title: "Not on the scale",
        message: "Choose \(list(choices)). Keep this entry anyway?"))
  }

  private func list(_ choices: [String]) -> String {
    var text = choices.dropLast().joined(separator: ", ")
    if let last = choices.last { text += text.isEmpty ? last : " or " + last }
    // Room for the question that follows.
    return text.clipped(to: 200)
  }

  private func hint(_ title: String, _ message: String) -> ValidationPrompt {
    ValidationPrompt(
      title: title, message: message.clipped(to: ValidationPrompt.longestMessage - 1))
  }
}
