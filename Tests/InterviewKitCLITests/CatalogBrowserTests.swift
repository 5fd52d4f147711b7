// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@Suite(
  .enabled(
    if: OtherPrograms.chromium != nil && OtherPrograms.find("python3") != nil,
    "a Chromium and Python 3 are needed on the PATH"))
struct CatalogBrowserTests {
  /// What `catalog_check.py` found.
  private struct Found: Decodable {
    var title, count, fromAddress: String
    var rows, faultsListed: Int
    var links, deadLinks, faults, keyboard: [String]
    var searched: Searched
    var filtered: Filtered
    var sorted: [[Order]]
    var tree: [[String]]

    struct Searched: Decodable {
      var count: String
      var roles: [String]
    }
    struct Filtered: Decodable {
      var grade, count: String
      var grades: [String]
    }
    struct Order: Decodable {
      var said: String
      var first: [String]
    }
  }

  private func found(_ page: String, search: String) throws -> Found {
    let script = Places.repository.appending(path: "Tests/Catalog/catalog_check.py").path
    let python = try #require(OtherPrograms.find("python3"))
    let run = try ChildProcess(
      python, [script, page, "--search", search], environment: ["PYTHONIOENCODING": "utf-8"])
    #expect(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(Found.self, from: Data(run.output.utf8))
  }

  @Test func aRecruiterFindsFiltersSortsAndOpensPackets() throws {
    let batch = try Batch(pages: 3)
    _ = try batch.scratch.write("# Nothing\n", to: "in/bad.md")
    try batch.generate()
    let found = try found(batch.scratch.file("out/index.html"), search: "HEAD PAGE-00")
    #expect(found.title == "Interview packets" && found.count == "6 packets" && found.rows == 6)
    #expect(found.links.count == 6 * 7 && found.deadLinks == [])
    #expect(found.faults == [])
    #expect(found.faultsListed == 1)
    #expect(found.keyboard == ["search", "grade"])
    #expect(found.searched.count == "2 of 6 packets" && found.fromAddress == "2 of 6 packets")
    #expect(Set(found.searched.roles) == ["Depot head 0"])
    #expect(found.filtered.count == "3 of 6 packets" && found.filtered.grades == ["GS-13"])
    #expect(found.sorted.allSatisfy { $0.map(\.said) == ["ascending", "descending"] })
    #expect(found.sorted[0].map(\.first) == [["Depot head 0"], ["Depot head 1"]])
    #expect(found.sorted[1].map(\.first) == [["GS-13"], ["GS-14"]])
    #expect(found.sorted[2].map(\.first) == [["in/even/page-00.md"], ["in/odd/page-01.md"]])
    for node in [
      ["heading", "Interview packets"], ["searchbox", "Search role, grade or profile"],
      ["combobox", "Grade"], ["columnheader", "Role"], ["rowheader", "Depot head 0"],
      ["cell", "GS-13"], ["link", "Workbook: Depot head 0, GS-13, whole packet, spreadsheet"],
    ] {
      #expect(found.tree.contains(node), "\(node)")
    }
  }
}
