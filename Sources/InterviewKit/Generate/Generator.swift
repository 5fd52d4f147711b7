// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Makes packets of profiles: one for each grade of each page.
public struct Generator: Sendable {
  private let set: TemplateSet
  private let options: GenerateOptions

  /// A generator that makes every packet with one template set.
  public init(set: TemplateSet, options: GenerateOptions) {
    self.set = set
    self.options = options
  }

  /// Whether a grade as typed is one that some ladder has.
  public func knows(grade: String) -> Bool {
    GradeChoice(wanted: options.grades, ladders: set.planner.ladders).isKnown(grade)
  }

  /// Writes the packets of some pages and plan files, and goes on after one that cannot be used.
  ///
  /// What an earlier run wrote and nobody changed is left as it is. Several packets are made at
  /// once; what is written and reported does not depend on how many, and memory not on how many
  /// inputs there are: a page is read when its turn comes, and its plans are held until written.
  ///
  /// - Parameters:
  ///   - inputs: The pages and plan files.
  ///   - isStopped: Whether to end before all is done; asked often, from any thread.
  ///   - report: Called for each event, in the order of the inputs.
  /// - Returns: What was done. It is also in the manifest.
  /// - Throws: ``OutputError`` when something cannot be written: no packet is begun after that, and
  ///   those written before stay. ``TemplateSetError`` if a layout cannot be filled.
  public func run(
    _ inputs: InputFiles, isStopped: @escaping @Sendable () -> Bool = { false },
    report: (RunEvent) -> Void
  ) async throws -> RunOutcome {
    let earlier = EarlierRuns(output: options.output)
    Leftovers.remove(in: options.output)
    let retraction = Retraction(earlier, own: options.shard.manifestName)
    let source = PlanSource(
      set: set, options: options, digest: InputDigest(set: set, options: options))
    let maker = PacketMaker(
      source: source, options: options, willWrite: { await retraction.happen() },
      isStopped: isStopped)
    var run = GenerateRun(inputs: inputs, options: options, earlier: earlier, digest: source.digest)
    defer { run.removeJournal() }
    try run.begin(report)
    await withTaskGroup(of: Finished.self) { group in
      var running = 0
      while true {
        while running < options.jobs, !run.isEnding, !isStopped(), let work = run.next() {
          running += 1
          group.addTask {
            switch work {
            case .read(let order, let file, let known, let need):
              .read(order, source.read(file, order: order, known: known, need: need))
            case .make(let sequence, let job): .made(sequence, await maker.make(job))
            }
          }
        }
        guard let finished = await group.next() else { break }
        running -= 1
        switch finished {
        case .read(let order, let reading): run.take(reading, order: order, report)
        case .made(let sequence, let result): run.take(result, sequence: sequence, report)
        }
      }
    }
    return try run.end(set, report)
  }

  private enum Finished: Sendable {
    case read(Int, PlanSource.Reading)
    case made(Int, PacketMaker.Result)
  }
}
