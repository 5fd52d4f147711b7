// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SourceText

@Suite struct LibCMarkTests {
  @Test func blocksKnowTheirLines() {
    let blocks = LibCMark.parse("# Title\n\ntext **bold** more\n\n- one\n  - two\n", firstLine: 5)
    #expect(blocks.map(\.kind) == [.heading(level: 1), .paragraph, .list])
    #expect(blocks.map(\.line) == [5, 7, 9])
    #expect(blocks[1].spans.map(\.isBold) == [false, true, false])
    #expect(blocks[1].text == "text bold more")
    let inner = blocks[2].children.first?.children.last
    #expect(inner?.kind == .list)
    #expect(inner?.line == 10)
  }

  @Test func linksKeepTheirTextAndImagesGiveNothing() {
    let blocks = LibCMark.parse("A [link](http://x) and ![image](y) `code` &amp; \\*star\\*")
    #expect(blocks.first?.text == "A link and  code & *star*")
  }

  @Test func deepNestingNeitherCrashesNorLosesText() {
    let deep = String(repeating: "> ", count: 3000) + "bottom"
    func texts(_ block: MarkdownBlock) -> String {
      block.text + block.children.map(texts).joined()
    }
    #expect(LibCMark.parse(deep).map(texts).joined() == "bottom")
  }
}
