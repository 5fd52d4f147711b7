// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Compares a document with the one that was recorded and read by a person.
///
/// `RECORD_GOLDEN=1` rewrites the files; that run fails, so that nobody forgets to read them.
func expectGolden(
  _ text: String, _ name: String, at place: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = Places.repository.appending(path: "Tests/InterviewKitTests/Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was recorded; read it, then run the tests again", sourceLocation: place)
    return
  }
  let golden = try String(contentsOf: file, encoding: .utf8)
  guard text != golden else { return }
  let (new, old) = (
    text.split(separator: "\n", omittingEmptySubsequences: false),
    golden.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let line =
    zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    ?? min(new.count, old.count)
  func at(_ lines: [Substring]) -> String {
    lines.indices.contains(line) ? String(lines[line]) : ""
  }
  Issue.record(
    "\(name) differs from line \(line + 1):\n- \(at(old))\n+ \(at(new))", sourceLocation: place)
}
