// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@Suite struct ManualTests {
  private static let mandoc = OtherPrograms.find("mandoc")
  private static let man = OtherPrograms.find("man")

  private static let commands: [String] = {
    let run = try? ChildProcess(Places.program, ["manual", "--list"])
    return run?.output.split(separator: "\n").map(String.init) ?? []
  }()

  private func page(_ command: String?) throws -> String {
    let run = try ChildProcess(Places.program, ["manual"] + (command.map { [$0] } ?? []))
    #expect(run.status == 0)
    return run.output
  }

  @Test func everyCommandHasAPage() throws {
    #expect(Self.commands.contains("generate") && Self.commands.contains("init"))
    #expect(!Self.commands.contains("manual"))
    let whole = try page(nil)
    for command in Self.commands {
      #expect(whole.contains("interviewkit\\-\(command)\\fR(1)"))
      let page = try page(command)
      #expect(page.contains(".SH NAME\ninterviewkit\\-\(command) \\- "))
      #expect(page.contains(".SH EXIT STATUS"))
    }
    let generate = try page("generate")
    #expect(generate.contains("\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIDIR\\fR"))
    #expect(generate.contains("interviewkit generate engineer.md \\-\\-grade GS-14"))
    #expect(try ChildProcess(Places.program, ["manual", "genrate"]).status == 64)
  }

  @Test(.enabled(if: mandoc != nil, "mandoc is not installed"))
  func mandocFindsNothing() throws {
    let scratch = try Scratch()
    for command in [nil] + Self.commands.map(Optional.some) {
      let file = try scratch.write(try page(command), to: "\(command ?? "interviewkit").1")
      let run = try ChildProcess(Self.mandoc ?? "", ["-T", "lint", file])
      #expect(run.output + run.errors == "")
    }
  }

  @Test(.enabled(if: man != nil, "man is not installed"))
  func manShowsThePage() throws {
    let scratch = try Scratch()
    let file = try scratch.write(try page("generate"), to: "interviewkit-generate.1")
    let run = try ChildProcess(
      Self.man ?? "", ["-Tutf8", "--warnings", file], environment: ["MANWIDTH": "80"])
    // Some systems ship a stand-in for man that only says that pages were left out.
    guard run.status == 0, run.output.contains("(1)") else { return }
    #expect(run.errors == "")
    #expect(run.output.contains("A profile, a folder of them, or - for standard input."))
  }
}
