// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct LeftoversTests {
  private let mark = ProcessMark(host: "here", process: 4_000_001, now: Date())

  @Test func onlyWhatEndedRunsLeftIsRemoved() throws {
    let scratch = try Scratch()
    let ended = "partial-here-4000002"
    let running = "partial-here-\(ProcessInfo.processInfo.processIdentifier)"
    for name in [
      "role/.gs-13.\(ended)/packet.md", "role/.gs-14.partial-4000003/packet.md",
      ".manifest.json.\(ended)", ".journal-packets.\(ended)",
      "role/.gs-13.\(running)/packet.md", "role/.gs-13.partial-there-7/packet.md",
      "role/gs-13/packet.md", "role/gs-13/notes.partial-here-4000002", ".hidden", "role/.DS_Store",
    ] {
      _ = try scratch.write("x", to: name)
    }
    #expect(Leftovers.journals(in: scratch.path, mark: mark).count == 1)
    Leftovers.remove(in: scratch.path, mark: mark)
    #expect(
      scratch.files == [
        ".hidden", ".journal-packets.\(ended)", "role/.DS_Store",
        "role/.gs-13.\(running)/packet.md",
        "role/.gs-13.partial-there-7/packet.md", "role/gs-13/notes.partial-here-4000002",
        "role/gs-13/packet.md",
      ])
    // What another machine left goes after a day.
    let later = ProcessMark(
      host: "here", process: 4_000_001, now: Date().addingTimeInterval(100_000))
    Leftovers.remove(in: scratch.path, mark: later)
    #expect(!scratch.files.contains { $0.contains("there") })
  }
}
