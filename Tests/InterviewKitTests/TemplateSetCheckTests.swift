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
      "catalog/index.html.mustache", "{{organization}}\n",
      #"there is no value "organization" here. What may stand here: faults, packets, tool."#),
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
      #"own.yml:3: "class: biuld" is none of: "#,
      #"own.yml:4: nothing here is called "quesions:". Did you mean "questions"?"#),
    Mistake("bank/own.yml", "id: x\n", "own.yml:1: a bank file is a list"),
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
