// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import Spelling

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
  /// Where other whole sets stand, each in a folder of its name.
  static let setsFolder = "sets/"

  /// The names of the sets built into the program besides the usual one.
  static let builtInNames: [String] = Set(
    EmbeddedTemplates.files.compactMap { file in
      file.path.hasPrefix(setsFolder)
        ? file.path.dropFirst(setsFolder.count).split(separator: "/").first.map(String.init) : nil
    }
  ).sorted()

  /// The files by path; a folder's own in front of the built-in ones. The built-in bank is apart.
  private(set) var files: [String: File] = [:]
  /// The bank files besides those of the usual set, in the order of their names.
  private(set) var bank: [File] = []
  /// Whether these take the place of the built-in bank.
  private(set) var replacesBank = false
  /// The folder's files that nothing reads, each with why as its text.
  private(set) var strays: [File] = []

  /// The texts that the folder's files change, by path.
  private var bases: [String: String] = [:]

  /// - Parameter folder: The folder of a set that changes something, or the name of a set built into
  ///   the program; `nil` for the usual set.
  /// - Throws: ``TemplateSetError`` if the folder is none, or a file of it is not text.
  init(folder: String?) throws(TemplateSetError) {
    for (path, text) in EmbeddedTemplates.files
    where !path.hasPrefix(Self.starterFolder) && !path.hasPrefix(Self.setsFolder) {
      files[path] = File(path: path, name: "templates/\(path)", text: text)
    }
    guard let folder else { return }
    if Self.isBuiltIn(folder) { underlay(folder) } else { try overlay(folder) }
  }

  /// Whether `--templates` means a set built into the program: a folder of that name comes first.
  static func isBuiltIn(_ name: String) -> Bool {
    builtInNames.contains(name) && !isFolder(name)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = ObjCBool(false)
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Puts a set built into the program over the usual one.
  private mutating func underlay(_ set: String) {
    let folder = "\(Self.setsFolder)\(set)/"
    bases = files.mapValues(\.text)
    for (path, text) in EmbeddedTemplates.files where path.hasPrefix(folder) {
      let inner = String(path.dropFirst(folder.count))
      let file = File(path: inner, name: "templates/\(path)", text: text)
      if inner.hasPrefix(SetFileNames.bank) { bank.append(file) } else { files[inner] = file }
    }
    replacesBank = files[SetFile.name].map(Self.replaces) ?? false
  }

  private static func replaces(_ file: File) -> Bool {
    (try? SetFile.replacesBank(in: file.text, file: file.name)) ?? false
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

  /// The text of the file that a file changes; `nil` where it changes none.
  func base(of file: File) -> String? {
    bases[file.path]
  }

  private mutating func overlay(_ folder: String) throws(TemplateSetError) {
    guard Self.isFolder(folder) else {
      var error = TemplateSetError("\(folder): \(Self.missing(folder))")
      error.isMissing = true
      throw error
    }
    let manager = FileManager.default
    let names = SetFileNames(files.keys)
    let paths = (try? manager.subpathsOfDirectory(atPath: folder)) ?? []
    if let set = Self.builtInName(of: folder) { underlay(set) }
    bases = files.mapValues(\.text)
    if let data = manager.contents(atPath: "\(folder)/\(SetFile.name)"),
      (try? SetFile.replacesBank(in: String(decoding: data, as: UTF8.self), file: "")) == true
    {
      bank = []
      replacesBank = true
    }
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

  /// The set that a folder says it changes, if there is one of that name.
  private static func builtInName(of folder: String) -> String? {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(SetFile.name)") else {
      return nil
    }
    return try? SetFile.builtInName(in: String(decoding: data, as: UTF8.self), file: "")
  }

  private static func missing(_ folder: String) -> String {
    let near = NearMiss.question(folder, among: builtInNames)
    return "there is no such folder. --templates takes the folder of a template set, or the name of"
      + " one built into the program: \(builtInNames.joined(separator: ", "))." + near
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
