// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewKit

@Suite struct ShardTests {
  @Test func aShareIsWrittenAsAFraction() throws {
    let shard = try #require(Shard("2/4"))
    #expect(shard.index == 2 && shard.count == 4)
    for text in ["0/4", "5/4", "2", "2/", "/4", "a/b", "1/2/3", "1/0", "-1/4", "1/100001"] {
      #expect(Shard(text) == nil, "\(text)")
    }
  }

  @Test func everyPageIsInOneShare() throws {
    var counts = [0, 0, 0, 0]
    for page in 0..<1000 {
      let owners = (1...4).filter { Shard($0, of: 4)?.contains("team/page-\(page).md") == true }
      #expect(owners.count == 1)
      for owner in owners { counts[owner - 1] += 1 }
    }
    #expect(counts.allSatisfy { (180...320).contains($0) }, "\(counts)")
    // The share of a path must never change: shards of two versions would miss pages.
    #expect((1...4).map { Shard($0, of: 4)?.contains("a.md") } == [false, false, false, true])
    #expect(Shard.whole.contains("a.md"))
  }

  struct Job: Sendable, CustomTestStringConvertible {
    let name: String
    let environment: [String: String]
    let expected: String?
    var testDescription: String { name }
  }

  @Test(arguments: [
    Job(
      name: "Slurm, from 1",
      environment: [
        "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_COUNT": "4",
      ], expected: "3/4"),
    Job(
      name: "Slurm, from 0 in steps",
      environment: [
        "SLURM_ARRAY_TASK_ID": "8", "SLURM_ARRAY_TASK_MIN": "0", "SLURM_ARRAY_TASK_COUNT": "3",
        "SLURM_ARRAY_TASK_STEP": "4",
      ], expected: "3/3"),
    Job(
      name: "Kubernetes",
      environment: ["JOB_COMPLETION_INDEX": "0", "JOB_COMPLETIONS": "8"], expected: "1/8"),
    Job(
      name: "Kubernetes without the number", environment: ["JOB_COMPLETION_INDEX": "0"],
      expected: nil),
    Job(
      name: "AWS Batch",
      environment: ["AWS_BATCH_JOB_ARRAY_INDEX": "9", "AWS_BATCH_JOB_ARRAY_SIZE": "10"],
      expected: "10/10"),
    Job(name: "none", environment: [:], expected: nil),
  ])
  func arrayJobsAreUnderstood(_ job: Job) {
    #expect(Shard(environment: job.environment) == job.expected.flatMap { Shard($0) })
  }
}
