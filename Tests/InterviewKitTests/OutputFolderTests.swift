// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct OutputFolderTests {
  private let failing = OutputFolder.File(name: "b.txt") { () throws(OutputError) in
    throw OutputError(path: "b.txt", problem: .full)
  }

  @Test func allFilesAreThere() throws {
    let scratch = try Scratch()
    try OutputFolder(path: scratch.file("out/x")).write([
      OutputFolder.text("one", named: "a.txt"), OutputFolder.text("two", named: "in/b.txt"),
    ])
    #expect(scratch.files == ["out/x/a.txt", "out/x/in/b.txt"])
  }

  @Test func aFileOfPiecesIsWhatWasAdded() throws {
    let scratch = try Scratch()
    let long = String(repeating: "0123456789", count: 9_000)
    let pieces = OutputFolder.File(name: "a.txt") { file in
      for piece in ["one", long, "", "two"] { file.add(piece) }
      file.add(Array(long.utf8))
    }
    let written = try OutputFolder(path: scratch.file("x")).write([pieces])
    let whole = "one" + long + "two" + long
    #expect(try String(contentsOfFile: scratch.file("x/a.txt"), encoding: .utf8) == whole)
    #expect(
      written.files
        == [FileRecord(name: "a.txt", size: whole.utf8.count, hash: ContentHash(whole))])
  }

  @Test func aFaultAmongPiecesGoesOn() throws {
    struct Fault: Error {}
    let scratch = try Scratch()
    let pieces = OutputFolder.File(name: "a.txt") { (file: PieceFile) throws in
      file.add("one")
      throw Fault()
    }
    #expect(throws: Fault.self) { try OutputFolder(path: scratch.file("x")).write([pieces]) }
    #expect(scratch.files.isEmpty)
  }

  @Test func afterAFaultThereIsNothing() throws {
    let scratch = try Scratch()
    let error = #expect(throws: OutputError.self) {
      try OutputFolder(path: scratch.file("x")).write([
        OutputFolder.text("one", named: "a.txt"), failing,
      ])
    }
    #expect(error?.path == scratch.file("x") + "/b.txt")
    #expect(scratch.files.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  @Test func filesThatAreNotOursStay() throws {
    let scratch = try Scratch()
    let folder = OutputFolder(path: scratch.file("x"))
    try folder.write([OutputFolder.text("one", named: "a.txt")])
    _ = try scratch.write("filled in", to: "x/scorecards/rivera.xlsx")
    try folder.write([
      OutputFolder.text("two", named: "a.txt"), OutputFolder.text("new", named: "scorecards/b.txt"),
    ])
    #expect(scratch.files == ["x/a.txt", "x/scorecards/b.txt", "x/scorecards/rivera.xlsx"])
    #expect(try String(contentsOfFile: scratch.file("x/a.txt"), encoding: .utf8) == "two")
    #expect(throws: OutputError.self) {
      try folder.write([OutputFolder.text("three", named: "a.txt"), failing])
    }
    #expect(try String(contentsOfFile: scratch.file("x/a.txt"), encoding: .utf8) == "two")
  }

  @Test func aFileInTheWayIsNamed() throws {
    let scratch = try Scratch()
    let file = try scratch.write("", to: "file")
    let error = #expect(throws: OutputError.self) {
      try OutputFolder(path: file + "/x").write([OutputFolder.text("one", named: "a.txt")])
    }
    #expect(error?.problem == .noSuchFolder)
  }

  @Test func whatSomebodyChangedIsKept() throws {
    let scratch = try Scratch()
    let first = try OutputFolder(path: scratch.file("x")).write([
      OutputFolder.text("blank", named: "form.xlsx"), OutputFolder.text("one", named: "a.txt"),
    ])
    _ = try scratch.write("filled in", to: "x/form.xlsx")
    let again = OutputFolder(path: scratch.file("x"), earlier: first.files)
    let second = try again.write([
      OutputFolder.text("blank 2", named: "form.xlsx"), OutputFolder.text("two", named: "a.txt"),
    ])
    #expect(second.kept.map(\.as) == ["form.changed.xlsx"])
    #expect(scratch.files == ["x/a.txt", "x/form.changed.xlsx", "x/form.xlsx"])
    let kept = try String(contentsOfFile: scratch.file("x/form.changed.xlsx"), encoding: .utf8)
    #expect(kept == "filled in")
    // What nobody changed, and what is an input itself, makes way.
    _ = try scratch.write("edited", to: "x/a.txt")
    let third = OutputFolder(path: scratch.file("x"), earlier: second.files, input: "a.txt")
    let outcome = try third.write([
      OutputFolder.text("blank 3", named: "form.xlsx"), OutputFolder.text("three", named: "a.txt"),
    ])
    #expect(outcome.kept.isEmpty)
    #expect(scratch.files == ["x/a.txt", "x/form.changed.xlsx", "x/form.xlsx"])
  }

  @Test func aWorkbookOfUnknownOriginIsKept() throws {
    let scratch = try Scratch()
    for name in ["form.xlsx", "a.txt"] { _ = try scratch.write("old", to: "x/\(name)") }
    let folder = OutputFolder(path: scratch.file("x"), earlier: [])
    let written = try folder.write([
      OutputFolder.text("new", named: "form.xlsx"), OutputFolder.text("new", named: "a.txt"),
    ])
    #expect(written.kept.map(\.name) == ["form.xlsx"])
    #expect(scratch.files == ["x/a.txt", "x/form.changed.xlsx", "x/form.xlsx"])
  }

  @Test func aRunThatIsStoppedLeavesNothing() throws {
    let scratch = try Scratch()
    let folder = OutputFolder(path: scratch.file("x"), isStopped: { true })
    #expect(throws: OutputFolder.Stopped.self) {
      try folder.write([OutputFolder.text("one", named: "a.txt")])
    }
    #expect(scratch.files.isEmpty)
  }
}
