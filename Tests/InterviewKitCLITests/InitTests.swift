// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@Suite struct InitTests {
  private func kit(_ arguments: String..., in folder: String) throws -> ChildProcess {
    try ChildProcess(Places.program, arguments, in: folder)
  }

  private static let files = [
    "README.md", "interviewkit.yml", "profile.md", "templates/bank/ours.yml",
    "templates/guide.yml",
  ]

  @Test func aFolderIsReadyToUse() throws {
    let scratch = try Scratch()
    let run = try kit("init", "hire", in: scratch.path)
    #expect(run.status == 0)
    #expect(run.output == Self.files.map { "hire/\($0)\n" }.joined())
    #expect(scratch.files == Self.files.map { "hire/\($0)" })
    // The settings hold in the folder, so that is where to go.
    let next = "edit profile.md, and run: interviewkit generate profile.md\n"
    #expect(run.errors == "Next: cd hire, \(next)")
    #expect(
      try kit("init", "two words", in: scratch.path).errors == "Next: cd \"two words\", \(next)")
    let check = try kit("check", "hire", in: scratch.path)
    #expect(check.status == 0)
    #expect(check.output + check.errors == "")
    let generate = try kit("generate", "hire", in: scratch.path)
    #expect(generate.status == 0)
    #expect(generate.errors == "")
    #expect(generate.output.split(separator: "\n").count == 2)
    let text = try String(contentsOfFile: scratch.file("hire/README.md"), encoding: .utf8)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 11)
  }

  @Test func theExampleChangesThePacket() throws {
    let scratch = try Scratch()
    #expect(try kit("init", in: scratch.path).errors.hasPrefix("Next: edit profile.md, "))
    #expect(scratch.files == Self.files)
    let run = try kit("generate", ".", "--format", "md", in: scratch.path)
    #expect(run.status == 0, "\(run.errors)")
    let packet = try String(
      contentsOfFile: scratch.file("packets/makerspace-coordinator/coordinator/packet.md"),
      encoding: .utf8)
    #expect(packet.contains("within ten working days"))
    #expect(packet.contains("Teaching with tools"))
    // What the set does not change is as built in.
    #expect(packet.contains("Similar to me"))
    // The packets are no input of their own.
    let check = try kit("check", ".", in: scratch.path)
    #expect(check.status == 0)
    #expect(check.output == "")
    let other = try kit("generate", ".", "--output", "other", in: scratch.path)
    #expect(other.output.split(separator: "\n").count == 2)
  }

  @Test func nothingIsOverwritten() throws {
    let scratch = try Scratch()
    _ = try scratch.write("mine\n", to: "hire/profile.md")
    _ = try scratch.write("", to: "hire/README.md/inside")
    let run = try kit("init", "hire/", in: scratch.path)
    #expect(run.status == 1)
    #expect(
      run.output
        == "hire/interviewkit.yml\nhire/templates/bank/ours.yml\nhire/templates/guide.yml\n"
    )
    #expect(run.errors.contains("hire/profile.md: this is there already, so it was left as it is."))
    #expect(run.errors.contains("hire/README.md: this is there already"))
    #expect(
      try String(contentsOfFile: scratch.file("hire/profile.md"), encoding: .utf8) == "mine\n")
    let again = try kit("init", "hire", in: scratch.path)
    #expect(again.status == 1)
    #expect(again.output == "")
  }

  @Test func aFolderThatTakesNothingGives74() throws {
    let scratch = try Scratch()
    _ = try scratch.write("", to: "file")
    let run = try kit("init", "file", in: scratch.path)
    #expect(run.status == 74)
    #expect(run.errors.contains("name another folder: interviewkit init FOLDER."))
  }
}
