// SPDX-License-Identifier: Apache-2.0
internal import SourceText

/// Finds the objectives in a page's body, in whichever form they are written: as headings, as bold
/// paragraphs, or as items of a list.
struct ObjectiveFinder {
  private let outline: PageOutline
  private let sections: [Section]

  /// What stands under a heading that says just "Key objectives".
  private struct Section {
    var heading: Int
    var level: Int
    var range: Range<Int>
  }

  /// Where an objective starts, and what it may reach to.
  private struct Start {
    var block: Int
    var isHeading: Bool
    /// Headings of this level or higher end it.
    var endLevel: Int
    /// Headings that are no objective, and still end the one before.
    var stops: Set<Int> = []
  }

  init(_ outline: PageOutline) {
    self.outline = outline
    sections = Self.sections(of: outline)
  }

  /// The objectives of the section with the most responsibilities; the first of equals.
  func objectives() -> [FoundObjective] {
    let groups = sections.map(objectives(in:)) + [unsectioned()]
    let titled = groups.map { $0.filter { !$0.title.isEmpty } }.filter { !$0.isEmpty }
    let counts = titled.map { $0.reduce(0) { $0 + $1.responsibilities.count } }
    guard let most = counts.max(), let first = counts.firstIndex(of: most) else { return [] }
    return titled[first]
  }

  private static func sections(of outline: PageOutline) -> [Section] {
    outline.blocks.indices.compactMap { index in
      guard let level = outline.level(index), ObjectiveMark.isSectionName(outline.text(index))
      else { return nil }
      let rest = outline.blocks.indices[(index + 1)...]
      let end = rest.first { next in
        guard let nextLevel = outline.level(next), nextLevel <= level else { return false }
        return !ObjectiveMark(outline.text(next)).hasLabel
      }
      return Section(
        heading: index, level: level, range: index + 1..<(end ?? outline.blocks.count))
    }
  }

  private func objectives(in section: Section) -> [FoundObjective] {
    let starts = headingStarts(in: section) ?? boldStarts(in: section)
    return starts.isEmpty
      ? ListedObjectives(outline.blocks[section.range]).objectives
      : objectives(from: starts, within: section.range)
  }

  /// Objectives with a label that stand under no heading of their own. Where the numbers begin
  /// anew, so do the objectives: some pages show them twice, for two states of a posting.
  private func unsectioned() -> [FoundObjective] {
    let outside = outline.blocks.indices.filter { index in
      !sections.contains { $0.range.contains(index) }
    }
    let starts = outside.compactMap { index -> Start? in
      guard isLabelled(index) else { return nil }
      let level = outline.level(index)
      return Start(block: index, isHeading: level != nil, endLevel: level ?? 6)
    }
    let found = objectives(from: starts, within: outline.blocks.indices)
    var runs: [[FoundObjective]] = []
    for objective in found {
      if runs.isEmpty || (objective.writtenNumber == 1 && (runs.last?.count ?? 0) > 1) {
        runs.append([])
      }
      runs[runs.count - 1].append(objective)
    }
    let counts = runs.map { $0.reduce(0) { $0 + $1.responsibilities.count } }
    return counts.max().flatMap(counts.firstIndex(of:)).map { runs[$0] } ?? []
  }

  /// Labelled headings and bold lines; else plain headings; `nil` if the section has neither.
  private func headingStarts(in section: Section) -> [Start]? {
    let headings = section.range.filter { outline.level($0) != nil }
    let labelled = section.range.filter(isLabelled)
    let labelledHeadings = labelled.filter { outline.level($0) != nil }
    if labelledHeadings.isEmpty, !labelled.isEmpty { return nil }
    let others = headings.filter { !labelledHeadings.contains($0) }
    let namesGrade = Set(others.filter { GradeText(outline.text($0)).namesGrade })
    let levels =
      labelledHeadings.isEmpty
      ? Set([others.filter { !namesGrade.contains($0) }.compactMap(outline.level).min() ?? 0])
      : Set(labelledHeadings.compactMap(outline.level))
    let plain = others.filter { index in
      !namesGrade.contains(index) && outline.level(index).map(levels.contains) == true
    }
    let stops = namesGrade.filter { outline.level($0).map(levels.contains) == true }
    let starts = Set(labelled + plain).sorted()
    guard !starts.isEmpty else { return nil }
    return starts.map { index in
      let level = outline.level(index)
      return Start(
        block: index, isHeading: level != nil, endLevel: level ?? section.level, stops: stops)
    }
  }

  /// Bold paragraphs with a label or a number; else any bold line right before a list.
  private func boldStarts(in section: Section) -> [Start] {
    let paragraphs = section.range.filter { outline.blocks[$0].kind == .paragraph }
    let marked = paragraphs.filter { index in
      let mark = ObjectiveMark(PageOutline.openingBold(of: outline.blocks[index]))
      return mark.hasLabel || mark.hasNumber
    }
    let bold = paragraphs.filter { index in
      PageOutline.isBoldThroughout(outline.blocks[index])
        && !outline.text(index).hasSuffix(":") && index + 1 < section.range.upperBound
        && outline.blocks[index + 1].kind == .list
    }
    return (marked.isEmpty ? bold : marked).map {
      Start(block: $0, isHeading: false, endLevel: section.level)
    }
  }

  /// A heading, or a paragraph that opens with bold text, with "Key objective #1" in it.
  private func isLabelled(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    if outline.level(index) != nil { return ObjectiveMark(outline.text(index)).hasLabel }
    guard block.kind == .paragraph, block.spans.contains(where: \.isBold) else { return false }
    return ObjectiveMark(PageOutline.openingBold(of: block)).hasLabel
  }

  private func objectives(from starts: [Start], within range: Range<Int>) -> [FoundObjective] {
    starts.enumerated().map { position, start in
      let next = position + 1 < starts.count ? starts[position + 1].block : range.upperBound
      // A section's last objective may hold labelled headings' text up to the section's end.
      let extent = start.block + 1..<max(start.block + 1, next)
      let end = extent.first { index in
        guard let level = outline.level(index) else { return false }
        return level <= start.endLevel || start.stops.contains(index)
      }
      return objective(start, extent: extent.lowerBound..<(end ?? extent.upperBound))
    }
  }

  private func objective(_ start: Start, extent: Range<Int>) -> FoundObjective {
    let block = outline.blocks[start.block]
    let (title, number) = ObjectiveTitle.of(block)
    var found = FoundObjective(title: title, writtenNumber: number, line: block.line)
    var body = outline.blocks[extent]
    if title.isEmpty {
      let first = body.indices.first { body[$0].kind == .paragraph }
      let list = body.indices.first { body[$0].kind == .list }
      if let first, first < list ?? body.endIndex {
        found.title = ObjectiveTitle.of(body[first]).title
        found.line = body[first].line
      }
    } else if start.isHeading, let next = body.first, goesOn(next, after: block, title: title) {
      found.title = title + " " + PlainText.collapsed(next.text)
      body = body.dropFirst()
    }
    found.responsibilities = ResponsibilityCollector.responsibilities(in: body)
    return found
  }

  /// Whether a paragraph is the rest of a heading that somebody broke in two.
  private func goesOn(_ next: MarkdownBlock, after heading: MarkdownBlock, title: String) -> Bool {
    guard next.kind == .paragraph, next.line == heading.endLine + 1,
      let last = title.last, !".!?:".contains(last)
    else { return false }
    return PlainText.collapsed(next.text).first?.isLowercase == true
  }
}
