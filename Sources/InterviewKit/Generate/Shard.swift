// SPDX-License-Identifier: Apache-2.0

/// One of several shares of the inputs, for runs on many machines.
///
/// Which share a page belongs to depends on its path alone, so that every machine finds the same
/// without asking another.
public struct Shard: Sendable, Equatable {
  /// Which share, from 1.
  public let index: Int
  /// How many there are.
  public let count: Int

  /// All of the inputs.
  public static let whole = Shard(uncheckedIndex: 1, count: 1)

  /// The most shares that inputs are dealt into.
  public static let most = 100_000

  /// A share; `nil` if there is no such one.
  ///
  /// - Parameters:
  ///   - index: Which, from 1.
  ///   - count: How many there are.
  public init?(_ index: Int, of count: Int) {
    guard (1...Self.most).contains(count), (1...count).contains(index) else { return nil }
    (self.index, self.count) = (index, count)
  }

  private init(uncheckedIndex index: Int, count: Int) {
    (self.index, self.count) = (index, count)
  }

  /// A share written "2/4"; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1] else { return nil }
    self.init(index, of: count)
  }

  /// The share that an array job of Slurm, Kubernetes or AWS Batch gives to this process; `nil` if
  /// no such job is running, or it does not say how many shares there are.
  ///
  /// - Slurm: `SLURM_ARRAY_TASK_ID`, `_MIN`, `_COUNT` and `_STEP` (sbatch(1), "Output environment
  ///   variables").
  /// - Kubernetes Indexed Jobs: `JOB_COMPLETION_INDEX`, from 0; the number of completions is not
  ///   passed on, so the job has to set `JOB_COMPLETIONS` to its `.spec.completions`.
  /// - AWS Batch: `AWS_BATCH_JOB_ARRAY_INDEX`, from 0, and `AWS_BATCH_JOB_ARRAY_SIZE`.
  ///
  /// - Parameter environment: The variables of the process.
  public init?(environment: [String: String]) {
    func number(_ name: String) -> Int? { environment[name].flatMap { Int($0) } }
    if let id = number("SLURM_ARRAY_TASK_ID"), let count = number("SLURM_ARRAY_TASK_COUNT") {
      let step = max(1, number("SLURM_ARRAY_TASK_STEP") ?? 1)
      self.init((id - (number("SLURM_ARRAY_TASK_MIN") ?? 0)) / step + 1, of: count)
    } else if let index = number("JOB_COMPLETION_INDEX"), let count = number("JOB_COMPLETIONS") {
      self.init(index + 1, of: count)
    } else if let index = number("AWS_BATCH_JOB_ARRAY_INDEX"),
      let count = number("AWS_BATCH_JOB_ARRAY_SIZE")
    {
      self.init(index + 1, of: count)
    } else {
      return nil
    }
  }

  /// Whether a page is in this share, by its path within the folder that was named.
  func contains(_ path: String) -> Bool {
    count == 1 || ContentHash(path).bucket(of: count) == index - 1
  }

  /// The name of the manifest that this share writes.
  var manifestName: String {
    count == 1 ? Manifest.name : "manifest-\(index)-of-\(count).json"
  }
}
