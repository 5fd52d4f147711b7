// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// Draws the hidden sheet that says which plan a workbook belongs to, in keys and values.
struct KitSheet {
  let plan: InterviewPlan
  let id: PlanID

  func sheet() throws(SpreadsheetError) -> Sheet {
    var sheet = Sheet(try SheetName(ScorecardForm.kitSheet), isHidden: true)
    var rows: [[CellValue]] = [
      [.text("format"), .text(ScorecardForm.format)], [.text("plan"), .text(id.text)],
    ]
    rows += Self.continued("role", plan.role)
    rows += Self.continued("grade", plan.grade.name)
    for objective in plan.objectives {
      for question in objective.questions {
        rows.append([.text(question.id), .text(objective.id), .number(objective.weight)])
      }
    }
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() {
        sheet[row: row, column: column] = Cell(value)
      }
    }
    sheet.columnWidths = [0: 16, 1: 40, 2: 12]
    return sheet
  }

  /// A text too long for a cell goes on in a row with the same key.
  private static func continued(_ key: String, _ text: String) -> [[CellValue]] {
    CellText.split(text).map { [.text(key), .text($0)] }
  }
}
