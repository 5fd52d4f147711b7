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
    let texts = zip(parts, longest).map { clipped($0, to: $1) }
    return [.text(texts.joined(separator: ", "))]
  }

  /// The start of a text, counted as it is written: "&" twice, and escapes of control characters.
  private static func clipped(_ text: String, to longest: Int) -> String {
    var used = 0
    let start = text.prefix { character in
      let isPlain = character.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0 != "&" && $0 != "_"
      }
      used += isPlain ? character.utf16.count : 7
      return used <= longest
    }
    return start.count < text.count ? start + "…" : String(start)
  }
}
