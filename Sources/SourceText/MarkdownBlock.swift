// SPDX-License-Identifier: Apache-2.0

/// A block of a Markdown document.
package struct MarkdownBlock: Sendable, Equatable {
  /// What kind of block it is.
  package enum Kind: Sendable, Equatable {
    /// A heading of level 1 to 6.
    case heading(level: Int)
    /// A paragraph.
    case paragraph
    /// A bulleted or numbered list; its children are items.
    case list
    /// An item of a list; its children are blocks.
    case item
    /// A quotation; its children are blocks.
    case quote
    /// HTML as it stands.
    case html
    /// Code as it stands.
    case code
    /// A line across the page.
    case rule
  }

  /// What kind of block it is.
  package var kind: Kind
  /// The line it starts on, from 1.
  package var line: Int
  /// The line it ends on.
  package var endLine: Int
  /// The text of a heading, a paragraph, code or HTML.
  package var spans: [MarkdownSpan]
  /// The blocks inside.
  package var children: [MarkdownBlock]

  /// A block from its parts.
  package init(
    _ kind: Kind, line: Int, endLine: Int, spans: [MarkdownSpan] = [],
    children: [MarkdownBlock] = []
  ) {
    self.kind = kind
    self.line = line
    self.endLine = endLine
    self.spans = spans
    self.children = children
  }

  /// The text without marks, as written; white space is not yet collapsed.
  package var text: String { spans.reduce(into: "") { $0 += $1.text } }
}

/// A piece of running text.
package struct MarkdownSpan: Sendable, Equatable {
  /// The text, without marks; a line end of the source is "\n".
  package var text: String
  /// Whether it stands in strong emphasis.
  package var isBold: Bool

  /// A piece from its parts.
  package init(_ text: String, isBold: Bool = false) {
    self.text = text
    self.isBold = isBold
  }
}
