// SPDX-License-Identifier: Apache-2.0

/// A file of a packet as it was written.
struct FileRecord: Codable, Sendable, Equatable {
  /// The path in the packet's folder.
  var name: String
  /// The size in bytes.
  var size: Int
  /// The hash of its bytes.
  var hash: ContentHash

  /// A record of the file at a path; `nil` if it cannot be read.
  static func of(_ path: String, named name: String) -> FileRecord? {
    guard let bytes = WholeFile.bytes(of: path) else { return nil }
    return FileRecord(name: name, size: bytes.count, hash: ContentHash(bytes))
  }

  /// Whether the file in a folder is as it was written.
  func isThere(in folder: String) -> Bool {
    let path = "\(folder)/\(name)"
    guard WholeFile.size(of: path) == size else { return false }
    return WholeFile.bytes(of: path).map { ContentHash($0) } == hash
  }
}
