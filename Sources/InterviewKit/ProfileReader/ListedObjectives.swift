// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import SourceText

/// Objectives written as the items of a list, with their responsibilities nested in them.
struct ListedObjectives {
  let objectives: [FoundObjective]

  init(_ blocks: ArraySlice<MarkdownBlock>) {
    let items = blocks.filter { $0.kind == .list }.flatMap(\.children)
    guard items.contains(where: Self.hasNestedItems) else {
      objectives = []
      return
    }
    let hasLabels = items.contains { Self.mark(of: $0).hasLabel }
    var found: [FoundObjective] = []
    for item in items {
      if hasLabels, !Self.mark(of: item).hasLabel {
        // It was moved out by mistake and belongs to the objective before.
        guard !found.isEmpty else { continue }
        found[found.count - 1].responsibilities += ResponsibilityCollector.responsibilities(
          ofItem: item)
      } else {
        found.append(Self.objective(item))
      }
    }
    objectives = found
  }

  private static func hasNestedItems(_ item: MarkdownBlock) -> Bool {
    item.children.contains { $0.kind == .list && !$0.children.isEmpty }
  }

  private static func mark(of item: MarkdownBlock) -> ObjectiveMark {
    ObjectiveMark(PlainText.collapsed(item.children.first?.text ?? ""))
  }

  private static func objective(_ item: MarkdownBlock) -> FoundObjective {
    let paragraphs = item.children.filter { $0.kind != .list }
    var title = ("", Int?.none)
    for paragraph in paragraphs {
      let found = ObjectiveTitle.of(paragraph)
      title = (found.title, title.1 ?? found.number)
      if !found.title.isEmpty { break }
    }
    return FoundObjective(
      title: title.0, writtenNumber: title.1, line: item.line,
      responsibilities: ResponsibilityCollector.responsibilities(
        in: item.children.filter { $0.kind == .list }[...]))
  }
}
