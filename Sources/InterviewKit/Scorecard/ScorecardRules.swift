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
  let words: WordList<FormWord>

  /// - Throws: ``SpreadsheetError`` if the scale's words or the recommendations cannot be a list.
  func add(
    to sheet: inout Sheet, fields: [String: CellReference], states: [CellReference]
  ) throws(SpreadsheetError) {
    let rating = try rating()
    for (field, cell) in fields.sorted(by: { $0.value < $1.value }) {
      let range = CellRange(cell)
      switch field {
      case ScorecardForm.recommendation:
        sheet.validations.append(
          DataValidation(
            range, .list(try ChoiceList(guide.recommendations)),
            prompt: hint(.recommendationHint, words[.recommendationHintText]),
            alert: ValidationAlert(
              .warning, title: words[.notAChoiceTitle],
              message: message(.notAChoiceText, choices: guide.recommendations))))
      case ScorecardForm.interviewDate:
        sheet.validations.append(
          DataValidation(
            range, .anything, prompt: hint(.dateHint, words[.dateHintText])))
      case ScorecardForm.noConflict:
        sheet.validations.append(
          DataValidation(
            range, .list(try ChoiceList([words[.yes], words[.no]])),
            prompt: hint(.stepAsideHint, words[.stepAsideHintText]),
            alert: ValidationAlert(.information)))
      case ScorecardForm.summary, ScorecardForm.recommendationReason, ScorecardForm.panelist,
        ScorecardForm.candidate:
        break
      default:
        if cell.column == ScorecardForm.Column.rating {
          var rule = rating
          rule.range = range
          sheet.validations.append(rule)
        } else if cell.column == ScorecardForm.Column.evidence {
          sheet.validations.append(
            DataValidation(
              range, .anything, prompt: hint(.evidenceHint, words[.evidenceHintText])))
        }
      }
    }
    // No other cell of the column says such a word, and rows that are put in get the color, too.
    guard let first = states.min(), let last = states.max() else { return }
    for word in ScorecardStatus.gaps {
      sheet.conditionalFormats.append(
        ConditionalFormat(CellRange(first, last), .text(words[word]), style: styles.attention))
    }
  }

  private func rating() throws(SpreadsheetError) -> DataValidation {
    let levels = scale.levels.map { "\($0.level) \($0.label)" }.joined(separator: "; ")
    let choices = ScorecardForm.choices(of: scale)
    return DataValidation(
      CellRange(CellReference(row: 0, column: 0)), .list(try ChoiceList(choices)),
      prompt: hint(.ratingHint, words(.ratingHintText, ["levels": levels])),
      alert: ValidationAlert(
        .warning, title: words[.offScaleTitle],
        message: message(.offScaleText, choices: choices)))
  }

  /// A message that lists choices: "1, 2 or 3", cut where it has no room.
  private func message(_ word: FormWord, choices: [String]) -> String {
    var text = choices.dropLast().joined(separator: ", ")
    if let last = choices.last { text += text.isEmpty ? last : " \(words[.or]) \(last)" }
    let room = ValidationPrompt.longestMessage - words(word, ["choices": ""]).utf16.count - 1
    return words(word, ["choices": text.clipped(to: max(0, room))])
      .clipped(to: ValidationPrompt.longestMessage - 1)
  }

  private func hint(_ title: FormWord, _ message: String) -> ValidationPrompt {
    ValidationPrompt(
      title: words[title], message: message.clipped(to: ValidationPrompt.longestMessage - 1))
  }
}
