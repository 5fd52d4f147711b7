// SPDX-License-Identifier: Apache-2.0
internal import CCMarkGFM

/// Markdown as blocks; the only file that speaks to cmark-gfm.
package enum LibCMark {
  /// The version of cmark-gfm that the program runs with.
  package static var version: String {
    cmark_version_string().map { String(cString: $0) } ?? "unknown"
  }

  /// Blocks nested deeper are read as if they stood at this depth, so that no page can exhaust
  /// the stack.
  package static let deepest = 100

  /// Registering is not safe for several threads, so a static value does it once.
  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Reads a document: CommonMark, with GitHub's strikethrough.
  ///
  /// Tables and bare links are left as text: profiles need neither, and cmark-gfm before
  /// 0.29.0.gfm.7 takes quadratic time on some tables (CVE-2023-22486).
  ///
  /// - Parameters:
  ///   - text: The Markdown.
  ///   - firstLine: The line that the text starts on in its file, from 1.
  /// - Returns: The blocks; none if the library could not get memory.
  package static func parse(_ text: String, firstLine: Int = 1) -> [MarkdownBlock] {
    guard isRegistered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    if let strikethrough = cmark_find_syntax_extension("strikethrough") {
      cmark_parser_attach_syntax_extension(parser, strikethrough)
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(document) }
    guard let iterator = cmark_iter_new(document) else { return [] }
    defer { cmark_iter_free(iterator) }
    var builder = Builder(lineOffset: firstLine - 1)
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER {
        builder.enter(node)
      } else {
        builder.leave(node)
      }
    }
    return builder.finish()
  }

  /// Makes values of the nodes that an iterator passes.
  private struct Builder {
    let lineOffset: Int
    private var open: [MarkdownBlock] = [MarkdownBlock(.quote, line: 0, endLine: 0)]
    /// Blocks entered but not opened, because they are too deep.
    private var skipped = 0
    private var bold = 0
    private var image = 0

    init(lineOffset: Int) {
      self.lineOffset = lineOffset
    }

    mutating func enter(_ node: OpaquePointer) {
      let type = cmark_node_get_type(node)
      if let kind = Self.kind(of: node, type) {
        let block = MarkdownBlock(
          kind, line: Int(cmark_node_get_start_line(node)) + lineOffset,
          endLine: Int(cmark_node_get_end_line(node)) + lineOffset)
        if type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK {
          var leaf = block
          leaf.spans = [MarkdownSpan(Self.literal(node))]
          add(leaf)
        } else if type == CMARK_NODE_THEMATIC_BREAK {
          add(block)
        } else if open.count > LibCMark.deepest, Self.holdsBlocks(type) {
          skipped += 1
        } else {
          open.append(block)
        }
        return
      }
      switch type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: append(Self.literal(node))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: append("\n")
      case CMARK_NODE_HTML_INLINE: if Self.literal(node).hasPrefix("<br") { append("\n") }
      case CMARK_NODE_STRONG: bold += 1
      case CMARK_NODE_IMAGE: image += 1
      default: break
      }
    }

    mutating func leave(_ node: OpaquePointer) {
      let type = cmark_node_get_type(node)
      switch type {
      case CMARK_NODE_STRONG: bold -= 1
      case CMARK_NODE_IMAGE: image -= 1
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK: break
      default:
        guard Self.kind(of: node, type) != nil else { return }
        if skipped > 0, Self.holdsBlocks(type) {
          skipped -= 1
        } else if open.count > 1 {
          add(open.removeLast())
        }
      }
    }

    mutating func finish() -> [MarkdownBlock] {
      while open.count > 1 { add(open.removeLast()) }
      return open[0].children
    }

    private mutating func add(_ block: MarkdownBlock) {
      open[open.count - 1].children.append(block)
    }

    private mutating func append(_ text: String) {
      guard image == 0 else { return }
      let last = open.count - 1
      let isBold = bold > 0
      if open[last].spans.last?.isBold == isBold {
        open[last].spans[open[last].spans.count - 1].text += text
      } else {
        open[last].spans.append(MarkdownSpan(text, isBold: isBold))
      }
    }

    private static func literal(_ node: OpaquePointer) -> String {
      cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private static func holdsBlocks(_ type: cmark_node_type) -> Bool {
      type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM || type == CMARK_NODE_BLOCK_QUOTE
    }

    private static func kind(
      of node: OpaquePointer, _ type: cmark_node_type
    ) -> MarkdownBlock.Kind? {
      switch type {
      case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_LIST: .list
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_BLOCK_QUOTE: .quote
      case CMARK_NODE_HTML_BLOCK: .html
      case CMARK_NODE_CODE_BLOCK: .code
      case CMARK_NODE_THEMATIC_BREAK: .rule
      default: nil
      }
    }
  }
}
