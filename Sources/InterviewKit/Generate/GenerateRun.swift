// SPDX-License-Identifier: Apache-2.0

/// The state of a run: what comes next, what is done, and what is told in which order.
///
/// It is changed by one task alone; the work is done by others.
struct GenerateRun {
  /// Something to do.
  enum Work: Sendable {
    case read(Int, file: String, known: SourceRecord?, need: PlanSource.Need)
    case make(Int, PacketMaker.Job)
  }

  let inputs: InputFiles
  let options: GenerateOptions
  let earlier: EarlierRuns
  let digest: InputDigest
  var outcome = RunOutcome()
  var journal: ManifestJournal
  var folders = PacketFolders()
  /// The folders of packets that are in the journal.
  private(set) var toldFolders: Set<String> = []
  /// The inputs that are in the journal, and those of them that gave nothing.
  private(set) var toldSources: Set<String> = []
  private(set) var failedSources: Set<String> = []
  /// The folders of packets that were begun and not finished.
  private(set) var unfinished: Set<String> = []
  /// Why nothing more can be written.
  var error: (any Error)?

  /// Inputs that are told and not in the journal yet.
  private var pending: [SourceRecord] = []
  private var nextToRead = 0
  private var nextToClaim = 0
  private var readings: [Int: PlanSource.Reading] = [:]
  private var queue: [(sequence: Int, job: PacketMaker.Job)] = []
  private var nextSequence = 0
  private var nextToReport = 0
  private var slots: [Int: Slot] = [:]
  private var nextCheckpoint = 1
  /// The sources of packets that are being made.
  private var begun: [Int: PacketRecord] = [:]

  private enum Slot {
    case source(SourceRecord)
    case packet(PacketMaker.Result)
  }

  init(
    inputs: InputFiles, options: GenerateOptions, earlier: EarlierRuns, digest: InputDigest
  ) {
    self.inputs = inputs
    self.options = options
    self.earlier = earlier
    self.digest = digest
    journal = ManifestJournal(output: options.output)
  }

  /// Whether nothing new is to be begun.
  var isEnding: Bool { error != nil }

  /// Whether everything was done that was to do.
  var isComplete: Bool {
    error == nil && unfinished.isEmpty && queue.isEmpty && nextToClaim == inputs.files.count
  }

  /// The position of the first file; what is wrong with the command line comes before.
  var offset: Int { inputs.problems.count }

  /// Reports what could not even be searched.
  ///
  /// - Throws: ``OutputError`` if a file of another program is where the manifest or catalog goes.
  mutating func begin(_ report: (RunEvent) -> Void) throws {
    let manifest = options.shard.manifestName
    let catalog = "\(options.output)/\(CatalogPage.name)"
    if WholeFile.size(of: "\(options.output)/\(manifest)") != nil,
      !earlier.manifests.contains(manifest)
    {
      throw OutputError(path: "\(options.output)/\(manifest)", problem: .notOurs)
    }
    if WholeFile.size(of: catalog) != nil, !CatalogPage.isOurs(catalog) {
      throw OutputError(path: catalog, problem: .notOurs)
    }
    for (order, problem) in inputs.problems.enumerated() {
      let path = inputs.problemPaths[order]
      guard options.shard.contains(path) else { continue }
      try tell(SourceRecord(order: order, source: path, failed: problem), report)
    }
  }

  /// What to do next; `nil` if something else has to be finished before.
  mutating func next() -> Work? {
    // A packet that takes long must not let the others run far ahead: their reports would pile up.
    if !queue.isEmpty, nextSequence - queue.count - nextToReport < 8 * options.jobs + 32 {
      let next = queue.removeFirst()
      begun[next.sequence] = next.job.record
      return .make(next.sequence, next.job)
    }
    guard nextToRead < inputs.files.count, queue.count < 2 * options.jobs,
      nextToRead - nextToClaim < 2 * options.jobs
    else { return nil }
    let index = nextToRead
    nextToRead += 1
    let file = inputs.files[index]
    let isOwn = options.shard.contains(inputs.shares[index])
    return .read(
      offset + index, file: file, known: earlier.sources[file],
      need: !isOwn ? .names : options.isForced ? .plans : .plansIfNew)
  }

  /// Takes what was read from an input.
  mutating func take(
    _ reading: PlanSource.Reading, order: Int, _ report: (RunEvent) -> Void
  ) {
    readings[order - offset] = reading
    // Names are given in the order of the inputs, whichever is read first.
    while let reading = readings.removeValue(forKey: nextToClaim) {
      claim(reading, isOwn: options.shard.contains(inputs.shares[nextToClaim]))
      nextToClaim += 1
    }
    flush(report)
  }

