// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@Suite struct IncrementalTests {
  /// A batch of six pages that was made once.
  private func made() throws -> (Batch, [String: Data]) {
    let batch = try Batch(pages: 6)
    let run = try batch.generate("--format", "md")
    #expect(run.status == 0, "\(run.errors)")
    return (batch, try batch.contents())
  }

  private func dates(of batch: Batch) throws -> [String: Date] {
    var dates: [String: Date] = [:]
    for file in batch.scratch.files {
      let attributes = try FileManager.default.attributesOfItem(atPath: batch.scratch.file(file))
      dates[file] = attributes[.modificationDate] as? Date
    }
    return dates
  }

  @Test func nothingIsWrittenWhereNothingChanged() throws {
    let (batch, before) = try made()
    let dates = try dates(of: batch)
    let run = try batch.generate("--format", "md")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors.contains("12 unchanged, 0 written, in "))
    expectSame(before, try batch.contents())
    #expect(try self.dates(of: batch) == dates)
  }

  @Test func aChangedPageIsWritten() throws {
    let (batch, before) = try made()
    try batch.write(3, task: "Count the trucks")
    let run = try batch.generate("--format", "md")
    #expect(run.output == "out/depot-head-3/gs-13\nout/depot-head-3/gs-14\n")
    #expect(run.errors.contains("10 unchanged, 2 written, in "))
    let after = try batch.contents()
    let changed = before.filter { after[$0.key] != $0.value }.map(\.key)
    let places = Set(changed.compactMap { $0.split(separator: "/").first })
    #expect(places == ["depot-head-3", "manifest.json"])
    try batch.generate("--format", "md", output: "fresh")
    expectSame(after, try batch.contents(of: "fresh"))
  }

  @Test func deletedAndAlteredFilesAreMended() throws {
    let (batch, before) = try made()
    let deleted = batch.scratch.file("out/depot-head-0/gs-13/packet.md")
    let altered = batch.scratch.file("out/depot-head-3/gs-14/packet.md")
    try FileManager.default.removeItem(atPath: deleted)
    // The same size and date: only the content tells.
    let date = try FileManager.default.attributesOfItem(atPath: altered)[.modificationDate]
    var bytes = try Data(contentsOf: URL(filePath: altered))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: altered))
    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: altered)
    let run = try batch.generate("--format", "md")
    #expect(run.output == "out/depot-head-0/gs-13\nout/depot-head-3/gs-14\n")
    #expect(run.errors.contains("out/depot-head-3/gs-14/packet.md: was changed after it was"))
    var after = try batch.contents()
    #expect(after.removeValue(forKey: "depot-head-3/gs-14/packet.changed.md") == bytes)
    expectSame(before, after)
  }

  @Test func aFilledScorecardSurvivesEverything() throws {
    let batch = try Batch(pages: 1)
    try batch.generate()
    let form = "out/depot-head-0/gs-13/scorecard.xlsx"
    _ = try batch.scratch.write("filled in", to: form)
    _ = try batch.scratch.write("notes", to: "out/depot-head-0/gs-13/notes/mine.txt")
    try batch.write(0, task: "Count the trucks")
    try batch.generate("--force")
    try FileManager.default.removeItem(atPath: batch.scratch.file(Batch.name(0)))
    try batch.write(1)
    try batch.generate("--prune")
    let left = batch.scratch.files.filter { $0.hasPrefix("out/depot-head-0/") }
    #expect(
      left == [
        "out/depot-head-0/gs-13/notes/mine.txt", "out/depot-head-0/gs-13/scorecard.changed.xlsx",
      ])
    let kept = try batch.contents()["depot-head-0/gs-13/scorecard.changed.xlsx"]
    #expect(kept == Data("filled in".utf8))
  }

  @Test func whatHasNoSourceGoesOnlyWhenAskedTo() throws {
    let (batch, before) = try made()
    try FileManager.default.removeItem(atPath: batch.scratch.file(Batch.name(3)))
    let kept = try batch.generate("--format", "md")
    #expect(kept.errors.contains("10 unchanged, 0 written, 2 removed upstream"))
    #expect(try batch.contents().count == before.count)
    let removed = try batch.manifest().removed.map(\.folder)
    #expect(removed == ["depot-head-3/gs-13", "depot-head-3/gs-14"])
    let index = try #require(try batch.contents()["index.html"])
    #expect(!String(decoding: index, as: UTF8.self).contains("depot-head-3"))
    let pruned = try batch.generate("--format", "md", "--prune")
    #expect(pruned.errors.contains("10 unchanged, 0 written, 2 removed"))
    let after = try batch.contents()
    #expect(!after.keys.contains { $0.hasPrefix("depot-head-3") })
    #expect(!FileManager.default.fileExists(atPath: batch.scratch.file("out/depot-head-3")))
    try batch.generate("--format", "md", output: "fresh")
    expectSame(after, try batch.contents(of: "fresh"))
  }

  @Test func otherPagesAndGradesAreNotMissing() throws {
    let (batch, before) = try made()
    let one = try ChildProcess(
      Places.program,
      [
        "generate", Batch.name(3), "--output", "out", "--date", "2026-03-14", "--format", "md",
        "--prune",
      ],
      in: batch.scratch.path)
    #expect(one.errors.contains("2 unchanged, 0 written, in "))
    let grade = try batch.generate("--format", "md", "--grade", "13", "--prune")
    #expect(grade.errors.contains("6 unchanged, 0 written, in "))
    #expect(Set(try batch.contents().keys) == Set(before.keys))
    #expect(try batch.manifest().packets.count == 12)
    // The whole run finds everything as it was.
    let whole = try batch.generate("--format", "md")
    #expect(whole.errors.contains("12 unchanged, 0 written, in "))
    expectSame(before, try batch.contents())
  }

  @Test func aPageThatCannotBeReadTodayKeepsItsPacket() throws {
    let (batch, before) = try made()
    _ = try batch.scratch.write("half sav", to: Batch.name(3))
    #expect(try batch.generate("--format", "md", "--prune").status == 1)
    #expect(Set(try batch.contents().keys) == Set(before.keys))
    try batch.write(3)
    #expect(try batch.generate("--format", "md").errors.contains("12 unchanged, 0 written"))
    expectSame(before, try batch.contents())
  }

  @Test func everythingIsWrittenWhenForcedOrWordsChange() throws {
    let (batch, before) = try made()
    let forced = try batch.generate("--format", "md", "--force")
    #expect(forced.errors.contains("0 unchanged, 12 written"))
    expectSame(before, try batch.contents())
    #expect(
      try batch.generate("--format", "md", "--minutes", "45").errors.contains(
        "0 unchanged, 12 written"))
    _ = try batch.scratch.write("{{role}}\n", to: "set/packet/packet.md.mustache")
    let run = try batch.generate("--format", "md", "--minutes", "45", "--templates", "set")
    #expect(run.errors.contains("0 unchanged, 12 written"))
  }

  @Test func aDayThatNobodyChoseChangesNothing() throws {
    let batch = try Batch(pages: 1)
    func run(_ arguments: String...) throws -> ChildProcess {
      try ChildProcess(
        Places.program, ["generate", "in", "--output", "out", "--format", "md"] + arguments,
        in: batch.scratch.path)
    }
    _ = try run()
    #expect(try run().errors.contains("2 unchanged, 0 written"))
    for date in ["2026-03-14", "2026-03-15"] {
      #expect(try run("--date", date).output.split(separator: "\n").count == 2)
    }
  }

  @Test func formsThatAreNotWantedAnyMoreAreLeftUntilPruned() throws {
    let batch = try Batch(pages: 1)
    try batch.generate("--panelist", "Rivera", "--panelist", "Okafor", "--grade", "13")
    let folder = "depot-head-0/gs-13/scorecards"
    try batch.generate("--panelist", "Rivera", "--grade", "13")
    #expect(try batch.contents().keys.contains("\(folder)/okafor.xlsx"))
    try batch.generate("--panelist", "Rivera", "--grade", "13", "--prune")
    #expect(try batch.contents().keys.filter { $0.hasPrefix(folder) } == ["\(folder)/rivera.xlsx"])
  }

  @Test func anEditedPlanInItsFolderIsMadeAndKept() throws {
    let batch = try Batch(pages: 1)
    try batch.generate("--format", "md", "--grade", "13")
    let plan = "out/depot-head-0/gs-13/plan.yml"
    let text = try String(contentsOfFile: batch.scratch.file(plan), encoding: .utf8)
    _ = try batch.scratch.write(text.replacing("minutes: 60", with: "minutes: 60 "), to: plan)
    let run = try ChildProcess(
      Places.program, ["generate", plan, "--output", "out", "--format", "md"],
      in: batch.scratch.path)
    #expect(run.output == "out/depot-head-0/gs-13\n", "\(run.errors)")
    #expect(!batch.scratch.files.contains { $0.contains("changed") })
  }
}
