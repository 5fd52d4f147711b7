// SPDX-License-Identifier: Apache-2.0
import SourceText
import Testing

@testable import InterviewKit

@Suite struct MarkdownTextTests {
  static let texts = [
    "plain", "*not emphasis* and __not strong__", "# no heading", "- no list", "+ no list",
    "1. no list", "12) no list", "> no quote", "`no code`", "[no](link)", "![no](image)",
    "<b>no tag</b>", "\"><script>alert(1)</script>", "&amp; stays", "a | b", "~~not gone~~",
    "http://x.example/y", "www.x.example", "a\\b", "=HYPERLINK(\"http://x\",\"y\")", "---", "===",
    "$x$", "<!-- no comment -->", "{{role}}", "ends in \\", "é 日本 😀", "a_b_c", "!", "1", ".",
    "x@y.example",
  ]

  /// A Markdown program shows what was written.
  @Test(arguments: texts)
  func textShowsAsWritten(_ text: String) {
    for (before, after) in [("", ""), ("- ", ""), ("> ", ""), ("word ", " word")] {
      let blocks = LibCMark.parse(before + MarkdownText.escaped(text) + after)
      func shown(_ block: MarkdownBlock) -> String {
        block.text + block.children.map(shown).joined()
      }
      let words = [before, after].map { $0 == "- " || $0 == "> " ? "" : $0 }
      #expect(blocks.map(shown).joined() == words[0] + text + words[1])
      #expect(blocks.count == 1)
      if before.isEmpty { #expect(blocks.first?.kind == .paragraph) }
      let isBold = blocks.flatMap(\.spans).contains(where: \.isBold)
      #expect(!isBold)
    }
  }

  @Test func lineEndsBecomeSpaces() {
    #expect(MarkdownText.escaped("a\nb\r\nc\u{2028}d") == "a b  c d")
    #expect(MarkdownText.escaped("a\u{0}\u{7}b") == "ab")
  }
}
