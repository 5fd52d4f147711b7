// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@Suite struct SettingsTests {
  private static let page = GenerateTests.page

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try scratch.write(Self.page, to: "depot.md")
  }

  private func settings(_ text: String) throws {
    _ = try scratch.write(text, to: "interviewkit.yml")
  }

  private func kit(_ arguments: String..., folder: String? = nil) throws -> ChildProcess {
    try ChildProcess(
      Places.program, arguments, in: folder.map(scratch.file) ?? scratch.path)
  }

  @Test func settingsStandInForOptions() throws {
    try settings("minutes: 45\ngenerate:\n  output: out\n  format: [md, txt]\n  grade:\n    - 14\n")
    let run = try kit("generate", "depot.md")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "out/depot-head/gs-14\n")
    #expect(!scratch.files.contains { $0.hasSuffix(".xlsx") })
    #expect(scratch.files.contains("out/depot-head/gs-14/packet.md"))
    #expect(try kit("plan", "depot.md").output.contains("\nminutes: 45\n"))
  }

  @Test func theCommandLineWins() throws {
    try settings("generate:\n  output: out\n  grade: GS-14\n  format: txt\n  quiet: true\n")
    let run = try kit("generate", "depot.md", "--grade", "13", "-o", "mine", "--no-quiet")
    #expect(run.output == "mine/depot-head/gs-13\n")
    #expect(try kit("generate", "depot.md").output == "")
  }

  @Test func aCommandsOwnOptionsGoBeforeCommonOnes() throws {
    try settings("plan:\n  minutes: 30\nminutes: 45\n")
    #expect(try kit("plan", "depot.md").output.contains("\nminutes: 30\n"))
  }

  @Test func theFileIsFoundUpwardsAndPathsAreItsOwn() throws {
    try settings("generate:\n  output: out\n  format: md\n  templates: set\n  grade: 14\n")
    _ = try scratch.write("closing: So long.\n", to: "set/guide.yml")
    _ = try scratch.write("", to: "deep/er/x")
    let run = try kit("generate", "../../depot.md", folder: "deep/er")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "../../out/depot-head/gs-14\n")
    let packet = try String(
      contentsOfFile: scratch.file("out/depot-head/gs-14/packet.md"), encoding: .utf8)
    #expect(packet.contains("So long."))
  }

  @Test func aSetBuiltInNeedsNoFolder() throws {
    try settings("generate:\n  format: md\n  templates: es\n  grade: 14\n")
    _ = try scratch.write("", to: "deep/x")
    let run = try kit("generate", "../depot.md", "-o", "out", folder: "deep")
    #expect(run.status == 0, "\(run.errors)")
    let packet = try String(
      contentsOfFile: scratch.file("deep/out/depot-head/gs-14/packet.md"), encoding: .utf8)
    #expect(packet.hasPrefix("# Expediente de entrevista: Depot head, GS-14\n"))
    // A folder of that name beside the settings comes first.
    _ = try scratch.write("closing: So long.\n", to: "es/guide.yml")
    #expect(try kit("generate", "../depot.md", "-o", "out", folder: "deep").status == 0)
    let other = try String(
      contentsOfFile: scratch.file("deep/out/depot-head/gs-14/packet.md"), encoding: .utf8)
    #expect(other.contains("So long.") && other.hasPrefix("# Interview packet: "))
    let wrong = try kit("generate", "../depot.md", "--templates", "se", folder: "deep")
    #expect(wrong.status == 64)
    #expect(
      wrong.errors.contains(
        "--templates takes the folder of a template set, or the name of one built into the"
          + " program: es. Did you mean \"es\"?"))
  }

  @Test func verboseSaysWhereAValueComesFrom() throws {
    try settings("minutes: 45\ngenerate:\n  format: md\n")
    let run = try kit("generate", "depot.md", "--grade", "14", "--verbose")
    #expect(run.status == 0)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.contains("output: packets (default)"))
    #expect(lines.contains("minutes: 45 (interviewkit.yml:1)"))
    #expect(lines.contains("format: md (interviewkit.yml:3)"))
    #expect(lines.contains("grade: 14 (command line)"))
    #expect(run.output == "packets/depot-head/gs-14\n")
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let message: String
    var testDescription: String { text }
  }

  static let mistakes = [
    Mistake(
      text: "minuts: 45\n",
      message: #":1: there is no option or command "minuts". Did you mean "minutes"?"#),
    Mistake(
      text: "generat:\n  output: x\n",
      message: #":1: there is no option or command "generat". Did you mean "generate"?"#),
    Mistake(
      text: "generate:\n  ouput: x\n",
      message: #":2: "generate" has no option "ouput". Did you mean "output"?"#),
    Mistake(
      text: "plan:\n  panelist: x\n",
      message: #":2: "plan" has no option "panelist"; it is one of "generate"."#),
    Mistake(
      text: "\nminutes: 900\n",
      message: #":2: "minutes: 900": this has to be a whole number from 1 to 480."#),
    Mistake(
      text: "generate:\n  format: [md, xslx]\n",
      message: #":2: "format: md,xslx": "xslx" is none of md, txt and xlsx. Did you mean "xlsx"?"#),
    Mistake(
      text: "generate:\n  date: 14.3.2026\n",
      message: #":2: "date: 14.3.2026": a date is written like 2026-03-14."#),
    Mistake(
      text: "quiet: maybe\n", message: #":1: "quiet: maybe": this is either true or false."#),
    Mistake(
      text: "templates:\n",
      message: #":1: "templates:" has no value. Give it one, or take the line out."#),
    Mistake(
      text: "generate:\n  output: [a, b]\n",
      message: #":2: "output:" takes one value, and 2 are given."#),
    Mistake(
      text: "generate: fast\n",
      message:
        #":1: "generate" is a command; under it stand its options, each on a line of its own and indented."#
    ),
    Mistake(
      text: "minutes: {a: 1}\n",
      message: #":1: "minutes:" needs a plain value here, not keys of its own."#),
    Mistake(
      text: "- minutes\n",
      message: #":1: settings are written as "option: value", one on a line."#),
    Mistake(text: "minutes: [\n", message: ":2: this is not valid YAML ("),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsNamedWithItsLine(_ mistake: Mistake) throws {
    try settings(mistake.text)
    let run = try kit("generate", "depot.md")
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("interviewkit.yml" + mistake.message), "\(run.errors)")
    #expect(scratch.files == ["depot.md", "interviewkit.yml"])
  }

  @Test func allMistakesAreNamedAtOnce() throws {
    try settings("minuts: 45\ngenerate:\n  ouput: x\n  panel-size: 40\n")
    let run = try kit("inspect", "depot.md")
    #expect(run.status == 64)
    #expect(run.errors.split(separator: "\n").count == 3)
    #expect(try kit("help", "generate").status == 0)
  }

  @Test func aSetThatIsNotThereIsTracedToItsLine() throws {
    try settings("minutes: 45\ntemplates: sets\n")
    let run = try kit("generate", "depot.md")
    #expect(run.status == 64 && run.output == "")
    #expect(
      run.errors.hasPrefix(
        "Error: interviewkit.yml:2: \"--templates sets\": there is no such folder."))
  }

  /// What only a command can judge is still traced to its line.
  @Test func aCommandsOwnErrorNamesTheLineToo() throws {
    try settings("generate:\n  candidates: missing.txt\n")
    let run = try kit("generate", "depot.md")
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix(
        "Error: interviewkit.yml:2: \"--candidates missing.txt\": this file could not be read."))
  }
}
