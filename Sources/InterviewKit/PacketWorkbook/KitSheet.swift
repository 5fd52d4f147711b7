// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the hidden sheet that says which plan a workbook belongs to, in keys and values.
///
/// What reads it is ``FormKit``. It holds all that a debrief has to know of the plan, so that forms
/// can be collected where the plan is not at hand.
struct KitSheet {
  let plan: InterviewPlan
  let id: PlanID
  /// The choices of an overall recommendation.
  var recommendations: [String] = []
  /// The words by which the fields of the workbook are found.
  let labels: FormLabels
  var format = ScorecardForm.format

  /// The keys besides the ids of questions.
  enum Key {
    static let format = "format"
    static let plan = "plan"
    static let role = "role"
    static let grade = "grade"
    static let level = "level"
    static let notObserved = "not observed"
    static let recommendation = "recommendation"
    static let weightReason = "weight reason"
    static let label = "label"
  }

  /// The columns of a question's row, from 0.
  enum Column {
    static let id = 0
    static let objective = 1
    static let weight = 2
    static let number = 3
    static let label = 4
    static let text = 5
    static let panelists = 6
  }

  func sheet() throws(SpreadsheetError) -> Sheet {
    var sheet = Sheet(try SheetName(ScorecardForm.kitSheet), isHidden: true)
    var rows: [[CellValue]] = [
      [.text(Key.format), .text(format)], [.text(Key.plan), .text(id.text)],
    ]
    rows += Self.continued(Key.role, plan.role)
    rows += Self.continued(Key.grade, plan.grade.name)
    for objective in plan.objectives { rows += objective.questions.map { row($0, of: objective) } }
    for level in plan.scale.levels {
      rows.append([.text(Key.level), .number(Double(level.level)), .text(short(level.label))])
    }
    rows.append([.text(Key.notObserved), .text(short(plan.scale.notObserved.label))])
    rows += recommendations.map { [.text(Key.recommendation), .text(short($0))] }
    if let reason = plan.objectives.compactMap(\.weightReason).first {
      rows += Self.continued(Key.weightReason, reason)
    }
    rows += labels.named.map { [.text(Key.label), .text($0.field), .text(short($0.text))] }
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() {
        sheet[row: row, column: column] = Cell(value)
      }
    }
    sheet.columnWidths = [0: 16, 1: 40, 2: 12]
    return sheet
  }

  private func row(_ question: Question, of objective: PlannedObjective) -> [CellValue] {
    let asking = plan.sessions.filter { $0.items.contains { $0.question == question.id } }
    // Asked once of the whole panel, it is asked of the whole panel.
    let isOpen = asking.contains { $0.panelists.isEmpty }
    let panelists = isOpen ? [] : asking.flatMap(\.panelists)
    return [
      .text(question.id), .text(objective.id), .number(objective.weight),
      .number(Double(objective.number)), .text(short(objective.label)), .text(short(question.text)),
      panelists.isEmpty ? .blank : .text(short(panelists.joined(separator: "\n"))),
    ]
  }

  /// What only names something is not worth a second cell.
  private func short(_ text: String) -> String { text.clipped(to: 4_000) }

  /// A text too long for a cell goes on in a row with the same key.
  private static func continued(_ key: String, _ text: String) -> [[CellValue]] {
    CellText.split(text).map { [.text(key), .text($0)] }
  }
}
