// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The files of a template set: those built into the program, under those of a folder.
struct TemplateSource {
  /// One file.
  struct File {
    /// The path within the set: "packet/packet.md.mustache".
    var path: String
    /// What errors call it.
    var name: String
    var text: String
    /// Whether it comes from the folder.
    var isOwn = false
  }

  /// Where the files that `init` writes stand; they are no part of a set.
  static let starterFolder = "init/"

  /// The files by path; a folder's own in front of the built-in ones. The built-in bank is apart.
  private(set) var files: [String: File] = [:]
  /// The folder's bank files, in the order of their names.
  private(set) var bank: [File] = []
  /// The folder's files that nothing reads, each with why as its text.
  private(set) var strays: [File] = []

  /// - Parameter folder: The folder of a set that changes something; `nil` for none.
  /// - Throws: ``TemplateSetError`` if the folder is none, or a file of it is not text.
  init(folder: String?) throws(TemplateSetError) {
    for (path, text) in EmbeddedTemplates.files where !path.hasPrefix(Self.starterFolder) {
      files[path] = File(path: path, name: "templates/\(path)", text: text)
    }
    if let folder { try overlay(folder) }
  }

  /// The hash of all files of the set, built-in ones included.
  var digest: ContentHash {
    var hashes = [EmbeddedTemplates.bankWithCues, EmbeddedTemplates.subjectIndex].map {
      ContentHash($0).description
    }
    hashes += EmbeddedTemplates.bankWordings.map { ContentHash($0).description }
    for file in files.values.sorted(by: { $0.path < $1.path }) + bank {
      hashes += [file.path, ContentHash(file.text).description]
    }
    return ContentHash(parts: hashes)
  }

  /// The text of the built-in file that a file changes; `nil` for a built-in file.
  func base(of file: File) -> String? {
    guard file.isOwn else { return nil }
    return EmbeddedTemplates.text(of: file.path)
  }

  private mutating func overlay(_ folder: String) throws(TemplateSetError) {
    let manager = FileManager.default
    var isFolder = ObjCBool(false)
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw TemplateSetError(
        "\(folder): there is no such folder. --templates takes the folder of a template set.")
    }
    let names = SetFileNames(files.keys)
    let paths = (try? manager.subpathsOfDirectory(atPath: folder)) ?? []
    for path in paths.sorted() {
      guard SetFileNames.isOfSet(path) else { continue }
      let name = folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
      guard names.isKnown(path) || isPartial(path) else {
        strays.append(File(path: path, name: name, text: names.fault(of: path), isOwn: true))
        continue
      }
      guard let data = manager.contents(atPath: name) else { continue }
      guard let text = String(data: data, encoding: .utf8) else {
        throw TemplateSetError("\(name): this is not text in UTF-8. Save it as UTF-8.")
      }
      let file = File(path: path, name: name, text: text, isOwn: true)
      if path.hasPrefix(SetFileNames.bank) { bank.append(file) } else { files[path] = file }
    }
  }

  /// Whether a layout stands beside built-in ones, which may include it.
  private func isPartial(_ path: String) -> Bool {
    guard path.hasSuffix(LayoutCheck.ending), let slash = path.lastIndex(of: "/") else {
      return false
    }
    let folder = path[...slash]
    return files.keys.contains { $0.hasPrefix(folder) && $0.hasSuffix(LayoutCheck.ending) }
  }
}
