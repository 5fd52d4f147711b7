// SPDX-License-Identifier: Apache-2.0

extension GenerateRun {
  /// Writes the manifest and the catalog, and says what the run came to.
  ///
  /// - Throws: Why something could not be written, after the manifest of what is there.
  mutating func end(_ set: TemplateSet, _ report: (RunEvent) -> Void) throws -> RunOutcome {
    flushRest(report)
    outcome.isStopped = error == nil && !isComplete
    let isComplete = isComplete
    do {
      if isComplete { try settleOthers(report) } else { try carryUnreached() }
      try publish(set)
      if isComplete && options.shard == .whole { earlier.forget() }
    } catch {
      if self.error == nil { self.error = error }
    }
    if let error { throw error }
    return outcome
  }

  private mutating func publish(_ set: TemplateSet) throws {
    let isNothing = journal.isEmpty && !WholeFile.isFolder(options.output)
    if isNothing { return }
    try settle()
    try journal.publish(as: options.shard.manifestName)
    if options.shard == .whole { try journal.publishCatalog(set) }
  }

  /// Packets that earlier runs made and this one did not come across: those whose source is gone,
  /// and those of other pages, which stay.
  private mutating func settleOthers(_ report: (RunEvent) -> Void) throws {
    let inputFiles = Set(inputs.files)
    var keptSources: Set<String> = []
    for record in others() {
      switch fate(of: record, inputFiles) {
      case .kept:
        try journal.add(record)
        if !inputFiles.contains(record.source) { keptSources.insert(record.source) }
      case .removed:
        outcome.withoutSource += 1
        if options.prunes, PacketRemoval.remove(record, in: options.output) {
          outcome.removed += 1
          report(.removed(RunPacket(record, in: options.output)))
        } else {
          if options.prunes { report(.warning(Self.notPruned(record, in: options.output))) }
          try journal.add(removed: record)
        }
      case .stillRemoved: try journal.add(removed: record)
      }
    }
    for source in keptSources.sorted() {
      guard var record = earlier.sources[source] else { continue }
      record.order = offset + inputs.files.count
      try settle()
      try journal.add(record)
    }
  }

  private enum Fate {
    /// It is not this run's affair.
    case kept
    /// It was made of something that is gone.
    case removed
    /// It was so before, and is not this run's affair.
    case stillRemoved
  }

  private func fate(of record: PacketRecord, _ inputFiles: Set<String>) -> Fate {
    let isCovered = inputs.covers(record.source) && record.source != InputFiles.standardInput
    guard isCovered else {
      return earlier.removed.contains(record.folder) ? .stillRemoved : .kept
    }
    guard inputFiles.contains(record.source) else { return .removed }
    // A page that cannot be read today, or was read for some of its grades, has not lost them.
    return failedSources.contains(record.source) || !options.grades.isEmpty ? .kept : .removed
  }

  /// The packets of earlier runs that have no part in this one, ordered as in every shard.
  private func others() -> [PacketRecord] {
    var records: [PacketRecord] = []
    for folder in earlier.packets.keys where !folders.taken.contains(folder) {
      guard var record = earlier.last(of: folder),
        options.shard.contains(inputs.share(of: record.source)),
        earlier.isTrue || record.isWhole(in: options.output),
        record.isThere(in: options.output)
      else { continue }
      record.order = offset + inputs.files.count
      records.append(record)
    }
    return records.sorted { ($0.source, $0.folder) < ($1.source, $1.folder) }
  }

  /// Packets that a run which was ended had not come to; they are as they were.
  private mutating func carryUnreached() throws {
    var sources: Set<String> = []
    let unreached = earlier.packets.keys.filter { !toldFolders.contains($0) }
      .compactMap { earlier.last(of: $0) }
      .sorted { ($0.order, $0.folder) < ($1.order, $1.folder) }
    if !unreached.isEmpty { try settle() }
    for record in unreached {
      // What was begun may have been changed, where folders cannot be exchanged.
      let isTrue = earlier.isTrue && !unfinished.contains(record.folder)
      guard isTrue || record.isWhole(in: options.output) else { continue }
      if earlier.removed.contains(record.folder) {
        try journal.add(removed: record)
      } else {
        try journal.add(record)
        sources.insert(record.source)
      }
    }
    for source in sources.subtracting(toldSources).sorted() {
      if let record = earlier.sources[source] { try journal.add(record) }
    }
  }

  private static func notPruned(_ record: PacketRecord, in output: String) -> String {
    "\(output)/\(record.folder): has no source any more, but some of its files were changed or"
      + " could not be removed, so they stay."
  }
}
