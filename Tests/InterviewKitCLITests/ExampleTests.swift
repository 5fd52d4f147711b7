// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The programs in Examples/, which see only what the library makes public.
@Suite struct ExampleTests {
  @Test func tenLinesMakeAPacketInMemoryAndWriteIt() throws {
    let source = try String(
      contentsOf: Places.repository.appending(path: "Examples/PacketInMemory/main.swift"),
      encoding: .utf8)
    let lines = source.split(separator: "\n").filter { !$0.hasPrefix("//") }
    #expect(lines.count <= 10)

    let scratch = try Scratch()
    let run = try ChildProcess(Places.built("PacketInMemory"), [], in: scratch.path)
    #expect(run.status == 0, "\(run.errors)")
    for grade in ["GS-12", "GS-13"] {
      let folder = "packets/depot/\(grade)"
      #expect(
        scratch.files.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count + 1)) }
          == [
            "handout.md", "handout.txt", "packet.md", "packet.txt", "packet.xlsx", "plan.yml",
            "scorecard.xlsx",
          ])
      let packet = try String(contentsOfFile: scratch.file("\(folder)/packet.md"), encoding: .utf8)
      for fact in ["Depot Manager", grade, "Get every truck out on time", "job 4711"] {
        #expect(packet.contains(fact), "\(fact)")
      }
    }
  }

  @Test func theWayFromAProfileToADebriefWorks() throws {
    let scratch = try Scratch()
    let sample = Places.samples.appending(path: "laboratory-scientist.md").path
    let run = try ChildProcess(
      Places.built("ProfileToDebrief"), [sample, "packets"], in: scratch.path)
    #expect(run.status == 0, "\(run.errors)")
    // Nobody has filled in the forms, so a debrief of each grade says what is missing.
    let forms = scratch.files.filter { $0.contains("/scorecards/") }
    #expect(!forms.isEmpty && forms.count % 4 == 0)
    #expect(run.output.contains("\(forms.count) scorecards: debrief/"))
    #expect(scratch.files.filter { $0.hasSuffix("/debrief.xlsx") }.count == forms.count / 4)
  }

  @Test func aWorkbookThatWasFilledInIsKept() throws {
    let scratch = try Scratch()
    let form = "packets/depot/GS-12/scorecard.xlsx"
    _ = try ChildProcess(Places.built("PacketInMemory"), [], in: scratch.path)
    let filled = try scratch.write("notes of a panelist", to: form)
    let again = try ChildProcess(Places.built("PacketInMemory"), [], in: scratch.path)
    #expect(again.status == 0, "\(again.errors)")
    #expect(
      try String(
        contentsOfFile: scratch.file("packets/depot/GS-12/scorecard.changed.xlsx"), encoding: .utf8)
        == "notes of a panelist")
    #expect(try Data(contentsOf: URL(filePath: filled)).starts(with: Data("PK".utf8)))
  }

  @Test func codeInTheDocumentationIsCodeOfTheExamples() throws {
    let examples = try ["PacketInMemory", "ProfileToDebrief"].map { name in
      try String(
        contentsOf: Places.repository.appending(path: "Examples/\(name)/main.swift"),
        encoding: .utf8)
    }
    let catalog = Places.repository.appending(path: "Sources/InterviewKit/InterviewKit.docc")
    let pages = try FileManager.default.contentsOfDirectory(
      at: catalog, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "md" }
    var blocks = 0
    for page in pages {
      let text = try String(contentsOf: page, encoding: .utf8)
      for part in text.components(separatedBy: "```swift\n").dropFirst() {
        let code = part.components(separatedBy: "```")[0]
        blocks += 1
        #expect(examples.contains { $0.contains(code) }, "\(page.lastPathComponent): \(code)")
      }
    }
    #expect(blocks >= 4)
  }

  @Test(
    .enabled(if: OtherPrograms.find("docc") != nil, "needs docc, which toolchains have"))
  func theReferenceIsBuiltWithoutWarnings() throws {
    let scratch = try Scratch()
    let products = URL(filePath: Places.program).deletingLastPathComponent()
    let run = try ChildProcess(
      "/bin/bash",
      [Places.repository.appending(path: "script/docs").path, scratch.file("reference")],
      environment: ["MODULES": products.appending(path: "Modules").path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(scratch.files.contains("reference/data/documentation/interviewkit/packet.json"))
    #expect(
      scratch.files.contains("reference/data/documentation/interviewkit/fromprofiletodebrief.json"))
  }
}
