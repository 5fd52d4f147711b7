// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The commands that the README tells people to run once the interviews are over.
@Suite struct CollectTests {
  @Test func theReadmesCommandsWork() throws {
    let readme = try String(
      contentsOf: Places.repository.appending(path: "README.md"), encoding: .utf8)
    let section = try #require(readme.components(separatedBy: "## After the interviews\n").last)
      .components(separatedBy: "\n## ")[0]
    let commands = section.components(separatedBy: "\n").filter {
      $0.hasPrefix("interviewkit collect ")
    }
    #expect(commands.count == 3)

    let scratch = try Scratch()
    func run(_ command: String) throws -> ChildProcess {
      let words = Array(command.components(separatedBy: " ").dropFirst())
      return try ChildProcess(Places.program, words, in: scratch.path)
    }
    // Forms that are made out by name and still empty.
    let sample = Places.samples.appending(path: "benefits-case-manager.md").path
    let made = try run(
      "interviewkit generate \(sample) --grade GS-13 --format xlsx --panelist Rivera"
        + " --panelist Okafor --candidate C-01 --candidate C-02")
    #expect(made.status == 0)
    try FileManager.default.moveItem(
      atPath: scratch.file("packets/benefits-case-manager/gs-13/scorecards"),
      toPath: scratch.file("filled"))

    let folder = "debrief/benefits-case-manager/gs-13"
    for command in commands {
      let collected = try run(command)
      #expect(collected.status == 0, "\(command): \(collected.errors)")
      #expect(collected.output == "\(folder)\n")
    }
    // What the section says that there is.
    for name in ["debrief.md", "debrief.txt", "debrief.xlsx", "ratings.csv", "debrief.json"] {
      #expect(section.contains(name))
      #expect(scratch.files.contains("\(folder)/\(name)"))
    }
    #expect(scratch.files.contains("\(folder)/records/c-01.md"))
  }
}
