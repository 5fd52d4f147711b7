// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct ManifestTests {
  private static let packet = PacketRecord(
    order: 3, role: "Head \"of\" </script>\nit", grade: "GS-13", source: "a/b.md",
    folder: "head/gs-13", plan: "3f9a-04be", date: "2026-03-14", digest: ContentHash("x"),
    files: [FileRecord(name: "packet.md", size: 4, hash: ContentHash("text"))])
  private static let sources = [
    SourceRecord(
      order: 3, source: "a/b.md", digest: ContentHash("y"), role: "Head", grades: ["GS-13"],
      warnings: ["a/b.md:4: odd"]),
    SourceRecord(order: 4, source: "c.md", failed: "c.md: no"),
  ]

  private func written(in scratch: Scratch) throws -> String {
    var journal = ManifestJournal(output: scratch.path)
    defer { journal.remove() }
    try journal.add(Self.packet)
    for source in Self.sources { try journal.add(source) }
    #expect(try journal.publish(as: Manifest.name))
    #expect(try !journal.publish(as: Manifest.name))
    return scratch.file(Manifest.name)
  }

  @Test func whatIsWrittenIsRead() throws {
    let scratch = try Scratch()
    let path = try written(in: scratch)
    let manifest = try #require(Manifest.read(path))
    #expect(manifest.packets == [Self.packet])
    #expect(manifest.sources == Self.sources)
    #expect(manifest.removed.isEmpty)
    #expect(scratch.files == [Manifest.name])
  }

  @Test func itIsJSONHoweverItIsLaidOut() throws {
    let scratch = try Scratch()
    let path = try written(in: scratch)
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
    let root = try #require(object as? [String: Any])
    #expect(root["format"] as? String == "interviewkit-manifest/1")
    let packets = try #require(root["packets"] as? [[String: Any]])
    #expect(packets.first?["folder"] as? String == "head/gs-13")
    let pretty = try JSONSerialization.data(withJSONObject: root, options: .prettyPrinted)
    try pretty.write(to: URL(filePath: path))
    #expect(Manifest.read(path)?.packets == [Self.packet])
  }

  @Test func otherFilesAreNoManifests() throws {
    let scratch = try Scratch()
    for text in ["", "{}", "[]", "{\"name\": \"app\"}", "{\n\"format\": \"other/1\"\n}"] {
      #expect(Manifest.read(try scratch.write(text, to: "m.json")) == nil, "\(text)")
    }
    #expect(Manifest.read(scratch.file("none")) == nil)
  }
}
