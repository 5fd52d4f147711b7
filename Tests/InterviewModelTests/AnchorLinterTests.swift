// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct AnchorLinterTests {
  static let sound = Anchors(
    one:
      "Speaks of invoices in general and cannot name an error they found; others decided what to do about it.",
    three:
      "Describes an invoice error they found, how they settled it with the vendor, and that the payment was right.",
    five:
      "Traced repeated invoice errors to their cause and added a check that saved money; a second team now uses it."
  )

  @Test func leavesSoundAnchorsAlone() {
    #expect(AnchorLinter().findings(in: Self.sound) == [])
  }

  @Test func findsLevelsThatDifferOnlyByDegree() {
    let tail =
      "with the vendor about the invoices and the payments that were late in that one month of the year."
    let anchors = Anchors(
      one: "Communicates poorly " + tail, three: "Communicates well " + tail,
      five: "Communicates extremely well " + tail)
    let rules = AnchorLinter().findings(in: anchors).map(\.rule)
    #expect(rules == ["differs-by-degree", "differs-by-degree", "differs-by-degree"])
  }

  @Test func findsLengthAndTraits() {
    var anchors = Self.sound
    anchors.one = "Is lazy."
    anchors.five += " " + String(repeating: "more ", count: 40)
    let rules = AnchorLinter().findings(in: anchors).map(\.rule)
    #expect(rules == ["anchor-length", "trait-word", "anchor-length"])
  }
}
