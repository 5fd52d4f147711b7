// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Does what the book and the README tell people to do, in their order, with the built program.
@Suite struct BookTests {
  static let pages: [String] = {
    let folder = Places.repository.appending(path: "Documentation")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return ["README.md"]
      + names.filter { $0.hasSuffix(".md") }.map { "Documentation/\($0)" }.sorted()
  }()

  @Test func thereIsABook() {
    #expect(Self.pages.count >= 10)
  }

  @Test(.enabled(if: OtherPrograms.python != nil, "needs openpyxl"), arguments: pages)
  func aPageSaysWhatHappens(_ page: String) throws {
    let chapter = BookChapter(
      try String(contentsOf: Places.repository.appending(path: page), encoding: .utf8))
    let reader = try BookReader()
    for step in chapter.steps { try reader.follow(step) }
    for name in chapter.named {
      #expect(reader.hasSeen(name), "\(page) names \(name), which is nowhere")
    }
  }

  @Test(arguments: pages)
  func linksLeadSomewhere(_ page: String) throws {
    let url = Places.repository.appending(path: page)
    let text = try String(contentsOf: url, encoding: .utf8)
    for part in text.components(separatedBy: "](").dropFirst() {
      let target = part.prefix { $0 != ")" && $0 != "#" }
      guard !target.contains("://"), !target.isEmpty else { continue }
      let path = url.deletingLastPathComponent().appending(path: String(target)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(page): \(target)")
    }
  }
}
