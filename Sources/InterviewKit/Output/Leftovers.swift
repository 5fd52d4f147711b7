// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// What runs that were killed left in an output folder: hidden files and folders that never got
/// their real names.
enum Leftovers {
  /// Removes what is left in a folder and in the folders of its roles.
  ///
  /// What a run that is still going on makes stays, and so does everything that is not hidden.
  /// Journals stay until all that they speak of stands in a manifest: see ``EarlierRuns/forget()``.
  static func remove(in output: String, mark: ProcessMark = .own) {
    let manager = FileManager.default
    for name in names(in: output) {
      let path = "\(output)/\(name)"
      if name.hasPrefix(".") {
        let isJournal = name.hasPrefix(ManifestJournal.prefix)
        if !isJournal, mark.isLeft(name, at: path) { try? manager.removeItem(atPath: path) }
        continue
      }
      for inner in names(in: path) where inner.hasPrefix(".") {
        let path = "\(path)/\(inner)"
        if mark.isLeft(inner, at: path) { try? manager.removeItem(atPath: path) }
      }
    }
  }

  /// The journals of runs that were killed.
  static func journals(in output: String, mark: ProcessMark = .own) -> [String] {
    names(in: output).filter { $0.hasPrefix(ManifestJournal.prefix) }.sorted()
      .map { "\(output)/\($0)" }
      .filter { mark.isLeft(String($0.dropFirst(output.count + 1)), at: $0) }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
