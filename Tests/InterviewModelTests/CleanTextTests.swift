// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct CleanTextTests {
  @Test(arguments: [
    ("**Review** _maps_ and `forms`", "Review maps and forms"),
    ("Read [the guide](https://example.com/a_(b)) now", "Read the guide) now"),
    ("Read [the guide](https://example.com) now", "Read the guide now"),
    ("![map](map.png) Draw maps", "Draw maps"),
    ("R&amp;D &ldquo;first&rdquo;&nbsp;steps", "R&D \"first\" steps"),
    ("Plan<br>trips <em>well</em>", "Plan trips well"),
    ("\u{201C}Maps\u{201D} aren\u{2019}t\u{00A0}easy\u{200B}", "\"Maps\" aren't easy"),
    ("Lead the team(s) of class(es)", "Lead the team of class"),
    ("snake_case and 3 < 4", "snake_case and 3 < 4"),
    ("  a \n\t b  ", "a b"), ("", ""), ("&", "&"), ("<", "<"), ("[", "["), ("{", "{"), ("!", "!"),
  ])
  func removesMarkup(_ raw: String, _ clean: String) {
    #expect(CleanText(raw).text == clean)
  }

  @Test(arguments: [
    "Report to {{ manager }}", "Grade GS- to 15", "Earn $ to 100", "Serve as ()", "The ____ office",
  ])
  func noticesHoles(_ raw: String) {
    #expect(CleanText(raw).hasHole)
  }

  @Test(arguments: [
    "Earn $90", "Cut costs by 5 %-points", "Grade GS-14", "skill- and knowledge-sharing", "",
  ])
  func findsNoHoleWhereThereIsNone(_ raw: String) {
    #expect(!CleanText(raw).hasHole)
  }
}
