// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewKit

@Suite struct TextLayoutTests {
  private let layout = TextLayout(width: 20)

  @Test func linesAreWrappedUnderTheirFirstWord() {
    #expect(
      layout.lay(out: "- one two three four five six") == "- one two three four\n  five six\n")
    #expect(layout.lay(out: "12. one two three four five") == "12. one two three\n    four five\n")
    #expect(layout.lay(out: "   - one two three four") == "   - one two three\n     four\n")
    #expect(layout.lay(out: "[ ] one two three four") == "[ ] one two three\n    four\n")
  }

  @Test func underlinesAreAsLongAsTheirLine() {
    #expect(layout.lay(out: "Title\n===\ntext") == "Title\n=====\ntext\n")
    #expect(layout.lay(out: "日本\n---") == "日本\n----\n")
  }

  @Test func linesForAPenReachTheMargin() {
    #expect(layout.lay(out: "Name: ____") == "Name: ______________\n")
    #expect(layout.lay(out: "____") == "\n____________________\n")
  }

  @Test(arguments: [1, 3, 7, 1000])
  func piecesGiveWhatTheWholeGives(size: Int) {
    let texts = [
      "", "\n", "\n\n\n", "Title\n===\n\n- one two three four five six\n\n\nName: ____\n\n",
      "日本\n---\none  \n   \n____\nthe last line has no end", "a\n\n\n\nb\n \n",
    ]
    for text in texts {
      var setter = TextSetter(layout)
      var set: [UInt8] = []
      var rest = text[...]
      while !rest.isEmpty {
        set += setter.add(String(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      set += setter.finish()
      #expect(String(decoding: set, as: UTF8.self) == layout.lay(out: text))
    }
  }

  @Test func nothingIsWiderThanThePage() {
    let texts = [
      String(repeating: "x", count: 95), String(repeating: "日", count: 33),
      String(repeating: "😀", count: 33), "- " + String(repeating: "y", count: 50),
      String(repeating: "word ", count: 40), "é日😀 " + String(repeating: "z ", count: 60),
    ]
    for text in texts {
      let laid = layout.lay(out: text)
      for line in laid.split(separator: "\n") { #expect(line.displayWidth <= 20, "\(line)") }
      let letters = laid.filter { !$0.isWhitespace }
      #expect(letters == text.filter { !$0.isWhitespace })
    }
  }

  static let widths: [(String, Int)] = [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("😀", 2), ("👩‍💻", 2), ("🇺🇸", 2), ("ｶﾅ", 2),
    ("\u{200B}", 0), ("", 0), ("❤️", 2), ("한국", 4),
  ]

  @Test(arguments: widths)
  func widthIsThatOfATerminal(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }
}
