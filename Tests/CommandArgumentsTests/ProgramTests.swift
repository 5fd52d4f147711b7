// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CommandArguments

@Suite struct ProgramTests {
  static let program = Program(
    name: "kit", abstract: "Do things.", version: "kit 1.2",
    commands: [
      Command(
        "make", abstract: "Make things.",
        operands: [Command.Operand("PATH", help: "What to make.", isRepeatable: true)],
        options: [
          Option("output", letter: "o", value: "DIR", help: "Where to.", fallback: "here"),
          Option("name", value: "NAME", help: "Whose.", isRepeatable: true),
          Option("count", value: "N", help: "How many."),
          Option(flag: "quiet", letter: "q", help: "Say less."),
        ], examples: [.init("Two things:", "make a b")]),
      Command("show", abstract: "Show a thing.", operands: [Command.Operand("FILE", help: "It.")]),
    ])

  private func arguments(_ words: String...) throws -> Arguments {
    guard case .run(_, let arguments) = try Self.program.request(words) else {
      throw UsageError("no run", usage: "", help: "")
    }
    return arguments
  }

  private func text(_ words: String...) throws -> String? {
    if case .print(let text) = try Self.program.request(words) { text } else { nil }
  }

  @Test func valuesMayFollowOrBeJoined() throws {
    let given = try arguments(
      "make", "a", "--output=out", "--name", "x", "--name=y=z", "-q", "b", "-")
    #expect(given.operands == ["a", "b", "-"])
    #expect(given.value("output") == "out")
    #expect(given.values("name") == ["x", "y=z"])
    #expect(given.has("quiet"))
    #expect(try arguments("make", "-o", "out", "a").value("output") == "out")
  }

  @Test func afterTwoDashesEverythingIsAnOperand() throws {
    #expect(try arguments("make", "--", "--output", "-x").operands == ["--output", "-x"])
  }

  @Test func helpAndVersionArePrinted() throws {
    #expect(try text("--version") == "kit 1.2")
    let general = try #require(try text("--help"))
    #expect(try text() == general)
    #expect(general.contains("make") && general.contains("show"))
    let help = try #require(try text("make", "a", "--help"))
    #expect(try text("help", "make") == help)
    #expect(help.contains("USAGE: kit make [OPTIONS] PATH ..."))
    #expect(help.contains("-o, --output <DIR>      Where to. (default: here)"))
    #expect(help.contains("    kit make a b"))
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let words: [String]
    let message: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let mistakes = [
    Mistake(words: ["mkae", "a"], message: #"there is no command "mkae". Did you mean "make"?"#),
    Mistake(words: ["--vers"], message: #"there is no option "--vers"."#),
    Mistake(
      words: ["make", "a", "--ouput", "x"],
      message: #"there is no option "--ouput". Did you mean "--output"?"#),
    Mistake(words: ["make", "a", "--zzz"], message: #"there is no option "--zzz"."#),
    Mistake(words: ["make"], message: "PATH is missing: What to make."),
    Mistake(
      words: ["make", "a", "--output"], message: #""--output" needs a value: --output DIR."#),
    Mistake(
      words: ["make", "a", "--output", "--quiet"],
      message: #""--output" needs a value: --output DIR."#),
    Mistake(
      words: ["make", "a", "--output="], message: #""--output" needs a value that is not empty."#),
    Mistake(words: ["make", "a", "--quiet=yes"], message: #""--quiet" takes no value."#),
    Mistake(
      words: ["make", "a", "-o", "x", "--output", "y"],
      message: #""--output" can be given only once."#),
    Mistake(words: ["show", "a", "b"], message: #""b" is one argument too many."#),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(_ mistake: Mistake) {
    let error = #expect(throws: UsageError.self) { try Self.program.request(mistake.words) }
    #expect(error?.message == mistake.message)
  }

  @Test func numbersHaveARange() throws {
    #expect(try arguments("make", "a", "--count", "7").number("count", in: 1...9) == 7)
    #expect(try arguments("make", "a").number("count", in: 1...9) == nil)
    for bad in ["0", "10", "x", "1.5", "99999999999999999999"] {
      let given = try arguments("make", "a", "--count", bad)
      let error = #expect(throws: UsageError.self) { try given.number("count", in: 1...9) }
      #expect(
        error?.message == #""--count \#(bad)": this has to be a whole number from 1 to 9."#)
    }
  }

  @Test func aUsageErrorHasThreeParts() {
    let error = #expect(throws: UsageError.self) { try Self.program.request(["show"]) }
    #expect(
      error?.description == """
        Error: FILE is missing: It.
        Usage: kit show FILE
          See "kit help show" for more.
        """)
  }
}
