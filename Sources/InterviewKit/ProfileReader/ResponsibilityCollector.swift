// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import SourceText

/// Collects the items of the lists under an objective, with the grades that the page groups them
/// by ("GS-15 objectives:").
struct ResponsibilityCollector {
  private var found: [Responsibility] = []

  /// Every item of the lists among some blocks, however deeply nested, in the order of the page.
  static func responsibilities(in blocks: ArraySlice<MarkdownBlock>) -> [Responsibility] {
    var collector = ResponsibilityCollector()
    collector.collect(blocks, depth: 0)
    return collector.found
  }

  /// An item and the items nested in it.
  static func responsibilities(ofItem item: MarkdownBlock) -> [Responsibility] {
    var collector = ResponsibilityCollector()
    collector.collect(item: item, depth: 0, grades: [])
    return collector.found
  }

  private mutating func collect(_ blocks: ArraySlice<MarkdownBlock>, depth: Int) {
    var grades: [Grade] = []
    for block in blocks {
      switch block.kind {
      case .list: block.children.forEach { collect(item: $0, depth: depth, grades: grades) }
      case .quote: collect(block.children[...], depth: depth)
      case .heading, .paragraph: grades = Self.group(opened: block, after: grades)
      case .item, .html, .code, .rule: break
      }
    }
  }

  private mutating func collect(item: MarkdownBlock, depth: Int, grades: [Grade]) {
    let text = PageOutline.ownText(of: item)
    if !text.isEmpty {
      found.append(Responsibility(text: text, line: item.line, grades: grades, depth: depth))
    }
    let named = Self.isLeadIn(text) ? Self.grades(in: text) : []
    for child in item.children {
      nested(child, depth: depth + (text.isEmpty ? 0 : 1), grades: named.isEmpty ? grades : named)
    }
  }

  private mutating func nested(_ block: MarkdownBlock, depth: Int, grades: [Grade]) {
    switch block.kind {
    case .list: block.children.forEach { collect(item: $0, depth: depth, grades: grades) }
    case .quote: block.children.forEach { nested($0, depth: depth, grades: grades) }
    default: break
    }
  }

  /// The grades that hold after a line between lists. A line that opens a group of its own ends
  /// the one before; running text changes nothing.
  private static func group(opened block: MarkdownBlock, after grades: [Grade]) -> [Grade] {
    let text = PlainText.collapsed(block.text)
    var opensGroup = PageOutline.isBoldThroughout(block) || text.hasSuffix(":")
    if case .heading = block.kind { opensGroup = true }
    return opensGroup ? Self.grades(in: text) : grades
  }

  /// "GS-15:" or "At the GS-14 level:" above nested items, not a sentence that mentions a grade.
  private static func isLeadIn(_ text: String) -> Bool {
    text.hasSuffix(":") && text.split(separator: " ").count <= 8
  }

  /// The grades that a line names; "GS-14 and above" takes those above with it.
  private static func grades(in text: String) -> [Grade] {
    let named = GradeText(text).mentions.flatMap(\.grades)
    guard let highest = GradeText.ordered(named).last else { return [] }
    let lowered = text.lowercased()
    guard
      lowered.contains("and above") || lowered.contains("or above")
        || lowered.contains("and higher") || lowered.contains("and up")
    else { return GradeText.ordered(named) }
    let above = (1...15).map(Grade.generalSchedule).drop { $0 != highest }
    return GradeText.ordered(named + above + [.seniorExecutiveService])
  }
}
