// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// A folder of its own for one test, removed with its owner.
package final class Scratch: Sendable {
  /// The folder.
  package let path: String

  /// A new, empty folder.
  ///
  /// - Throws: If the system gives none.
  package init() throws {
    path = NSTemporaryDirectory() + "kit-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file in it, and gives back its path.
  ///
  /// - Throws: If it cannot be written.
  package func write(_ text: String, to name: String) throws -> String {
    let url = URL(filePath: file(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return file(name)
  }

  /// The paths of all files in it, sorted, hidden ones included.
  package var files: [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return all.filter { name in
      var isFolder = ObjCBool(false)
      let isThere = FileManager.default.fileExists(atPath: file(name), isDirectory: &isFolder)
      return isThere && !isFolder.boolValue
    }.sorted()
  }
}
