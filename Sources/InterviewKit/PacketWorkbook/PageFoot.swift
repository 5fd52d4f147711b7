// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// What stands at the foot of every page of a plan's workbooks: sheets get separated.
enum PageFoot {
  /// The UTF-16 units of each part; all parts and the page's number fit into the 255 of a footer.
  private static let longest = [60, 30, 20, 40, 40]

  /// Role, grade, plan, and the names on a form that is made out by name.
  static func pieces(_ plan: InterviewPlan, _ id: PlanID, names: [String] = []) -> [PageText.Piece]
  {
    let parts = [plan.role, plan.grade.name, "plan \(id.text)"] + names.filter { !$0.isEmpty }
    let texts = zip(parts, longest).map { $0.clipped(to: $1) }
    return [.text(texts.joined(separator: ", "))]
  }
}
