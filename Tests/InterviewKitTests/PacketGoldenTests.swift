// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

/// What the samples give, as it was read by a person.
@Suite struct PacketGoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let sample: String
    let grade: String
    let document: String
    var golden: String { "\(sample).\(document)" }
    var testDescription: String { golden }
  }

  static let cases = [
    ("adult-education-coordinator", "GS-12"), ("benefits-case-manager", "GS-13"),
    ("laboratory-scientist", "GS-11"), ("warehouse-shift-lead", "Shift Lead"),
  ].flatMap { sample, grade in
    ["packet.md", "packet.txt", "handout.md", "handout.txt", "plan.yml"].map {
      Case(sample: sample, grade: grade, document: $0)
    }
  }

  static func packet(_ sample: String, _ grade: String) throws -> Packet {
    let set = try TemplateSet()
    let file = Places.samples.appending(path: "\(sample).md").path
    var profile = try ProfileReader(ladders: set.planner.ladders).profile(of: file).profile
    // The path of the checkout has no place in a golden file.
    profile.file = "samples/\(sample).md"
    let plan = try #require(set.planner.plans(for: profile, grades: [Grade(grade)]).first)
    let day = try #require(Day("2026-03-14"))
    return Packet(
      plan: plan, set: set,
      context: PacketContext(day: day, tool: "InterviewKit", templateSet: set.name))
  }

  @Test(arguments: cases)
  func aDocumentMatchesItsGoldenFile(_ c: Case) throws {
    let packet = try Self.packet(c.sample, c.grade)
    let text =
      switch c.document {
      case "packet.md": try packet.markdown()
      case "packet.txt": try packet.text()
      case "handout.md": try packet.handoutMarkdown()
      case "handout.txt": try packet.handoutText()
      default: PlanFile.text(of: packet.plan, set: try TemplateSet())
      }
    try expectGolden(text, c.golden)
  }
}
