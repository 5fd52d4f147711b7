// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SourceText

@Suite struct FrontMatterTests {
  struct Page: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let fence: FrontMatter.Fence
    let front: [String]
    let firstLine: Int
    let bodyLine: Int
    var testDescription: String { name }
  }

  static let pages = [
    Page(
      name: "whole", text: "---\ntitle: A\n---\nbody", fence: .whole, front: ["title: A"],
      firstLine: 2, bodyLine: 4),
    Page(name: "none", text: "# Title\n\ntext", fence: .none, front: [], firstLine: 1, bodyLine: 1),
    Page(name: "empty", text: "", fence: .none, front: [], firstLine: 1, bodyLine: 1),
    Page(
      name: "blank lines first", text: "\n\n---\ntitle: A\n---\nbody", fence: .indented,
      front: ["title: A"], firstLine: 4, bodyLine: 6),
    Page(
      name: "indented", text: " ---\ntitle: A\n ---\nbody", fence: .indented,
      front: ["title: A"], firstLine: 2, bodyLine: 4),
    Page(
      name: "unclosed", text: "---\ntitle: A\ngs: 14\n\n## Summary\n\ntext", fence: .unclosed,
      front: ["title: A", "gs: 14"], firstLine: 2, bodyLine: 4),
    Page(
      name: "unopened", text: "title: A\ngs: 14\n---\n## Summary", fence: .unopened,
      front: ["title: A", "gs: 14"], firstLine: 1, bodyLine: 4),
    Page(
      name: "a rule is no fence", text: "Some text\n\n---\n\nmore", fence: .none, front: [],
      firstLine: 1, bodyLine: 1),
  ]

  @Test(arguments: pages)
  func pagesAreCut(_ page: Page) {
    let front = FrontMatter(of: page.text)
    #expect(front.fence == page.fence)
    #expect(front.lines.map(String.init) == page.front)
    if page.fence != .none { #expect(front.firstLine == page.firstLine) }
    #expect(front.bodyFirstLine == page.bodyLine)
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(front.body == lines[(page.bodyLine - 1)...].joined(separator: "\n"))
  }

  @Test func aKeyIsAWordBeforeAColon() {
    #expect(FrontMatter.key(of: "title: A") == "title")
    #expect(FrontMatter.key(of: "key objectives:") == "key objectives")
    #expect(FrontMatter.key(of: "https://x") == nil)
    #expect(FrontMatter.key(of: "- title: A") == nil)
    #expect(FrontMatter.key(of: "  nested: A") == nil)
    #expect(FrontMatter.key(of: "Call us, please: now") == nil)
  }
}
