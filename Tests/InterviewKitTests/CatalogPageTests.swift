// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct CatalogPageTests {
  private static let hostile = [
    "\"><script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "<!-- -->",
    "{{role}}", "a\\\"b\u{2028}c\u{1}", "=1+1 & more",
  ]

  private func page(in scratch: Scratch) throws -> String {
    var journal = ManifestJournal(output: scratch.path)
    defer { journal.remove() }
    for (index, text) in Self.hostile.enumerated() {
      try journal.add(
        PacketRecord(
          order: index, role: text, grade: text, source: text, folder: "role-\(index)/gs",
          plan: "", date: "2026-03-14", digest: ContentHash(text),
          files: CatalogRow.files.map { FileRecord(name: $0, size: 0, hash: ContentHash("")) }))
      try journal.add(SourceRecord(order: index, source: text, failed: text))
    }
    try journal.publishCatalog(try TemplateSet())
    return try String(contentsOfFile: scratch.file("index.html"), encoding: .utf8)
  }

  @Test func whatProfilesSayIsDataAndNeverMarkup() throws {
    let page = try page(in: try Scratch())
    #expect(!page.contains("alert(1)<"))
    #expect(!page.contains("<img"))
    #expect(page.components(separatedBy: "<script").count == 4)
    #expect(page.components(separatedBy: "</script>").count == 4)
    for (id, width) in [("packet-data", 7), ("fault-data", 2)] {
      let start = try #require(page.range(of: "id=\"\(id)\">"))
      let end = try #require(page[start.upperBound...].range(of: "</script>"))
      let json = Data(page[start.upperBound..<end.lowerBound].utf8)
      let rows = try #require(try JSONSerialization.jsonObject(with: json) as? [[Any]])
      #expect(rows.compactMap { $0.first as? String } == Self.hostile)
      #expect(rows.allSatisfy { $0.count == width })
    }
  }

  @Test func thePageNeedsNothingElse() throws {
    let page = try page(in: try Scratch())
    let outside = ["http:", "https:", "src=\"", "@import", "innerHTML", "document.write", "eval("]
    for outside in outside {
      #expect(!page.contains(outside), "\(outside)")
    }
  }

  @Test func anotherPageIsLeftAlone() throws {
    let scratch = try Scratch()
    _ = try scratch.write("<h1>Mine</h1>", to: "index.html")
    let error = #expect(throws: OutputError.self) { try page(in: scratch) }
    #expect(error?.problem == .notOurs)
    #expect(try String(contentsOfFile: scratch.file("index.html"), encoding: .utf8).count == 13)
  }
}
