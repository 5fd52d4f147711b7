// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spreadsheet

/// What stands at the foot of every page of a plan's workbooks: sheets get separated.
enum PageFoot {
  /// The UTF-16 units of each part; all parts and the page's number fit into the 255 of a footer.
  private static let longest = [60, 30, 20, 40, 40]
  private static let longestNumber = 40

  /// Role, grade, plan, and the names on a form that is made out by name.
  static func text(
    _ plan: InterviewPlan, _ id: PlanID, _ words: WordList<SheetWord>, names: [String] = []
  ) -> PageText {
    let parts =
      [plan.role, plan.grade.name, words(.footPlan, ["plan": id.text])]
      + names.filter { !$0.isEmpty }
    let texts = zip(parts, longest).map { $0.clipped(to: $1) }
    return PageText(left: [.text(texts.joined(separator: ", "))], right: number(words))
  }

  /// "Page 1 of 3", in the order of the set's words.
  private static func number(_ words: WordList<SheetWord>) -> [PageText.Piece] {
    var pieces: [PageText.Piece] = []
    var rest = words[.footPage].clipped(to: longestNumber)[...]
    let slots: [(String, PageText.Piece)] = [("{page}", .pageNumber), ("{pages}", .pageCount)]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      rest = rest[open...]
      guard let slot = slots.first(where: { rest.hasPrefix($0.0) }) else { break }
      pieces.append(slot.1)
      rest = rest.dropFirst(slot.0.count)
    }
    return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
  }
}
