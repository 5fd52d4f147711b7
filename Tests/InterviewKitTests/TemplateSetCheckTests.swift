// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct TemplateSetCheckTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    /// What is said, without the folder.
    let messages: [String]
    var testDescription: String { "\(file): \(text.prefix(50))" }

    init(_ file: String, _ text: String, _ messages: String...) {
      self.file = file
      self.text = text
      self.messages = messages
    }
  }

  private static func rung(_ grade: String, _ stage: String) -> String {
    "    - {grade: \(grade), stage: \(stage), autonomy: a, complexity: a, scope: a, influence: a,"
      + " result: a}\n"
  }

  static let mistakes = [
    Mistake(
      "guides.yml", "closing: x\n",
      #"guides.yml:1: a template set has no file of this name, so nothing reads it. Did you mean "guide.yml"?"#
    ),
    Mistake(
      "logo.yml", "x\n",
      "so nothing reads it. Its files are: bank/*.yml, catalog/index.html.mustache, debrief/"),
    Mistake(
      "catalog/index.html.mustache", "{{minutes}}\n",
      #"there is no value "minutes" here. What may stand here: faults, language, organization, packets, tool."#
    ),
    Mistake(
      "debrief/debrief.md.mustache",
      "{{#candidates}}{{#discuss}}{{#views}}{{#answers}}{{evidnce}}{{/answers}}{{/views}}{{/discuss}}"
        + "{{/candidates}}\n{{offset}}\n",
      #"debrief.md.mustache:1: there is no value "evidnce" here. Did you mean "evidence"?"#,
      #"debrief.md.mustache:2: there is no value "offset" here. It belongs to "offsets""#),
    Mistake(
      "packet.md.mustache", "x\n",
      #"packet.md.mustache:1: a template set has no file of this name, so nothing reads it. Did you mean "packet/packet.md.mustache"?"#
    ),
    Mistake(
      "bank/own.yaml", "[]\n",
      #"bank/own.yaml:1: the files of a bank end in ".yml", so nothing reads this one. Rename it."#),
    Mistake(
      "guide.yml", "# ours\nclosng: x\n",
      #"guide.yml:2: nothing here is called "closng:". Did you mean "closing"?"#),
    Mistake(
      "guide.yml", "rescueProbes:\n  - when: a\n    sya: b\n",
      #"guide.yml:2: "say:" is missing or empty here."#,
      #"guide.yml:3: nothing here is called "sya:". Did you mean "say"?"#),
    Mistake(
      "guide.yml", "- closing\n", #"guide.yml:1: this file holds names with values: "name: value"."#
    ),
    Mistake("guide.yml", "closing: [\n", "guide.yml:2: this is not valid YAML"),
    Mistake(
      "packet/packet.md.mustache", "{{role}}\n{{rolle}}\n{{#sessions}}{{nmae}}{{/sessions}}\n",
      #"packet.md.mustache:2: there is no value "rolle" here. Did you mean "role"?"#,
      #"packet.md.mustache:3: there is no value "nmae" here. Did you mean "name"?"#),
    Mistake(
      "packet/packet.txt.mustache", "{{#objectives}}\n{{probes}}\n{{/objectives}}\n",
      #"packet.txt.mustache:2: there is no value "probes" here. It belongs to "questions": write it between {{#questions}} and {{/questions}}."#
    ),
    Mistake(
      "packet/handout.md.mustache", "{{scale.notObserved.lable}}\n",
      #"handout.md.mustache:1: there is no value "scale.notObserved.lable" here. Did you mean "label"?"#
    ),
    Mistake(
      "packet/packet.md.mustache", "a\n{{#sessions}}\n",
      ##"packet.md.mustache:2: the section "{{#sessions}}" has no "{{/sessions}}"."##),
    Mistake(
      "packet/packet.md.mustache", "{{> packet.mdd}}\n",
      #"packet.md.mustache:1: there is no layout "packet.mdd" to include. Did you mean "packet.md"?"#
    ),
    Mistake(
      "packet/pakcet.md.mustache", "{{role}}\n",
      #"pakcet.md.mustache:1: no layout includes this file, and no document is made of it. Did you mean "packet/packet.md.mustache"?"#
    ),
    Mistake(
      "catalog/index.html.mustache", "{{{packtes}}}\n",
      #"index.html.mustache:1: there is no value "packtes" here. Did you mean "packets"?"#),
    Mistake(
      "ladders.yml",
      "- name: Ours\n  rungs:\n" + rung("One", "senior") + rung("Two", "entry")
        + "- name: Theirs\n  rungs:\n" + rung("Three", "seniro"),
      #"ladders.yml:4: the ladder "Ours" is out of order: Two stands above One, but its stage is lower."#,
      #"ladders.yml:7: "stage: seniro" is none of: entry, developing, working, senior, lead, principal, executive. Did you mean "senior"?"#
    ),
    Mistake(
      "scale.yml",
      "levels:\n  - {level: 1, label: a, meaning: b}\n  - {level: 2, label: a, meaning: b}\n",
      "scale.yml:2: the levels have to be 1, 2, 3, 4 and 5, in this order."),
    Mistake(
      "language/frames.yml", "pastOpenings:\n  - Tell me about a time.\ntopic: 'About {npp}?'\n",
      #"frames.yml:2: "pastOpenings:" lacks its slot: "Tell me about a time." needs {act}."#,
      #"frames.yml:3: "topic:" has the slot {npp}, which nothing fills. Did you mean "{np}"?"#),
    Mistake(
      "bank/own.yml", "- id: x\n  competency: Some thing\n  class: biuld\n  quesions: []\n",
      #"own.yml:1: "probes:" is missing here, or has no fields of its own."#,
      #"own.yml:1: this entry has no question to ask. Write one under "questions:", as "- ask: ...""#,
      #"own.yml:3: "class: biuld" is none of: "#,
      #"own.yml:4: nothing here is called "quesions:". Did you mean "questions"?"#),
    Mistake("bank/own.yml", "id: x\n", "own.yml:1: a bank file is a list"),
    Mistake(
      "bank/own.yml",
      """
      - id: x
        competency: Some thing
        class: build
        slots: {place: {garden: a garden, else: a site}}
        questions:
          - ask: Tell me about a well in {plce}.
        probes: {situation: [Where?], action: [How?], result: [And then?]}
        lookFors: {all: ["Names {site}."]}
        levels: {entry: Dug one.}
        short: {early: Saw one.}

      """,
      #"own.yml:6: the slot {plce} is not among the entry's "slots:". Did you mean "{place}"?"#,
      #"own.yml:8: the slot {site} is not among the entry's "slots:"."#),
    Mistake(
      "guide.yml", "closing: a\nclosing: b\n",
      #"guide.yml:2: "closing:" is here twice; the first is at line 1. Keep one of them."#),
    Mistake(
      "guide.yml", "opening: We have {minuts} minutes.\n",
      #"guide.yml:1: "opening:" has the slot {minuts}, which nothing fills. It may have {minutes}."#
    ),
    Mistake(
      "guide.yml", "recommendations: [Yes, 'No, never']\n",
      #"guide.yml:1: "No, never" cannot be a choice of a list: no comma, and at most 255 bytes."#),
    Mistake(
      "phrases.yml", "quotedShort: It reads so.\n",
      #"phrases.yml:1: "quotedShort:" lacks its slot: "It reads so." needs {text}."#),
    Mistake(
      "set.yml", "base: spanish\n",
      #"set.yml:1: no set called "spanish" is built into the program. There is: es."#),
    Mistake(
      "set.yml", "language: English\n",
      #"set.yml:1: "language: English" is no language as files write it: "en-US", "es", "fr-CA"."#),
    Mistake(
      "set.yml", "bank: repalce\n",
      #"set.yml:1: "bank: repalce" is neither "add" nor "replace". Did you mean "replace"?"#),
    Mistake(
      "set.yml", "\nbank: replace\n",
      #"set.yml:2: "bank: replace" takes all questions away, and this set has none of its own in bank/."#
    ),
    Mistake(
      "theme.yml", "accent: #1F3A5F\n",
      ##"theme.yml:1: "accent:" has no color. A "#" starts a comment: write six digits in quotes, "1F3A5F"."##
    ),
    Mistake(
      "theme.yml", "band: light blue\n",
      #"theme.yml:1: "band: light blue" is no color. Write six hexadecimal digits in quotes, "1F3A5F"."#
    ),
    Mistake(
      "theme.yml", "# ours\nquiet: '#B0B0B0'\n",
      #"theme.yml:2: "quiet: B0B0B0" on white paper has a contrast of 2.1:1; text needs 4.5:1. Try "#
        + #""727272"."#),
    Mistake(
      "theme.yml", "alert: '802B00'\n",
      #"theme.yml:1: "alertInk: 7A2E00" on "alert: 802B00" has a contrast of 1.0:1; text needs 4.5:1. Make what is behind it lighter."#
    ),
    Mistake(
      "words/scorecard.yml", "title: 'Form: {rolle}, {grade}'\n",
      #"scorecard.yml:1: "Form: {rolle}, {grade}" has the slot {rolle}, which nothing fills. Did you mean "{role}"?"#
    ),
    Mistake(
      "words/scorecard.yml", "done: To do\nyes: Yes, sir\n",
      #"scorecard.yml:1: "toDo" and "done" are both "To do"; they have to differ."#,
      #"scorecard.yml:2: "yes: Yes, sir" cannot be a choice of a list"#),
    Mistake(
      "words/scorecard.yml", "evidenceMissing: '? evidence'\n",
      #"scorecard.yml:1: "evidenceMissing: ? evidence" has a sign that a formula takes for another"#
    ),
    Mistake(
      "words/scorecard.yml", "dateHint: The date on which the interview was held\n",
      #"scorecard.yml:1: "dateHint: The date on which the interview was held" has 40 characters; a hint's title has room for 32."#
    ),
    Mistake(
      "words/sheets.yml", "planSheet: 'Plan: ours'\nscalSheet: Levels\n",
      #"sheets.yml:1: "planSheet: Plan: ours" is no name for a sheet: at most 31 characters"#,
      #"sheets.yml:2: nothing here is called "scalSheet:". Did you mean "scaleSheet"?"#),
    Mistake(
      "words/panel.yml", "tie: Tied.\n",
      #"panel.yml:1: "Tied." lacks its slot {names}."#),
    Mistake("words/debrief.yml", "blank:\n", #"debrief.yml:1: "blank:" is missing or empty here."#),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsNamedWithItsPlaceAndAWayOut(_ mistake: Mistake) throws {
    let scratch = try Scratch()
    _ = try scratch.write(mistake.text, to: mistake.file)
    let error = #expect(throws: TemplateSetError.self) { try TemplateSet(folder: scratch.path) }
    let lines = error?.message.split(separator: "\n").map(String.init) ?? []
    #expect(lines.count == mistake.messages.count, "\(lines)")
    for (line, message) in zip(lines, mistake.messages) {
      #expect(line.hasPrefix(scratch.path + "/") && line.contains(message), "\(line)")
    }
  }

  @Test func theBuiltInSetHasNoFaultAsAFolder() throws {
    let folder = Places.repository.appending(path: "templates").path
    let source = try TemplateSource(folder: folder)
    #expect(source.strays.isEmpty)
    #expect(TemplateSetCheck(source: source).faults() == [])
  }

  @Test func aPartialIsCheckedWhereItIsIncluded() throws {
    let scratch = try Scratch()
    _ = try scratch.write(
      "{{#questions}}{{> ask}}{{/questions}}\n", to: "packet/packet.txt.mustache")
    _ = try scratch.write("{{text}}\n", to: "packet/ask.mustache")
    _ = try TemplateSet(folder: scratch.path)
    _ = try scratch.write("{{text}}\n{{txet}}\n", to: "packet/ask.mustache")
    let error = #expect(throws: TemplateSetError.self) { try TemplateSet(folder: scratch.path) }
    #expect(
      error?.message
        == "\(scratch.path)/packet/ask.mustache:2: there is no value \"txet\" here. Did you mean"
        + " \"text\"?")
  }

  @Test func theStarterNamesEveryPartOfTheGuide() throws {
    let starter = try #require(StarterFolder.files.first { $0.name == "templates/guide.yml" })
    let guide = try #require(EmbeddedTemplates.text(of: "guide.yml"))
    for line in guide.split(separator: "\n") where line.first?.isLetter == true {
      let part = line.prefix { $0 != ":" }
      #expect(starter.text.contains(part), "\(part)")
    }
  }

  @Test func everyFileBeginsWithWhatItIsFor() throws {
    let files = EmbeddedTemplates.files.filter {
      ($0.path.hasSuffix(".yml") || $0.path.hasSuffix(".mustache"))
        && !$0.path.hasPrefix(TemplateSource.starterFolder)
    }
    #expect(files.count > 40)
    for file in files {
      #expect(file.text.hasPrefix("# ") || file.text.hasPrefix("{{! "), "\(file.path)")
    }
  }

  @Test func otherFilesAreNobodysBusiness() throws {
    let scratch = try Scratch()
    for name in ["README.md", ".git/x.yml", "logo.png", "guide.yml~", "interviewkit.yml"] {
      _ = try scratch.write("x\n", to: name)
    }
    _ = try TemplateSet(folder: scratch.path + "/")
  }

  @Test func theBuiltInLayoutsUseNothingElse() throws {
    let scratch = try Scratch()
    for file in EmbeddedTemplates.files where file.path.hasSuffix(".mustache") {
      _ = try scratch.write(file.text, to: "set/\(file.path)")
    }
    _ = try TemplateSet(folder: scratch.file("set"))
  }
}
