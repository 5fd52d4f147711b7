// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct ClauseReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let form: Clause.Form
    let verbs: [String]
    let object: String?
    let extras: [String]
    var testDescription: String { text }

    init(
      _ text: String, _ form: Clause.Form, _ verbs: [String], _ object: String?,
      _ extras: [String] = []
    ) {
      self.text = text
      self.form = form
      self.verbs = verbs
      self.object = object
      self.extras = extras
    }
  }

  static let cases: [Case] = [
    Case(
      "Review grant reports and flag errors.", .imperative, ["review"], "grant reports",
      ["flag errors"]),
    Case("You'll run the weekly clinic.", .youWill, ["run"], "weekly clinic"),
    Case(
      "Oversees the depot and sets its budget.", .thirdPerson, ["oversee"], "depot",
      ["sets its budget"]),
    Case("Promptly and politely answer callers", .imperative, ["answer"], "callers"),
    Case(
      "Outreach: Visit schools and recruit volunteers.", .imperative, ["visit"], "schools",
      ["recruit volunteers"]),
    Case("Drafting and publishing guidance;", .gerund, ["draft", "publish"], "guidance"),
    Case("Main contact for regional offices", .roleNoun, ["act"], "Main contact"),
    Case("As part of the safety team, inspect sites monthly.", .imperative, ["inspect"], "sites"),
    Case("Be the voice of new staff", .be, ["be"], "voice"),
    Case("Are patient with beginners.", .be, ["be"], "patient"),
    Case("Help write tenders: advise offices on wording", .imperative, ["advise"], "offices"),
    Case("Serving as the clinic's manager, you will train nurses", .youWill, ["train"], "nurses"),
    Case("The director will set the budget", .youWill, ["set"], "budget"),
    Case("You are expected to keep the register", .youWill, ["keep"], "register"),
    Case("Assist, on behalf of the bureau, with audits", .imperative, ["assist"], "audits"),
    Case("Ability to explain rules to visitors", .ability, ["explain"], "rules"),
    Case("Responsible for maintaining the fleet", .responsibleFor, ["maintain"], "fleet"),
    Case("Responsible for the fleet", .responsibleFor, ["take"], "fleet"),
    Case("Experience repairing pumps", .experience, ["repair"], "pumps"),
    Case("Experience with survey tools", .experience, ["use"], "survey tools"),
    Case("Knowledge of the safety code", .knowledge, ["know"], "safety code"),
    Case("Leadership of regional projects", .nounPhrase, ["lead"], "regional projects"),
    Case("Volunteer engagement", .nounPhrase, ["engage"], "Volunteer"),
    Case("Program evaluation and outreach", .nounPhrase, ["evaluate"], "Program"),
    Case("Account administration", .nounPhrase, ["administer"], "Account"),
    Case("Team safety", .nounPhrase, [], "Team safety"),
    Case("Program the sensors", .imperative, ["program"], "sensors"),
    Case("Team with local partners", .imperative, ["team"], "local partners"),
    Case("Plan, run and review trials", .imperative, ["plan", "run", "review"], "trials"),
    Case("Draft/revise the handbook", .imperative, ["draft", "revise"], "handbook"),
    Case("Assesses and improves services", .thirdPerson, ["assess", "improve"], "services"),
    Case(
      "Keep the register and advise callers", .imperative, ["keep"], "register", ["advise callers"]),
    Case("Inspect pipes to find and fix leaks", .imperative, ["inspect"], "pipes"),
    Case(
      "Find and create a safe, open workplace", .imperative, ["find", "create"],
      "safe, open workplace"),
    Case(
      "Write rules for the depot Conduct tours of the site", .imperative, ["write"], "rules",
      ["Conduct tours of the site"]),
    Case("Retool the packing line", .imperative, ["retool"], "packing line"),
    Case("You will upskill new staff", .youWill, ["upskill"], "new staff"),
    Case(
      "Key objective \\#2: Review vendor invoices (40%)", .imperative, ["review"], "vendor invoices"
    ),
    Case(
      "Teach and mentor staff, keep records, and report gaps.", .imperative, ["teach", "mentor"],
      "staff", ["keep records", "report gaps"]),
    Case("Work with vendors to cut costs (fuel, tires, etc.).", .imperative, ["work"], "vendors"),
    Case("Promote our mission across the Parks Office", .imperative, ["promote"], "mission"),
    Case("Training new staff", .gerund, ["train"], "new staff"),
    Case(
      "**Visit** [schools](https://example.com) &amp; recruit volunteers", .imperative, ["visit"],
      "schools", ["recruit volunteers"]),
  ]

  @Test(arguments: cases)
  func findsVerbsAndObject(_ c: Case) throws {
    let clause = try #require(LanguageFixtures.reader.read(c.text).clause)
    #expect(clause.form == c.form)
    #expect(clause.verbs.map(\.text) == c.verbs)
    #expect(clause.object?.text == c.object)
    #expect(clause.extras.map(\.text) == c.extras)
  }

  @Test(arguments: [
    ("", ClauseRefusal.Reason.empty), ("...", .empty), ("   ", .empty), ("- ", .empty),
    ("bullet #1", .placeholder), ("X", .placeholder), ("ENTER TITLE", .placeholder),
    ("[insert text here]", .placeholder), ("Location", .sectionName),
    ("Salary range:", .sectionName),
    ("Grade GS- to $", .hole), ("Report to {{ manager }} weekly", .hole),
    ("Desarrollar y mantener aplicaciones para el gobierno", .language),
    ("Entwickelt und pflegt die Anwendungen mit dem Team", .language),
    ("Within the learning areas:", .noVerb),
  ])
  func refuses(_ text: String, _ reason: ClauseRefusal.Reason) {
    guard case .refused(let refusal) = LanguageFixtures.reader.read(text) else {
      Issue.record("was read")
      return
    }
    #expect(refusal.reason == reason)
  }

  @Test func labelAndLeadInAreKept() throws {
    let labeled = try #require(LanguageFixtures.reader.read("Outreach: Visit schools").clause)
    #expect(labeled.label?.text == "Outreach")
    let led = try #require(
      LanguageFixtures.reader.read("In partnership with the city, inspect the sites").clause)
    #expect(led.leadIn?.text == "In partnership with the city")
  }

  @Test func tailKnowsItsParts() throws {
    let clause = try #require(
      LanguageFixtures.reader.read(
        "Review the plans of vendors with care, ensuring accuracy, such as drawings, as needed"
      ).clause)
    #expect(clause.tail.map(\.kind) == [.of, .phrase, .participle, .examples, .filler])
  }

  // MARK: The sixty texts

  /// Head verb and head noun of each text's chosen clause, read by hand; "-" for none.
  static let goldHeads = """
    contribute code, use research, participate review, take pride, contribute documentation, \
    deliver code, work team, provide visibility, understand elements, meet goals, hold yourself, \
    be technician, make decisions, be open, keep policies, lead change, explain issues, \
    develop strategy, take view, conceive projects, analyze requirements, communicate audiences, \
    use practices, lead projects, solve problems, document activity, schedule interviews, \
    identify risks, support team, embody spirit, be champion, manage pipeline, serve consultant, \
    understand -, develop documentation, help agencies, assist acquisition, reinforce values, \
    mentor others, engage team, lead dialogue, demonstrate resilience, establish relationships, \
    leave code, participate recommendations, understand elements, deliver projects, \
    bring solutions, establish vision, navigate bureaucracy, brief officials, build reputation, \
    drive efforts, supervise reports, ensure oversight, serve advisor, use data, act ambassador, \
    foster development, further diversity
    """.split(separator: ", ").map { $0.split(separator: " ").map(String.init) }

  @Test(.enabled(if: LanguageFixtures.hasShared, "needs ../shared/language/gold.jsonl"))
  func findsTheHeadsOfTheGoldTexts() {
    var verbs = 0
    var objects = 0
    var missed: [String] = []
    for (gold, heads) in zip(LanguageFixtures.gold, Self.goldHeads) {
      let clause = LanguageFixtures.reader.read(gold.text).clause
      let hasVerb = clause?.headVerb == heads[0]
      let hasObject = (clause?.objectHead?.text ?? "-") == heads[1]
      if hasVerb { verbs += 1 }
      if hasObject { objects += 1 }
      if !hasVerb || !hasObject {
        missed.append("\(heads) \(clause?.headVerb ?? "?") \(clause?.objectHead?.text ?? "-")")
      }
      // The same verb must stand at the start of the written base.
      #expect(
        gold.base.split(separator: " ").prefix(4).contains {
          $0 == heads[0] + "," || $0 == heads[0]
        })
    }
    #expect(LanguageFixtures.gold.count == 60 && Self.goldHeads.count == 60)
    #expect(verbs >= 57, "\(verbs) of 60: \(missed)")
    #expect(objects >= 57, "\(objects) of 60: \(missed)")
  }

  @Test(.enabled(if: LanguageFixtures.hasShared, "needs ../shared/profiles/expected.jsonl"))
  func everyPartStandsWhereItsSpanSays() {
    #expect(LanguageFixtures.realTexts.count > 200)
    for text in LanguageFixtures.realTexts {
      guard let clause = LanguageFixtures.reader.read(text).clause else { continue }
      let bytes = Array(clause.text.utf8)
      let parts =
        [clause.label, clause.leadIn, clause.adverb, clause.object, clause.objectHead]
        .compactMap { $0 } + clause.extras
      for part in parts + clause.tail.map({ Clause.Part(text: $0.text, span: $0.span) }) {
        #expect(String(decoding: bytes[part.span], as: UTF8.self) == part.text)
      }
    }
  }

  @Test(.enabled(if: LanguageFixtures.hasShared, "needs ../shared/profiles/expected.jsonl"))
  func readsNearlyEveryRealText() {
    let unread = LanguageFixtures.realTexts.filter {
      LanguageFixtures.reader.read($0).clause == nil
    }
    #expect(unread.count * 100 <= LanguageFixtures.realTexts.count, "\(unread)")
  }
}
