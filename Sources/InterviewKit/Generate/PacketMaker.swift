// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Makes one packet, unless it is there already: the unit of work of a run.
struct PacketMaker: Sendable {
  let source: PlanSource
  let options: GenerateOptions
  /// Called before a packet is written, perhaps several times and from several tasks.
  let willWrite: @Sendable () async -> Void
  let isStopped: @Sendable () -> Bool

  /// One packet to make.
  struct Job: Sendable {
    /// The record, without plan and files.
    var record: PacketRecord
    /// The packet's place among those of its source.
    var index: Int
    /// Which of the source's packets of this grade it is, from 1.
    var number: Int
    /// Whether the run makes this packet alone, so that all processors are free for it.
    var isAlone: Bool
    /// The plan; `nil` if nothing seems to have changed, so that none was made.
    var plan: InterviewPlan?
    /// What earlier runs wrote to the folder.
    var earlier: [PacketRecord]
  }

  /// What became of a packet.
  enum Result: Sendable {
    /// It was there as an earlier run wrote it.
    case unchanged(PacketRecord)
    /// It was written; what the user should know.
    case wrote(PacketRecord, notes: [String])
    /// It cannot be made of what the page says.
    case impossible(String)
    /// Nothing more can be written.
    case failed(any Error)
    /// The run was stopped before.
    case stopped
  }

  func make(_ job: Job) async -> Result {
    if isStopped() { return .stopped }
    if !options.isForced, let found = unchanged(job) { return .unchanged(found) }
    if isStopped() { return .stopped }
    guard let plan = job.plan ?? plan(of: job) else {
      return .impossible(
        "\(job.record.source): was changed while it was read. Run the same command again.")
    }
    do {
      return try await write(plan, job)
    } catch is OutputFolder.Stopped {
      return .stopped
    } catch let error as OutputError {
      guard case .doesNotFit = error.problem else { return .failed(error) }
      return .impossible("\(job.record.source): \(error.description)")
    } catch {
      return .failed(error)
    }
  }

  private func unchanged(_ job: Job) -> PacketRecord? {
    let candidates = job.earlier.filter { $0.digest == job.record.digest }.reversed()
    guard var found = candidates.first(where: { $0.isWhole(in: options.output) }) else {
      return nil
    }
    found.order = job.record.order
    found.leftovers = leftovers(job, past: found.files)
    return found
  }

  /// Files of earlier packets in this folder that the packet does not have, if they are still there.
  private func leftovers(_ job: Job, past files: [FileRecord]) -> [FileRecord]? {
    let names = Set(files.map(\.name))
    let folder = "\(options.output)/\(job.record.folder)"
    var latest: [String: FileRecord] = [:]
    for packet in job.earlier {
      for file in packet.files + (packet.leftovers ?? []) { latest[file.name] = file }
    }
    let left = latest.values.filter { file in
      guard !names.contains(file.name), WholeFile.size(of: "\(folder)/\(file.name)") != nil else {
        return false
      }
      return !(options.prunes && PacketRemoval.remove(file, in: folder))
    }
    return left.isEmpty ? nil : left.sorted { $0.name < $1.name }
  }

  private func plan(of job: Job) -> InterviewPlan? {
    let reading = source.read(
      job.record.source, order: job.record.order, known: nil, need: .plans)
    guard let page = reading.page, let plans = reading.plans, plans.indices.contains(job.index),
      plans[job.index].grade.name == job.record.grade, plans[job.index].role == job.record.role,
      source.digest.packet(page, grade: job.record.grade, number: job.number)
        == job.record.digest
    else { return nil }
    return plans[job.index]
  }

  private func write(_ plan: InterviewPlan, _ job: Job) async throws -> Result {
    var panel = options.panel
    if panel.panelists.isEmpty { panel.panelists = plan.panelists }
    let plan = options.printsProbes ? plan : plan.withoutProbes
    let packet = Packet(plan: plan, set: source.set, context: options.context, panel: panel)
    let path = "\(options.output)/\(job.record.folder)"
    await willWrite()
    let files =
      job.isAlone
      ? try await packet.madeFiles(options.formats) : try packet.files(options.formats)
    let written = try OutputFolder(
      path: path, earlier: earlier(job, in: path), input: input(job, in: path),
      isStopped: isStopped
    ).write(files)
    var record = job.record
    record.plan = packet.id.text
    record.files = written.files
    record.leftovers = leftovers(job, past: written.files)
    let notes = written.kept.map { name, other in
      "\(path)/\(name): was changed after it was written. What you changed is now in \(other), and"
        + " a new \(name) was made."
    }
    return .wrote(record, notes: notes)
  }

  /// The files that earlier runs wrote. A plan that was edited in its packet's folder is the work of
  /// a person, though a run made the packet of it and wrote it last.
  private func earlier(_ job: Job, in path: String) -> [FileRecord] {
    job.earlier.flatMap { packet in
      (packet.files + (packet.leftovers ?? [])).map { file in
        guard "\(path)/\(file.name)" == packet.source else { return file }
        return FileRecord(name: file.name, size: 0, hash: ContentHash([]))
      }
    }
  }

  /// The name of the file that the packet is made of, if it lies in the packet's own folder.
  private func input(_ job: Job, in path: String) -> String? {
    let source = job.record.source
    return source.hasPrefix(path + "/") ? String(source.dropFirst(path.count + 1)) : nil
  }
}
