// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SourceText

@Suite struct PlainTextTests {
  static let cases: [(String, String)] = [
    ("plain text", "plain text"), ("  two   spaces ", "two spaces"), ("a\n\tb", "a b"),
    ("no\u{A0}break", "no break"), ("soft\u{AD}hyphen", "softhyphen"),
    ("zero\u{200B}width\u{FEFF}", "zerowidth"), ("", ""), (" ", ""), ("é  è", "é è"),
    ("👩‍💻 at work", "👩‍💻 at work"), ("\r\na\u{B}\u{C} b\n", "a b"), ("a\u{1} b ", "a\u{1} b"),
  ]

  @Test(arguments: cases)
  func whiteSpaceIsCollapsed(_ text: String, _ expected: String) {
    #expect(PlainText.collapsed(text) == expected)
    #expect(PlainText.collapsed(expected) == expected)
  }

  @Test func tagsGoTextStays() {
    #expect(PlainText.collapsed(PlainText.ofHTML("<p>a <b>b</b></p>")) == "a b")
    #expect(PlainText.ofHTML("1 < 2").contains("1 < 2"))
  }
}
