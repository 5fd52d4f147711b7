// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct EarlierRunsTests {
  private func packet(_ folder: String) -> PacketRecord {
    PacketRecord(
      order: 0, role: "Head", grade: "GS-13", source: "a.md", folder: folder, plan: "",
      date: "2026-03-14", digest: ContentHash(folder), files: [])
  }

  private func write(_ packets: [PacketRecord], as name: String, in scratch: Scratch) throws {
    var journal = ManifestJournal(output: scratch.path)
    defer { journal.remove() }
    for packet in packets { try journal.add(packet) }
    try journal.publish(as: name)
  }

  @Test func runsThatAreKilledOneAfterAnotherForgetNothing() throws {
    let scratch = try Scratch()
    try write([packet("one"), packet("two")], as: "manifest.json", in: scratch)
    EarlierRuns(output: scratch.path).retract(own: "manifest.json")
    try write([packet("three")], as: "manifest.json", in: scratch)
    EarlierRuns(output: scratch.path).retract(own: "manifest.json")
    var journal = ManifestJournal(output: scratch.path)
    try journal.add(packet("four"))
    // A run with the same number goes on beside what the killed one left.
    let second = ManifestJournal(output: scratch.path)
    second.remove()
    let earlier = EarlierRuns(output: scratch.path)
    #expect(Set(earlier.packets.keys) == ["one", "two", "three", "four"])
    #expect(!earlier.isTrue)
    #expect(!scratch.files.contains("manifest.json"))
    earlier.forget()
    #expect(scratch.files.isEmpty)
  }

  @Test func aShardLeavesTheManifestsOfItsPeers() throws {
    let scratch = try Scratch()
    let names = ["manifest.json", "manifest-1-of-2.json", "manifest-2-of-2.json"]
    for name in names + ["manifest-1-of-3.json"] {
      try write([packet(name)], as: name, in: scratch)
    }
    EarlierRuns(output: scratch.path).retract(own: "manifest-1-of-2.json")
    #expect(scratch.files.filter { $0.hasPrefix("manifest") } == ["manifest-2-of-2.json"])
    #expect(EarlierRuns(output: scratch.path).packets.count == 4)
  }
}
