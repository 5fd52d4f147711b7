// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@Suite struct BatchTests {
  @Test func aPacketThatIsMadeAloneIsTheSameWithSeveralJobs() throws {
    let batch = try Batch(pages: 1)
    for jobs in ["1", "4"] {
      let run = try batch.generate("--grade", "GS-13", "--jobs", jobs, output: jobs)
      #expect(run.status == 0, "\(run.errors)")
    }
    let one = try batch.contents(of: "1")
    #expect(one.keys.contains { $0.hasSuffix("/scorecard.xlsx") })
    expectSame(one, try batch.contents(of: "4"))
  }

  @Test func theNumberOfJobsChangesNothing() throws {
    let batch = try Batch(pages: 9)
    _ = try batch.scratch.write("# Nothing\n", to: "in/even/bad.md")
    _ = try batch.scratch.write("---\ntitle: 'x\n---\n\n## Key objective #1: A\n", to: "in/odd.md")
    let one = try batch.generate("--jobs", "1", output: "one")
    let four = try batch.generate("--jobs", "4", output: "four")
    #expect(one.status == 1 && four.status == 1)
    #expect(one.output == four.output.replacing("four/", with: "one/"))
    // The last line of the table holds the time, and a slow machine prints lines on the way.
    let lines = [one, four].map { run in
      run.errors.split(separator: "\n").filter {
        !$0.contains(" in 0:") && !($0.contains("% ") && $0.contains(" left "))
      }
    }
    #expect(lines[0] == lines[1])
    expectSame(try batch.contents(of: "one"), try batch.contents(of: "four"))
  }

  @Test func theManifestSaysWhatIsThere() throws {
    let batch = try Batch(pages: 3)
    _ = try batch.scratch.write("# Nothing\n", to: "in/bad.md")
    try batch.generate("--format", "md,txt")
    let manifest = try batch.manifest()
    let contents = try batch.contents()
    // Page 2, which comes before page 1, has the name that both want.
    #expect(
      manifest.packets.map { "\($0.source) \($0.folder)" } == [
        "in/even/page-00.md depot-head-0/gs-13", "in/even/page-00.md depot-head-0/gs-14",
        "in/even/page-02.md depot-head-1/gs-13", "in/even/page-02.md depot-head-1/gs-14",
        "in/odd/page-01.md depot-head-1-2/gs-13", "in/odd/page-01.md depot-head-1-2/gs-14",
      ])
    #expect(manifest.sources.compactMap(\.failed).count == 1)
    var names: Set<String> = ["manifest.json", "index.html"]
    for packet in manifest.packets {
      for file in packet.files {
        let name = "\(packet.folder)/\(file.name)"
        names.insert(name)
        #expect(contents[name]?.count == file.size)
      }
    }
    #expect(names == Set(contents.keys))
  }

  @Test func theReportSaysTheSameAsJSON() throws {
    let batch = try Batch(pages: 2)
    _ = try batch.scratch.write("# Nothing\n", to: "in/bad.md")
    try batch.generate("--format", "md")
    try batch.write(1, task: "Count the trucks")
    let run = try batch.generate("--format", "md", "--quiet", "--report", "report.json")
    #expect(run.status == 1)
    #expect(run.output == "")
    let data = try Data(contentsOf: URL(filePath: batch.scratch.file("report.json")))
    let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(report["format"] as? String == "interviewkit-report/1")
    #expect(report["written"] as? Int == 2 && report["unchanged"] as? Int == 2)
    #expect(report["failed"] as? Int == 1 && report["stopped"] as? Bool == false)
    let packets = try #require(report["packets"] as? [[String: String]])
    #expect(packets.map { $0["state"] } == ["unchanged", "unchanged", "written", "written"])
    #expect(packets.first?["path"] == "out/depot-head-0/gs-13")
    let messages = try #require(report["messages"] as? [[String: String]])
    #expect(messages.first?["text"]?.hasPrefix("in/bad.md: no key objectives found.") == true)
  }

  @Test func aFolderThatIsNotOursIsLeftAlone() throws {
    let batch = try Batch(pages: 1)
    for name in ["manifest.json", "index.html"] {
      let path = try batch.scratch.write("{\"name\": \"app\"}", to: "out/\(name)")
      let run = try batch.generate("--format", "md")
      #expect(run.status == 74)
      #expect(run.errors.contains("InterviewKit did not write it"))
      #expect(try batch.contents().count == 1)
      try FileManager.default.removeItem(atPath: path)
    }
  }
}
