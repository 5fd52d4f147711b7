// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewKit

/// What a run did, as JSON for other programs: `--report`.
struct RunReport: Encodable {
  var format = "interviewkit-report/1"
  var tool = Version.text
  var written = 0
  var unchanged = 0
  var failed = 0
  var leftOut = 0
  var withoutSource = 0
  var removed = 0
  /// Whether the run was ended before it was done.
  var stopped = false
  /// Why nothing more could be written.
  var error: String?
  var packets: [Packet] = []
  var messages: [Message] = []

  /// A packet and what became of it.
  struct Packet: Encodable {
    var path: String
    var role: String
    var grade: String
    var source: String
    /// "written", "unchanged" or "removed".
    var state: String
  }

  /// Something that was said.
  struct Message: Encodable {
    /// "failed", "warning" or "left out".
    var kind: String
    var text: String
  }

  /// Writes the report in one step.
  ///
  /// - Throws: `OutputError` if that cannot be done.
  func write(to path: String) throws(OutputError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    do {
      try encoder.encode(self).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw OutputError(path: path, problem: .other)
    }
  }
}
