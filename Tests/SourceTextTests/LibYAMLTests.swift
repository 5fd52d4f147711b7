// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SourceText

@Suite struct LibYAMLTests {
  @Test func nodesKnowTheirLines() throws {
    let node = try #require(
      try LibYAML.parse("a: 1\nb:\n  - x\n  - y: 'q'\n", firstLine: 10))
    #expect(node["a"]?.text == "1")
    #expect(node["b"]?.line == 12)
    #expect(node["b"]?.members.last?["y"]?.text == "q")
    #expect(node["b"]?.members.last?.line == 13)
  }

  @Test func nothingIsNoDocument() throws {
    #expect(try LibYAML.parse("") == nil)
    #expect(try LibYAML.parse("# only a comment\n") == nil)
  }

  @Test func aliasesDepthAndSyntaxAreRefused() {
    func fault(_ text: String) -> SourceTextError? {
      #expect(throws: SourceTextError.self) { try LibYAML.parse(text) }
    }
    #expect(fault("a: &x [1]\nb: *x\n")?.fault == .alias)
    #expect(fault("a: &x [1]\nb: *x\n")?.location.line == 2)
    let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(fault(deep)?.fault == .tooDeep)
    let fits = String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
    #expect(throws: Never.self) { try LibYAML.parse(fits) }
    guard case .syntax? = fault("a: 'open\nb: 1\n")?.fault else {
      Issue.record("an open quote is a fault of syntax")
      return
    }
  }

  @Test func whatIsWrittenIsReadTheSame() throws {
    let texts = [
      "plain", "", "123", "1.5", "true", "No", "null", "~", "2026-11-24", "a: b", "# x", "- x",
      " padded ", "'single'", "\"double\"", "line\nbreak", "line\n\nbreak\n", "tab\there", "é 日本 😀",
      "{x}", "[y]", "*a", "&b", "!c", "%d", "@e", "`f", "=1+1", "0x1F", "1e3", ".inf", "<<", "\\",
      String(repeating: "long words ", count: 60),
    ]
    let node = YAMLNode.map([
      .init("texts", .list(texts.map { .text($0) })), .init("number", .number(3)),
      .init("share", .number(0.3333)), .init("none", .list([])), .init("empty", .map([])),
    ])
    let text = try #require(LibYAML.emit(node))
    let read = try #require(try LibYAML.parse(text))
    let back: [String] = (read["texts"]?.members ?? []).map {
      if case .scalar(let text, _) = $0.content { text } else { "?" }
    }
    #expect(back == texts)
    // Whatever another program's rules are, a text must not look like a number or a date to it.
    for (text, member) in zip(texts, read["texts"]?.members ?? [])
    where text.first?.isNumber == true {
      if case .scalar(_, let isPlain) = member.content { #expect(!isPlain, "\(text)") }
    }
    #expect(read["number"]?.text == "3")
    #expect(read["share"]?.text == "0.3333")
    #expect(read["none"]?.members.isEmpty == true)
  }
}