  /// Takes a packet that was made.
  mutating func take(
    _ result: PacketMaker.Result, sequence: Int, _ report: (RunEvent) -> Void
  ) {
    if case .failed(let error) = result, self.error == nil { self.error = error }
    let packet = begun.removeValue(forKey: sequence)
    switch result {
    case .failed, .stopped: unfinished.formUnion([packet?.folder].compactMap { $0 })
    case .impossible(let message):
      let record = packet.map {
        SourceRecord(order: $0.order, source: $0.source, failed: message)
      }
      slots[sequence] = record.map { .source($0) }
    default: slots[sequence] = .packet(result)
    }
    if slots[sequence] == nil { slots[sequence] = .packet(.stopped) }
    flush(report)
  }

  private mutating func claim(_ reading: PlanSource.Reading, isOwn: Bool) {
    let record = reading.record
    let grades = record.grades ?? []
    let folders = record.role.map { self.folders.claim(role: $0, grades: grades) } ?? []
    guard isOwn else { return }
    slots[nextSequence] = .source(record)
    nextSequence += 1
    guard let page = reading.page else { return }
    var numbers: [String: Int] = [:]
    for (index, folder) in folders.enumerated() {
      let grade = grades[index]
      numbers[grade, default: 0] += 1
      let number = numbers[grade] ?? 1
      let packet = PacketRecord(
        order: record.order, role: record.role ?? "", grade: grade, source: record.source,
        folder: folder, plan: "", date: options.context.date,
        digest: digest.packet(page, grade: grade, number: number), files: [])
      let job = PacketMaker.Job(
        record: packet, index: index, number: number,
        isAlone: options.jobs > 1 && inputs.files.count == 1 && folders.count == 1,
        plan: reading.plans?[index],
        earlier: earlier.packets[folder] ?? [])
      queue.append((nextSequence, job))
      nextSequence += 1
    }
  }

  /// Tells what is done, as far as all before it is done too.
  private mutating func flush(_ report: (RunEvent) -> Void) {
    while let slot = slots.removeValue(forKey: nextToReport) {
      nextToReport += 1
      tell(slot, report)
    }
  }

  /// Tells what was done behind a gap that will not be filled any more.
  mutating func flushRest(_ report: (RunEvent) -> Void) {
    for sequence in slots.keys.sorted() {
      if let slot = slots.removeValue(forKey: sequence) { tell(slot, report) }
    }
  }

  private mutating func tell(_ slot: Slot, _ report: (RunEvent) -> Void) {
    do {
      switch slot {
      case .source(let record): try tell(record, report)
      case .packet(let result): try tell(result, report)
      }
    } catch {
      if self.error == nil { self.error = error }
    }
  }

  private mutating func tell(_ record: SourceRecord, _ report: (RunEvent) -> Void) throws {
    toldSources.insert(record.source)
    for warning in record.warnings ?? [] { report(.warning(warning)) }
    if let message = record.failed {
      outcome.failures += 1
      failedSources.insert(record.source)
      report(.failed(message))
    } else if let message = record.leftOut {
      outcome.leftOut += 1
      report(.leftOut(message))
    }
    report(
      .reached(
        RunProgress(
          inputsDone: max(0, record.order - offset), inputs: inputs.files.count,
          role: record.role ?? record.source)))
    // A run that writes nothing makes no folder either; see `end`.
    pending.append(record)
    if outcome.written + outcome.unchanged > 0 { try settle() }
  }

  /// Puts into the journal what waited for the folder to be there.
  mutating func settle() throws {
    for record in pending { try journal.add(record) }
    pending = []
  }

  private mutating func tell(
    _ result: PacketMaker.Result, _ report: (RunEvent) -> Void
  ) throws {
    switch result {
    case .unchanged(let record):
      outcome.unchanged += 1
      toldFolders.insert(record.folder)
      report(.unchanged(RunPacket(record, in: options.output)))
      try journal.add(record)
    case .wrote(let record, let notes):
      outcome.written += 1
      toldFolders.insert(record.folder)
      for note in notes { report(.warning(note)) }
      report(.wrote(RunPacket(record, in: options.output)))
      try journal.add(record)
      try checkpoint()
    case .impossible, .failed, .stopped: break
    }
  }

  /// Publishes the manifest of what is done so far, at the first packet and each time that twice as
  /// many are there: what a killed run has done can be seen, and costs little to write.
  private mutating func checkpoint() throws {
    guard journal.count(.packets) >= nextCheckpoint else { return }
    nextCheckpoint = max(64, 2 * journal.count(.packets))
    try settle()
    try journal.publish(as: options.shard.manifestName)
  }

  func removeJournal() { journal.remove() }
}
