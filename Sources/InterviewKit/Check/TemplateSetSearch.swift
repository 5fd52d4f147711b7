// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Finds the template sets among what a user names.
enum TemplateSetSearch {
  /// What a set's folder is called inside of another folder.
  private static let usualName = "templates"

  /// The folders of sets: the path itself, if it holds a file of a set, and the folders called
  /// `templates` in it that do.
  static func sets(in path: String) -> [String] {
    let manager = FileManager.default
    var isFolder = ObjCBool(false)
    guard manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return []
    }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    if isSet(path) { return [path] + wholeSets(in: base) }
    let inner = (try? manager.subpathsOfDirectory(atPath: path)) ?? []
    return inner.filter { inner in
      let parts = inner.split(separator: "/")
      return parts.last == usualName[...] && !parts.contains { $0.hasPrefix(".") }
    }.sorted().map { path == "." ? $0 : "\(base)/\($0)" }.filter(isSet)
  }

  /// The whole sets that stand in a folder of a set, as the one in Spanish stands in the usual one.
  private static func wholeSets(in base: String) -> [String] {
    let folder = "\(base)/\(TemplateSource.setsFolder)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { folder + $0 }.filter(isSet)
  }

  private static func isSet(_ folder: String) -> Bool {
    let manager = FileManager.default
    let known = SetFileNames(EmbeddedTemplates.files.map(\.path)).known
    if known.contains(where: { manager.fileExists(atPath: "\(folder)/\($0)") }) { return true }
    let bank = (try? manager.contentsOfDirectory(atPath: "\(folder)/\(SetFileNames.bank)")) ?? []
    return bank.contains { $0.hasSuffix(".yml") }
  }
}
