// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@Suite struct ProgramTests {
  private func kit(_ arguments: String..., in scratch: Scratch) throws -> ChildProcess {
    try ChildProcess(Places.program, arguments, in: scratch.path)
  }

  @Test func helpIsThereForEveryCommand() throws {
    let scratch = try Scratch()
    let general = try kit("--help", in: scratch)
    #expect(general.status == 0)
    #expect(general.errors == "")
    for command in ["generate", "collect", "catalog", "plan", "inspect"] {
      #expect(general.output.contains("  \(command) "))
      let help = try kit(command, "--help", in: scratch)
      #expect(help.status == 0)
      #expect(help.output.contains("USAGE: interviewkit \(command)"))
    }
    #expect(try kit("--version", in: scratch).output.hasPrefix("InterviewKit "))
  }

  @Test func usageErrorsGive64() throws {
    let scratch = try Scratch()
    for words in [["frobnicate"], ["generate"], ["generate", "--zzz"], ["plan", "a", "b"]] {
      let run = try ChildProcess(Places.program, words, in: scratch.path)
      #expect(run.status == 64, "\(words)")
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("Error: "))
    }
  }

  @Test func inspectPrintsAnObjectALine() throws {
    let scratch = try Scratch()
    let run = try kit("inspect", "--json", Places.samples.path, in: scratch)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 4)
    for line in lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["file"] is String && object["title"] is String)
      #expect((object["grades"] as? [String])?.isEmpty == false)
      #expect(object["problems"] is [String])
      let objectives = try #require(object["objectives"] as? [[String: Any]])
      #expect(!objectives.isEmpty)
      for objective in objectives {
        #expect(objective["number"] is Int && objective["line"] is Int)
        #expect(objective["title"] is String && objective["label"] is String)
        #expect(objective["responsibilities"] is [String])
      }
    }
  }

  @Test func inspectReportsAPageWithoutObjectives() throws {
    let scratch = try Scratch()
    let page = try scratch.write("# Nothing\n\ntext\n", to: "x.md")
    let run = try kit("inspect", page, in: scratch)
    #expect(run.status == 0)
    #expect(run.output.contains("no key objectives found"))
    #expect(try kit("inspect", "missing.md", in: scratch).status == 1)
  }

  @Test func planPrintsAllThatTheFormatPromises() throws {
    let scratch = try Scratch()
    let sample = Places.samples.appending(path: "benefits-case-manager.md").path
    let run = try kit("plan", sample, "--json", "--minutes", "45", in: scratch)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      let plan = try JSONDecoder().decode(PlanShape.self, from: Data(line.utf8))
      #expect(plan.format == "interviewkit-plan/1")
      #expect(plan.minutes == 45)
      #expect(plan.scale.map(\.level) == [1, 2, 3, 4, 5])
      #expect(plan.sessions.allSatisfy { $0.items.reduce(0) { $0 + $1.minutes } == $0.minutes })
      #expect(plan.objectives.map(\.id) == ["o1", "o2", "o3"])
      for objective in plan.objectives {
        #expect(Set(objective.anchors.keys) == ["1", "3", "5"])
        #expect(objective.questions.first?.id == objective.id + "q1")
      }
    }
    let yaml = try kit("plan", sample, "--grade", "12", in: scratch)
    #expect(yaml.output.contains("\ngrade: GS-12\n"))
    #expect(try kit("plan", sample, "--grade", "9", in: scratch).status == 1)
  }

  private struct PlanShape: Decodable {
    var format, role, grade: String
    var minutes: Int
    var scale: [Level]
    var sessions: [Session]
    var objectives: [Objective]

    struct Level: Decodable {
      var level: Int
      var label, meaning: String
    }
    struct Session: Decodable {
      var name: String
      var minutes: Int
      var items: [Item]
    }
    struct Item: Decodable {
      var kind: String
      var minutes: Int
      var question: String?
    }
    struct Objective: Decodable {
      var id, title, label: String
      var number: Int
      var weight: Double
      var questions, reserve: [Question]
      var anchors: [String: String]
    }
    struct Question: Decodable {
      var id, kind, text, source: String
      var probes, lookFors, covers: [String]
    }
  }
}
