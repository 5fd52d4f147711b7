// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit

@Suite struct OutputFolderTests {
  private let failing = OutputFolder.File(name: "b.txt") { path throws(OutputError) in
    throw OutputError(path: path, problem: .full)
  }

  @Test func allFilesAreThere() throws {
    let scratch = try Scratch()
    try OutputFolder(path: scratch.file("out/x")).write([
      OutputFolder.text("one", named: "a.txt"), OutputFolder.text("two", named: "in/b.txt"),
    ])
    #expect(scratch.files == ["out/x/a.txt", "out/x/in/b.txt"])
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
}
