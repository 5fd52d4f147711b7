// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@Suite struct ShardRunTests {
  private func catalog(_ arguments: String..., in batch: Batch) throws -> ChildProcess {
    try ChildProcess(Places.program, ["catalog"] + arguments, in: batch.scratch.path)
  }

  @Test func theSharesTogetherAreTheWhole() throws {
    let batch = try Batch(pages: 9)
    _ = try batch.scratch.write("# Nothing\n", to: "in/bad.md")
    try batch.generate("--format", "md", output: "whole")
    for index in 1...3 {
      let early = try catalog("out", in: batch)
      #expect(early.status == 1)
      try batch.generate("--format", "md", "--shard", "\(index)/3")
    }
    #expect(try batch.contents()["manifest-2-of-3.json"] != nil)
    let run = try catalog("out", in: batch)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "out/manifest.json\nout/index.html\n")
    expectSame(try batch.contents(of: "whole"), try batch.contents())
    // And a whole run finds nothing to do.
    #expect(try batch.generate("--format", "md").errors.contains("18 unchanged, 0 written"))
  }

  @Test func sharesChangeOnlyWhatHasChanged() throws {
    let batch = try Batch(pages: 9)
    try batch.generate("--format", "md")
    try batch.write(4, task: "Count the trucks")
    try FileManager.default.removeItem(atPath: batch.scratch.file(Batch.name(8)))
    var written = 0
    for index in 0..<2 {
      let run = try batch.generate(
        "--format", "md", "--prune", "--shard", "auto",
        environment: ["JOB_COMPLETION_INDEX": "\(index)", "JOB_COMPLETIONS": "2"])
      #expect(run.status == 0, "\(run.errors)")
      written += run.output.split(separator: "\n").count
    }
    // Page 7 has the role of page 8, and gets its name now that it is gone.
    #expect(written == 4)
    #expect(try catalog("out", in: batch).status == 0)
    try batch.generate("--format", "md", output: "whole")
    expectSame(try batch.contents(of: "whole"), try batch.contents())
  }

  @Test func foldersCanBeJoinedSideBySide() throws {
    let batch = try Batch(pages: 4)
    try batch.generate("--format", "md", output: "east")
    try batch.generate("--format", "md", "--shard", "1/1", output: "west/two")
    let run = try catalog("east", "west/two", "--output", "all", in: batch)
    #expect(run.status == 0, "\(run.errors)")
    let folders = try batch.manifest("all/manifest.json").packets.map(\.folder)
    #expect(folders.contains("../east/depot-head-0/gs-13"))
    #expect(folders.contains("../west/two/depot-head-0/gs-13"))
    #expect(try batch.contents(of: "all").count == 2)
    #expect(try catalog("nowhere", in: batch).status == 1)
  }

  @Test func aShareThatMakesNoSenseIsRefused() throws {
    let batch = try Batch(pages: 1)
    for text in ["0/2", "3/2", "x", "auto"] {
      let run = try batch.generate(
        "--shard", text, environment: ["SLURM_ARRAY_TASK_ID": "", "JOB_COMPLETION_INDEX": ""])
      #expect(run.status == 64, "\(text)")
    }
  }
}
