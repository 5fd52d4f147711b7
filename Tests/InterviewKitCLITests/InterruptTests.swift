// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@Suite struct InterruptTests {
  /// What may be seen while and after a run: whole packets, and a manifest that is true.
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - whole: What a run that nobody disturbs writes.
  ///   - gone: A folder that the test itself has taken away.
  /// - Throws: If the manifest cannot be read.
  private func expectWhole(
    _ batch: Batch, like whole: [String: Data], but gone: String
  ) throws {
    let contents = try batch.contents()
    let visible = contents.filter { !$0.key.split(separator: "/").contains { $0.hasPrefix(".") } }
    var folders: [String: Set<String>] = [:]
    for (name, data) in visible where name.contains("/") {
      #expect(whole[name] == data, "\(name)")
      folders[String(name[..<(name.lastIndex(of: "/") ?? name.endIndex)]), default: []].insert(name)
    }
    for (folder, files) in folders {
      #expect(files == Set(whole.keys.filter { $0.hasPrefix(folder + "/") }), "\(folder)")
    }
    guard contents["manifest.json"] != nil else { return }
    for packet in try batch.manifest().packets where !packet.folder.hasPrefix(gone) {
      for file in packet.files {
        #expect(contents["\(packet.folder)/\(file.name)"]?.count == file.size)
      }
    }
  }

  @Test func aKilledRunLeavesWholePacketsAndTheNextCompletesIt() throws {
    let batch = try Batch(pages: 8)
    try batch.generate("--quiet", output: "whole")
    let whole = try batch.contents(of: "whole")
    var generator = SystemRandomNumberGenerator()
    var gone = "-"
    for _ in 0..<20 {
      let run = try RunningProgram(
        Places.program, ["generate", "in", "-o", "out", "--date", "2026-03-14"], in: batch.scratch)
      Thread.sleep(forTimeInterval: Double.random(in: 0.005...0.6, using: &generator))
      run.send(SIGKILL)
      _ = run.wait()
      _ = try run.errors()
      try expectWhole(batch, like: whole, but: gone)
      // Now and then from the beginning, and now and then over a packet that is out of date.
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        gone = "-"
        try? FileManager.default.removeItem(atPath: batch.scratch.file("out"))
      case 1:
        gone = "depot-head-3"
        try? FileManager.default.removeItem(atPath: batch.scratch.file("out/\(gone)"))
      default: break
      }
    }
    #expect(try batch.generate("--quiet").status == 0)
    expectSame(whole, try batch.contents())
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func aSignalEndsTheRunInOrder(_ signal: Int32, _ status: Int32) throws {
    let batch = try Batch(pages: 60)
    let run = try RunningProgram(
      Places.program, ["generate", "in", "-o", "out", "--date", "2026-03-14"], in: batch.scratch)
    let manifest = batch.scratch.file("out/manifest.json")
    while !FileManager.default.fileExists(atPath: manifest) { Thread.sleep(forTimeInterval: 0.01) }
    let start = Date()
    run.send(signal)
    let end = run.wait()
    // A run that goes on to its end would take far longer than this, on any machine.
    #expect(Date().timeIntervalSince(start) < 30)
    #expect(end.status == status && !end.wasKilled)
    #expect(try run.errors().contains("Stopped. What was written is whole"))
    let written = try batch.manifest().packets.count
    #expect((1..<120).contains(written))
    #expect(!batch.scratch.files.contains { $0.hasPrefix("out/") && $0.contains("/.") })
    let rest = try batch.generate()
    #expect(rest.errors.contains("\(written) unchanged, \(120 - written) written"))
    try batch.generate("--quiet", output: "whole")
    expectSame(try batch.contents(of: "whole"), try batch.contents())
  }
}
