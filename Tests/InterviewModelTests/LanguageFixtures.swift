// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import InterviewModel

/// The language tables of this package, and the texts beside it that tests may read.
enum LanguageFixtures {
  /// The folder that holds Package.swift.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let lexicon = Lexicon(
    verbs: text(package.appending(path: "templates/language/verbs.tsv")),
    ambiguous: text(package.appending(path: "templates/language/ambiguous.tsv")))

  static let reader = ClauseReader(lexicon: lexicon)

  /// A file of `../shared`, or `nil` where that folder is missing.
  static func shared(_ path: String) -> String? {
    let folder = package.deletingLastPathComponent().appending(path: "shared")
    return try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static let hasShared = shared("language/verbs.tsv") != nil

  private static func text(_ url: URL) -> String {
    (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }

  /// One of the sixty texts that show the standard.
  struct Gold: Decodable, Sendable {
    let text: String
    let base: String
    let behavioural: String
    let situational: String
    let label: String
  }

  static let gold: [Gold] = decodedLines("language/gold.jsonl")

  private struct ExpectedPage: Decodable {
    struct Objective: Decodable {
      let title: String
      let responsibilities: [String]
    }
    let objectives: [Objective]?
  }

  /// Every title and responsibility of the real pages.
  static let realTexts: [String] = {
    let pages: [ExpectedPage] = decodedLines("profiles/expected.jsonl")
    return pages.flatMap { $0.objectives ?? [] }.flatMap { [$0.title] + $0.responsibilities }
  }()

  private static func decodedLines<T: Decodable>(_ path: String) -> [T] {
    (shared(path) ?? "").split(separator: "\n").compactMap {
      try? JSONDecoder().decode(T.self, from: Data($0.utf8))
    }
  }
}
