// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Runs the built program as a user does.
@Suite struct GenerateTests {
  private func kit(
    _ arguments: String..., in scratch: Scratch, input: String? = nil,
    environment: [String: String] = [:]
  ) throws -> ChildProcess {
    try ChildProcess(
      Places.program, arguments, in: scratch.path, input: input.map { Data($0.utf8) },
      environment: environment)
  }

  /// A profile of two grades and one objective.
  static let page = """
    ---
    title: Depot head
    gs_level: '13, 14'
    ---

    ### Key objective #1: Run the depot.

    - Keep the stock records
    - Plan the loading of trucks

    """

  @Test func everyGradeGetsAPacket() throws {
    let scratch = try Scratch()
    let page = try scratch.write(Self.page, to: "depot.md")
    let run = try kit("generate", page, in: scratch)
    #expect(run.status == 0)
    #expect(run.output == "packets/depot-head/gs-13\npackets/depot-head/gs-14\n")
    #expect(run.errors == "")
    let names = [
      "handout.md", "handout.txt", "packet.md", "packet.txt", "packet.xlsx", "plan.yml",
      "scorecard.xlsx",
    ]
    let wanted = ["gs-13", "gs-14"].flatMap { grade in
      names.map { "packets/depot-head/\(grade)/\($0)" }
    }
    let lists = ["packets/index.html", "packets/manifest.json"]
    #expect(scratch.files == ["depot.md"] + wanted + lists)
  }

