// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// What earlier runs left word of in an output folder: manifests, and journals of killed runs.
///
/// What stands here is only a hint: a packet counts as unchanged when its files are found to be as
/// they were written.
struct EarlierRuns: Sendable {
  /// What was read from each input.
  private(set) var sources: [String: SourceRecord] = [:]
  /// What was written to each folder; the latest word last.
  private(set) var packets: [String: [PacketRecord]] = [:]
  /// Whether all of this stands in visible manifests, which are true.
  private(set) var isTrue = true
  /// The folders whose source was gone when they were last spoken of.
  private(set) var removed: Set<String> = []
  /// The names of the visible manifests.
  private(set) var manifests: [String] = []

  private let output: String
  private var journals: [String] = []

  /// Reads what there is.
  init(output: String) {
    self.output = output
    for hint in Self.hints(in: output) {
      guard let old = Manifest.read("\(output)/\(hint)") else { continue }
      add(old)
      isTrue = false
    }
    for name in Self.manifestNames(in: output) {
      guard let manifest = Manifest.read("\(output)/\(name)") else { continue }
      manifests.append(name)
      add(manifest)
    }
    journals = Leftovers.journals(in: output)
    if !journals.isEmpty { isTrue = false }
    add(ManifestJournal.entries(of: journals))
  }

  /// The names of a folder's manifests, its own before those of shards.
  static func manifestNames(in output: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
    return names.filter { $0.hasPrefix("manifest") && $0.hasSuffix(".json") }.sorted {
      ($0 == Manifest.name ? 0 : 1, $0) < ($1 == Manifest.name ? 0 : 1, $1)
    }
  }

  /// The records of a folder's files, whichever run wrote them.
  func files(in folder: String) -> [FileRecord] {
    (packets[folder] ?? []).flatMap { $0.files + ($0.leftovers ?? []) }
  }

  /// The latest word on a folder.
  func last(of folder: String) -> PacketRecord? { packets[folder]?.last }

  /// A run is about to change what the manifests speak of: they are hidden, as hints for the next.
  ///
  /// - Parameter own: The name of the run's own manifest; other shards' of the same run stay.
  func retract(own: String) {
    let count = Shard(manifestName: own)?.count
    for name in manifests {
      let isPeer = count != nil && name != own && Shard(manifestName: name)?.count == count
      guard !isPeer else { continue }
      // A hint of a run before that was killed may know what this manifest does not.
      var hint = Manifest.earlierName
      var number = 2
      while WholeFile.size(of: "\(output)/\(hint)") != nil {
        hint = Manifest.earlierName + "-\(number)"
        number += 1
      }
      rename("\(output)/\(name)", "\(output)/\(hint)")
    }
  }

  /// Removes the hints, when a manifest says all there is to say.
  func forget() {
    Self.forgetHints(in: output)
    for journal in journals { unlink(journal) }
  }

  /// Removes the hidden manifests of a folder.
  static func forgetHints(in output: String) {
    for hint in hints(in: output) { unlink("\(output)/\(hint)") }
  }

  private static func hints(in output: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
    return names.filter { $0.hasPrefix(Manifest.earlierName) }
      .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  private mutating func add(_ manifest: Manifest) {
    for source in manifest.sources { sources[source.source] = source }
    for packet in manifest.packets {
      packets[packet.folder, default: []].append(packet)
      removed.remove(packet.folder)
    }
    for packet in manifest.removed {
      packets[packet.folder, default: []].append(packet)
      removed.insert(packet.folder)
    }
  }
}
