// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

/// Real pages with what a correct reader finds in them, where they are at hand.
@Suite struct RealPagesTests {
  struct Expected: Decodable, Sendable, CustomTestStringConvertible {
    var file: String
    var title: String
    var grades: [String]
    var objectives: [Objective]
    var testDescription: String { file }

    struct Objective: Decodable, Sendable, Equatable {
      var title: String
      var responsibilities: [String]
    }
  }

  static let pages: [Expected] = {
    guard let text = try? Places.sharedText("profiles/expected.jsonl") else { return [] }
    return text.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(Expected.self, from: Data($0.utf8))
    }
  }()

  /// Curly and straight quotes count as the same, and so do all dashes.
  private static func folded(_ text: String) -> String {
    String(
      text.map { character in
        switch character {
        case "\u{2018}", "\u{2019}": "'"
        case "\u{201C}", "\u{201D}": "\""
        case "\u{2010}"..."\u{2015}": "-"
        default: character
        }
      })
  }

  @Test(
    .enabled(if: Places.hasShared("profiles/expected.jsonl"), "needs the real pages in ../shared"),
    arguments: pages)
  func aPageIsReadAsExpected(_ expected: Expected) throws {
    let path = Places.shared.appending(path: "profiles/\(expected.file)").path
    let set = try TemplateSet()
    let profile = try ProfileReader(ladders: set.planner.ladders).page(of: path).profile
    #expect(Self.folded(profile.title) == Self.folded(expected.title))
    #expect(profile.grades.map(\.name) == expected.grades)
    let found = profile.objectives.map {
      Expected.Objective(
        title: Self.folded($0.title),
        responsibilities: $0.responsibilities.map { Self.folded($0.text) })
    }
    let wanted = expected.objectives.map {
      Expected.Objective(
        title: Self.folded($0.title), responsibilities: $0.responsibilities.map(Self.folded))
    }
    #expect(found == wanted)
  }

  @Test(.enabled(if: Places.hasShared("practice"), "needs the real pages in ../shared"))
  func everyRealPageIsPlannedWithoutLoss() throws {
    let set = try TemplateSet()
    let reader = ProfileReader(ladders: set.planner.ladders)
    let inputs = InputFiles(
      ["profiles", "practice"].map { Places.shared.appending(path: $0).path })
    #expect(inputs.files.count > 50)
    for file in inputs.files {
      let profile = try reader.page(of: file).profile
      guard !profile.objectives.isEmpty else { continue }
      for minutes in [30, 45, 60, 90] {
        for plan in set.planner.plans(for: profile, minutes: minutes) {
          expectComplete(plan, of: profile, "\(file) \(plan.grade) \(minutes)")
        }
      }
    }
  }
}
