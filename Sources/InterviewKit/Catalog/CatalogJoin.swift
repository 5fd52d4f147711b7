// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Joins the manifests of several folders, or of the shards of one, into one manifest and catalog.
public struct CatalogJoin: Sendable {
  private let folders: [String]
  private let output: String

  /// What a join came to.
  public struct Outcome: Sendable, Equatable {
    /// The files that were written.
    public var written: [String] = []
    /// What was missing, in words.
    public var problems: [String] = []
  }

  /// A join.
  ///
  /// - Parameters:
  ///   - folders: The folders that hold manifests.
  ///   - output: The folder for the manifest and catalog, which may be one of them.
  public init(folders: [String], output: String) {
    self.folders = folders
    self.output = output
  }

  /// Writes the manifest and the catalog.
  ///
  /// The order is that of the inputs, so that the shards of a run give what the whole run gives.
  /// When all shards of a folder are there, their own manifests are removed: they say no more.
  ///
  /// - Parameter set: The template set with the layout of the catalog.
  /// - Returns: What was written and what was missing.
  /// - Throws: ``OutputError``, ``TemplateSetError``.
  public func run(_ set: TemplateSet) throws -> Outcome {
    var outcome = Outcome()
    var joined = Manifest()
    for folder in folders { joined.add(read(folder, &outcome)) }
    guard outcome.problems.isEmpty || !joined.isEmpty else { return outcome }
    let target = "\(output)/\(Manifest.name)"
    if WholeFile.size(of: target) != nil, Manifest.read(target) == nil {
      throw OutputError(path: target, problem: .notOurs)
    }
    if !WholeFile.isFolder(output) {
      do {
        try FileManager.default.createDirectory(
          atPath: output, withIntermediateDirectories: true)
      } catch {
        throw OutputError(path: output, problem: .init(error))
      }
    }
    Leftovers.remove(in: output)
    var journal = ManifestJournal(output: output)
    defer { journal.remove() }
    joined.putInOrder()
    for packet in joined.packets { try journal.add(packet) }
    for source in joined.sources { try journal.add(source) }
    for packet in joined.removed { try journal.add(removed: packet) }
    try journal.publish(as: Manifest.name)
    try journal.publishCatalog(set)
    outcome.written.append(target)
    let page = "\(output)/\(CatalogPage.name)"
    if WholeFile.size(of: page) != nil { outcome.written.append(page) }
    if outcome.problems.isEmpty, folders.contains(output) { removeParts() }
    return outcome
  }

  private func read(_ folder: String, _ outcome: inout Outcome) -> Manifest {
    var joined = Manifest()
    let names = EarlierRuns.manifestNames(in: folder)
    var shards: [Int: Set<Int>] = [:]
    for name in names {
      guard let manifest = Manifest.read("\(folder)/\(name)") else { continue }
      if let shard = Shard(manifestName: name) {
        shards[shard.count, default: []].insert(shard.index)
      }
      joined.add(manifest)
    }
    if joined.isEmpty {
      outcome.problems.append(
        "\(folder): there is no manifest.json here. Give the folder that \"interviewkit generate\""
          + " wrote packets to.")
    }
    for (count, found) in shards.sorted(by: { $0.key < $1.key }) where found.count < count {
      let missing = (1...count).filter { !found.contains($0) }.map { "\($0)/\(count)" }
      outcome.problems.append(
        "\(folder): shares that are not done yet: \(missing.prefix(20).joined(separator: ", "))"
          + "\(missing.count > 20 ? " and more" : ""). Run \"generate\" with --shard for each, then"
          + " this again.")
    }
    if folder != output {
      let way = Self.way(from: output, to: folder)
      joined.packets = joined.packets.map { Self.moved($0, by: way) }
      joined.removed = joined.removed.map { Self.moved($0, by: way) }
    }
    return joined
  }

  private static func moved(_ packet: PacketRecord, by way: String) -> PacketRecord {
    var packet = packet
    packet.folder = way + packet.folder
    return packet
  }

  /// The path from one folder to another, with a slash at its end.
  private static func way(from: String, to: String) -> String {
    let start = URL(filePath: from).standardizedFileURL.pathComponents
    let end = URL(filePath: to).standardizedFileURL.pathComponents
    let shared = zip(start, end).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: start.count - shared) + end.dropFirst(shared)
    return steps.map { $0 + "/" }.joined()
  }

  private func removeParts() {
    for name in EarlierRuns.manifestNames(in: output) where Shard(manifestName: name) != nil {
      unlink("\(output)/\(name)")
    }
    EarlierRuns.forgetHints(in: output)
    for journal in Leftovers.journals(in: output) { unlink(journal) }
  }
}

extension Shard {
  /// The share that a manifest of this name is of.
  init?(manifestName name: String) {
    guard name.hasPrefix("manifest-"), name.hasSuffix(".json") else { return nil }
    let middle = name.dropFirst("manifest-".count).dropLast(".json".count)
    self.init(String(middle.replacing("-of-", with: "/")))
  }
}

extension Manifest {
  /// Whether there is nothing in it.
  var isEmpty: Bool { packets.isEmpty && sources.isEmpty && removed.isEmpty }

  /// Adds what another says.
  mutating func add(_ other: Manifest) {
    packets += other.packets
    sources += other.sources
    removed += other.removed
  }

  /// Puts everything into the order of the inputs, and each folder and input once: a later word
  /// takes the place of an earlier one.
  mutating func putInOrder() {
    packets = Self.inOrder(packets, name: \.folder) { ($0.order, $0.source) }
    sources = Self.inOrder(sources, name: \.source) { ($0.order, $0.source) }
    removed = Self.inOrder(removed, name: \.folder) { ($0.order, $0.source) }
  }

  private static func inOrder<Record>(
    _ records: [Record], name: (Record) -> String, key: (Record) -> (Int, String)
  ) -> [Record] {
    var places: [String: Int] = [:]
    for (index, record) in records.enumerated() { places[name(record)] = index }
    return records.enumerated().filter { places[name($0.element)] == $0.offset }
      .sorted { one, other in
        let (a, b) = (key(one.element), key(other.element))
        return (a.0, a.1, one.offset) < (b.0, b.1, other.offset)
      }.map(\.element)
  }
}
