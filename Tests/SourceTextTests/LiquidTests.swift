// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SourceText

@Suite struct LiquidTests {
  @Test func commentsGoWithAllTheyEnclose() {
    let (text, tags) = Liquid.cleaned(
      "a\n{% comment for now %}\nhidden {% include x.html %}\n{% endcomment for now %}\nb")
    #expect(!text.contains("hidden"))
    #expect(tags.isEmpty)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 5)
    #expect(text.hasPrefix("a\n") && text.hasSuffix("\nb"))
  }

  @Test func tagsGoByThemselvesAndAreKnown() {
    let (text, tags) = Liquid.cleaned("x {% if y %}kept{% endif %} z")
    #expect(text.contains("kept"))
    #expect(!text.contains("{%"))
    #expect(tags.map(\.content) == ["if y", "endif"])
  }

  @Test func referencesAreResolvedWhereTheyCanBe() {
    let (text, _) = Liquid.cleaned("Be {{ page.title }} at {{ site.x }}.") {
      $0 == "page.title" ? "Chief" : nil
    }
    #expect(text.contains("Be Chief at"))
    #expect(!text.contains("{{"))
  }

  @Test func htmlCommentsGo() {
    let (text, _) = Liquid.cleaned("a <!-- b\nc --> d")
    #expect(!text.contains("b") && !text.contains("c -"))
    #expect(text.contains("\n"))
  }
}
