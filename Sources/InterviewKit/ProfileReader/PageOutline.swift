// SPDX-License-Identifier: Apache-2.0
internal import SourceText

/// The blocks of a page's body with what the search for objectives asks of them.
struct PageOutline {
  /// The blocks on the top level.
  let blocks: [MarkdownBlock]

  init(_ blocks: [MarkdownBlock]) {
    self.blocks = blocks.flatMap(Self.withTightHeadings)
  }

  /// The level of a heading; `nil` for any other block.
  func level(_ index: Int) -> Int? {
    if case .heading(let level) = blocks[index].kind { level } else { nil }
  }

  /// The text of a heading or a paragraph, in one line.
  func text(_ index: Int) -> String { PlainText.collapsed(blocks[index].text) }

  /// The bold text that opens a block; empty if it opens with anything else.
  static func openingBold(of block: MarkdownBlock) -> String {
    var text = ""
    for span in block.spans {
      guard span.isBold || span.text.allSatisfy(\.isWhitespace) else { break }
      text += span.text
    }
    return PlainText.collapsed(text)
  }

  /// Whether a paragraph is bold from its first word to its last.
  static func isBoldThroughout(_ block: MarkdownBlock) -> Bool {
    block.kind == .paragraph && block.spans.contains(where: \.isBold)
      && block.spans.allSatisfy { $0.isBold || $0.text.allSatisfy(\.isWhitespace) }
  }

  /// The text of an item without the lists in it.
  static func ownText(of item: MarkdownBlock) -> String {
    PlainText.collapsed(item.children.map(ownWords).joined(separator: " "))
  }

  private static func ownWords(_ block: MarkdownBlock) -> String {
    switch block.kind {
    case .list, .item, .rule: ""
    case .html: PlainText.ofHTML(block.text)
    case .quote: block.children.map(ownWords).joined(separator: " ")
    default: block.text
    }
  }

  /// "###Key Objective #1" without a blank is a heading to the programs that build many sites,
  /// and text to CommonMark; it is told from a "#word" by the mark or the name that follows.
  private static func withTightHeadings(_ block: MarkdownBlock) -> [MarkdownBlock] {
    guard block.kind == .paragraph, let first = block.spans.first, first.text.hasPrefix("#") else {
      return [block]
    }
    let hashes = first.text.prefix { $0 == "#" }.count
    let lines = block.text.dropFirst(hashes).split(
      separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard hashes <= 6, let title = lines.first.map(String.init),
      ObjectiveMark(title).hasLabel || ObjectiveMark.isSectionName(title)
    else { return [block] }
    let heading = MarkdownBlock(
      .heading(level: hashes), line: block.line, endLine: block.line,
      spans: [MarkdownSpan(title)])
    guard lines.count > 1 else { return [heading] }
    let rest = MarkdownBlock(
      .paragraph, line: block.line + 1, endLine: block.endLine,
      spans: [MarkdownSpan(String(lines[1]))])
    return [heading, rest]
  }
}
