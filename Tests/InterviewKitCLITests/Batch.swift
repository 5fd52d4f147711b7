// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// A folder of profiles, and runs of the program over it.
struct Batch {
  let scratch: Scratch

  /// Profiles in a folder of their own, each for two grades.
  init(pages: Int) throws {
    scratch = try Scratch()
    for number in 0..<pages { try write(number) }
  }

  /// Writes a profile; every third has the role of another.
  func write(_ number: Int, task: String = "Plan the loading of trucks") throws {
    let role = number % 3 == 2 ? "Depot head \(number - 1)" : "Depot head \(number)"
    _ = try scratch.write(
      """
      ---
      title: \(role)
      gs_level: '13, 14'
      ---

      ### Key objective #1: Run depot \(number) without a day of rest.

      - Keep the stock records
      - \(task)

      """, to: Self.name(number))
  }

  static func name(_ number: Int) -> String {
    "in/\(number % 2 == 0 ? "even" : "odd")/page-\(number < 10 ? "0" : "")\(number).md"
  }

  /// Runs `generate`.
  @discardableResult
  func generate(
    _ options: String..., output: String = "out", environment: [String: String] = [:]
  ) throws -> ChildProcess {
    try ChildProcess(
      Places.program,
      ["generate", "in", "--output", output, "--date", "2026-03-14"] + options,
      in: scratch.path, environment: environment)
  }

  /// The files of a folder, with what is in them.
  func contents(of folder: String = "out") throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for file in scratch.files where file.hasPrefix(folder + "/") {
      contents[String(file.dropFirst(folder.count + 1))] = try Data(
        contentsOf: URL(filePath: scratch.file(file)))
    }
    return contents
  }

  /// The manifest of an output folder.
  func manifest(_ path: String = "out/manifest.json") throws -> Listing {
    try JSONDecoder().decode(
      Listing.self, from: Data(contentsOf: URL(filePath: scratch.file(path))))
  }

  /// What tests read of a manifest.
  struct Listing: Decodable {
    var packets: [Packet]
    var sources: [Source]
    var removed: [Packet]

    struct Packet: Decodable {
      var role, grade, source, folder, plan: String
      var files: [File]
    }
    struct File: Decodable {
      var name, hash: String
      var size: Int
    }
    struct Source: Decodable {
      var source: String
      var failed: String?
    }
  }
}

/// Two folders hold the same; names what differs.
func expectSame(
  _ one: [String: Data], _ other: [String: Data],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(Set(one.keys) == Set(other.keys), sourceLocation: sourceLocation)
  for (name, data) in one where other[name] != nil && other[name] != data {
    Issue.record("\(name) differs", sourceLocation: sourceLocation)
  }
}
