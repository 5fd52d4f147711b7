// SPDX-License-Identifier: Apache-2.0

/// A packet as it was written: a line of the manifest.
struct PacketRecord: Codable, Sendable, Equatable {
  /// The position of its source among the inputs of the run, from 0.
  var order: Int
  /// The title of the role.
  var role: String
  /// The grade.
  var grade: String
  /// The page or plan file, as the user named it.
  var source: String
  /// The folder within the output folder.
  var folder: String
  /// The plan's id.
  var plan: String
  /// The day printed on the documents.
  var date: String
  /// What the packet was made from: see ``InputDigest``.
  var digest: ContentHash
  /// The files, in the order they were written.
  var files: [FileRecord]
  /// Files that an earlier run wrote and this one has no use for; `--prune` removes them.
  var leftovers: [FileRecord]?

  /// Whether any of its files is there.
  func isThere(in output: String) -> Bool {
    files.contains { WholeFile.size(of: "\(output)/\(folder)/\($0.name)") != nil }
  }

  /// Whether all of its files are as they were written.
  func isWhole(in output: String) -> Bool {
    files.allSatisfy { $0.isThere(in: "\(output)/\(folder)") }
  }
}
