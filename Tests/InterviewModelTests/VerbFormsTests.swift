// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct VerbFormsTests {
  let lexicon = LanguageFixtures.lexicon

  static let rows: [[String]] = (LanguageFixtures.shared("language/verbs.tsv") ?? "")
    .split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }

  @Test(.enabled(if: LanguageFixtures.hasShared, "needs ../shared/language/verbs.tsv"))
  func everyRowOfTheTableComesOutRight() {
    #expect(Self.rows.count == 1065)
    for row in Self.rows {
      let forms = lexicon.forms(of: row[0])
      let past = row[2].split(separator: "/").map(String.init)
      #expect(forms.third == row[1])
      #expect(past.contains(forms.past))
      #expect(forms.pastParticiple == row[3])
      #expect(forms.gerund == row[4])
    }
  }

  @Test(.enabled(if: LanguageFixtures.hasShared, "needs ../shared/language/verbs.tsv"))
  func everyFormLeadsBackToItsBase() {
    var ambiguous: Set<String> = []
    for row in Self.rows {
      for form in row.flatMap({ $0.split(separator: "/").map(String.init) }) {
        let bases = lexicon.readings(of: form).map(\.verb.base)
        #expect(bases.contains(row[0]), "\(form)")
        if bases.count > 1 { ambiguous.insert(form) }
      }
    }
    #expect(ambiguous == ["lay"])
  }

  @Test func beIsWereWithYou() {
    #expect(lexicon.forms(of: "be").past == "were")
    #expect(lexicon.readings(of: "was").first?.verb.base == "be")
    #expect(lexicon.readings(of: "are").first?.verb.base == "be")
  }

  @Test(arguments: [
    ("sync", "syncs", "synced", "syncing"), ("upskill", "upskills", "upskilled", "upskilling"),
    ("retool", "retools", "retooled", "retooling"), ("blip", "blips", "blipped", "blipping"),
    ("containerize", "containerizes", "containerized", "containerizing"),
    ("reskill", "reskills", "reskilled", "reskilling"),
    ("remap", "remaps", "remapped", "remapping"),
    ("outgrow", "outgrows", "outgrew", "outgrowing"), ("tidy", "tidies", "tidied", "tidying"),
    ("gamify", "gamifies", "gamified", "gamifying"), ("vie", "vies", "vied", "vying"),
  ])
  func unknownVerbsFollowTheRules(_ base: String, _ third: String, _ past: String, _ gerund: String)
  {
    let forms = lexicon.forms(of: base)
    #expect(forms.third == third)
    #expect(forms.past == past)
    #expect(forms.gerund == gerund)
  }

  @Test(arguments: [
    ("upskilled", "upskill"), ("upskilling", "upskill"), ("synced", "sync"), ("syncing", "sync"),
    ("retooled", "retool"), ("retooling", "retool"), ("retools", "retool"),
    ("containerized", "containerize"), ("containerizing", "containerize"),
    ("gamified", "gamify"), ("gamifies", "gamify"), ("blipped", "blip"),
  ])
  func unknownFormsLeadBackToTheirBase(_ form: String, _ base: String) {
    #expect(lexicon.base(ofUnknown: form) == base)
  }

  @Test func plannedIsNotPlaned() {
    #expect(lexicon.forms(of: "plan").past == "planned")
    #expect(lexicon.base(ofUnknown: "planned") == "plan")
    #expect(lexicon.readings(of: "planed").isEmpty)
    // "plans" is the noun as well as the verb.
    #expect(lexicon.facts(of: "plans").kinds.contains([.noun, .plural]))
    #expect(lexicon.facts(of: "plans").forms.contains(.third))
  }

  @Test(arguments: [
    ("lead", "led"), ("pay", "paid"), ("oversee", "oversaw"), ("travel", "traveled"),
    ("model", "modeled"), ("label", "labeled"), ("cancel", "canceled"), ("program", "programmed"),
    ("format", "formatted"), ("control", "controlled"), ("benefit", "benefited"),
    ("focus", "focused"), ("develop", "developed"), ("offer", "offered"), ("pivot", "pivoted"),
    ("submit", "submitted"), ("commit", "committed"), ("embody", "embodied"),
    ("diversify", "diversified"), ("seek", "sought"), ("teach", "taught"),
  ])
  func spellingIsThatOfTheUS(_ base: String, _ past: String) {
    #expect(lexicon.forms(of: base).past == past)
  }
}