  @Test func theSameCommandGivesTheSameBytes() throws {
    let scratch = try Scratch()
    for folder in ["one", "two"] {
      let run = try kit(
        "generate", Places.samples.path, "--output", folder, "--date", "2026-03-14", in: scratch)
      #expect(run.status == 0, "\(run.errors)")
      // The clock has moved on by the second run.
      Thread.sleep(forTimeInterval: 1.1)
    }
    let files = scratch.files.filter { $0.hasPrefix("one/") }
    #expect(files.count >= 4 * 7)
    for file in files {
      let other = "two/" + file.dropFirst(4)
      #expect(
        FileManager.default.contentsEqual(atPath: scratch.file(file), andPath: scratch.file(other)),
        "\(file)")
    }
  }

  @Test func aBadPageStopsNoOther() throws {
    let scratch = try Scratch()
    _ = try scratch.write("# Nothing here\n", to: "in/a.md")
    _ = try scratch.write(Self.page, to: "in/b.md")
    _ = try scratch.write("a\0b", to: "in/c.md")
    let run = try kit("generate", "in", "missing.md", in: scratch)
    #expect(run.status == 1)
    #expect(run.output == "packets/depot-head/gs-13\npackets/depot-head/gs-14\n")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines.first == "missing.md: there is no such file or folder. Check the spelling of the path.")
    #expect(lines.contains { $0.hasPrefix("in/a.md: no key objectives found. ") })
    #expect(lines.contains { $0.hasPrefix("in/c.md: not a text file. ") })
  }

  @Test func standardInputIsReadToo() throws {
    let scratch = try Scratch()
    let run = try kit("generate", "-", "--grade", "14", in: scratch, input: Self.page)
    #expect(run.output == "packets/depot-head/gs-14\n")
  }

  @Test func gradesCanBeChosen() throws {
    let scratch = try Scratch()
    let page = try scratch.write(Self.page, to: "depot.md")
    #expect(try kit("generate", page, "--grade", "gs14", in: scratch).output.hasSuffix("gs-14\n"))
    let none = try kit("generate", page, "--grade", "GS-9", in: scratch)
    #expect(none.status == 1)
    #expect(none.errors.contains("left out, because it is for GS-13, GS-14, not for GS-9."))
  }

  @Test func formatsCanBeChosen() throws {
    let scratch = try Scratch()
    let page = try scratch.write(Self.page, to: "depot.md")
    _ = try kit("generate", page, "--grade", "14", "--format", "md", in: scratch)
    #expect(
      scratch.files == ["depot.md"]
        + ["handout.md", "packet.md", "plan.yml"].map { "packets/depot-head/gs-14/\($0)" }
        + ["packets/manifest.json"])
    let run = try kit("generate", page, "--format", "pdf", in: scratch)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: \"--format pdf\": \"pdf\" is none of md, txt and xlsx."))
    let near = try ChildProcess(Places.program, ["generate", "x.md", "--format", "xslx"])
    #expect(near.errors.contains("Did you mean \"xlsx\"?"))
  }

  @Test func formsAreMadeOutByName() throws {
    let scratch = try Scratch()
    let page = try scratch.write(Self.page, to: "depot.md")
    let list = try scratch.write("C-01\n\nC-02\n", to: "candidates.txt")
    let run = try kit(
      "generate", page, "--grade", "14", "--panelist", "Rivera", "--panelist", "Okafor",
      "--candidates", list, "--format", "xlsx", in: scratch)
    #expect(run.status == 0)
    let forms = scratch.files.filter { $0.contains("scorecards/") }
    #expect(
      forms.map { $0.split(separator: "/").suffix(2).joined(separator: "/") } == [
        "c-01/okafor.xlsx", "c-01/rivera.xlsx", "c-02/okafor.xlsx", "c-02/rivera.xlsx",
      ])
    let twice = try kit(
      "generate", page, "--candidate", "C-01", "--candidate", "c-01", in: scratch)
    #expect(twice.status == 64)
  }

  @Test func probesCanBeLeftOut() throws {
    let scratch = try Scratch()
    let page = try scratch.write(Self.page, to: "depot.md")
    let run = try kit("generate", page, "--grade", "14", "--no-probes", in: scratch)
    #expect(run.status == 0)
    for name in ["packet.md", "packet.txt"] {
      let text = try String(
        contentsOfFile: scratch.file("packets/depot-head/gs-14/\(name)"), encoding: .utf8)
      #expect(!text.contains("Probes:") && !text.contains("Use the probes"))
    }
    let usual = try kit("generate", page, "--grade", "14", "-o", "usual", in: scratch)
    #expect(usual.status == 0)
    let text = try String(
      contentsOfFile: scratch.file("usual/depot-head/gs-14/packet.md"), encoding: .utf8)
    #expect(text.contains("Probes:") && text.contains("Use the probes"))
  }

  @Test func aFolderThatTakesNothingGives74() throws {
    let scratch = try Scratch()
    let page = try scratch.write(Self.page, to: "depot.md")
    let file = try scratch.write("", to: "file")
    let run = try kit("generate", page, "--output", file, in: scratch)
    #expect(run.status == 74)
    #expect(run.errors.contains("Choose another folder with --output."))
    #expect(scratch.files == ["depot.md", "file"])
  }

  @Test func theDateComesFromTheEnvironmentToo() throws {
    let scratch = try Scratch()
    let page = try scratch.write(Self.page, to: "depot.md")
    _ = try kit(
      "generate", page, "--grade", "14", "--format", "txt", in: scratch,
      environment: ["SOURCE_DATE_EPOCH": "0"])
    let text = try String(
      contentsOfFile: scratch.file("packets/depot-head/gs-14/packet.txt"), encoding: .utf8)
    #expect(text.contains(", 1970-01-01\n"))
    #expect(try kit("generate", page, "--date", "14.3.2026", in: scratch).status == 64)
  }

  @Test func aTemplateSetChangesWords() throws {
    let scratch = try Scratch()
    let page = try scratch.write(Self.page, to: "depot.md")
    _ = try scratch.write("Hello {{role}}, {{grade}}.\n", to: "set/packet/packet.txt.mustache")
    _ = try kit(
      "generate", page, "--grade", "14", "--format", "txt", "--templates", "set", in: scratch)
    let text = try String(
      contentsOfFile: scratch.file("packets/depot-head/gs-14/packet.txt"), encoding: .utf8)
    #expect(text == "Hello Depot head, GS-14.\n")
    _ = try scratch.write("{{#open}}", to: "set/packet/packet.txt.mustache")
    let broken = try kit("generate", page, "--templates", "set", in: scratch)
    #expect(broken.status == 1)
    #expect(
      broken.errors
        == "set/packet/packet.txt.mustache:1: the section \"{{#open}}\" has no \"{{/open}}\".\n")
    let missing = try kit("generate", page, "--templates", "none", in: scratch)
    #expect(missing.status == 64)
    #expect(missing.errors.contains("\"--templates none\": there is no such folder"))
  }

  @Test func aSetIsCheckedBeforeAnythingIsWritten() throws {
    let scratch = try Scratch()
    let page = try scratch.write(Self.page, to: "depot.md")
    _ = try scratch.write("closng: x\n", to: "set/guide.yml")
    _ = try scratch.write("{{rolle}}\n", to: "set/packet/packet.md.mustache")
    let run = try kit("generate", page, "--templates", "set", in: scratch)
    #expect(run.status == 1)
    let faults = [
      #"set/guide.yml:1: nothing here is called "closng:". Did you mean "closing"?"#,
      #"set/packet/packet.md.mustache:1: there is no value "rolle" here. Did you mean "role"?"#,
    ]
    #expect(run.errors == faults.map { $0 + "\n" }.joined())
    #expect(!scratch.files.contains { $0.hasPrefix("packets/") })
    let check = try kit("check", "set", in: scratch)
    #expect(check.status == 1)
    #expect(check.output == faults.map { $0 + " [template-set]\n" }.joined())
  }
}
