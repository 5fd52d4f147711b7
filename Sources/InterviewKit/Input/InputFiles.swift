// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The files that a command line names, folders searched.
public struct InputFiles: Sendable, Equatable {
  /// "-", standard input.
  public static let standardInput = "-"

  /// The files, as the user would name them: in the order given, a folder's by their paths.
  public private(set) var files: [String] = []
  /// The same files by their paths within the folder that was named, by which shards are dealt out:
  /// they are the same wherever the folder lies.
  private(set) var shares: [String] = []
  /// The paths as given.
  let operands: [String]
  /// What could not be searched or holds nothing, in words.
  public private(set) var problems: [String] = []
  /// The paths that the problems are about.
  private(set) var problemPaths: [String] = []
  private let takesBanks: Bool

  /// Finds the files.
  ///
  /// In a folder, pages are files that end in `.md` or `.markdown`, and plans are YAML files that
  /// say so; hidden ones and those called README are passed over, and so are folders of packets
  /// that `generate` wrote, unless they are named themselves.
  ///
  /// - Parameters:
  ///   - paths: Files, folders, or "-" for standard input.
  ///   - skipping: A folder that is not searched, because it is where the output goes.
  ///   - takesBanks: Whether YAML files in folders called `bank` are wanted too.
  public init(_ paths: [String], skipping: String? = nil, takesBanks: Bool = false) {
    self.takesBanks = takesBanks
    var seen: Set<String> = []
    operands = paths
    let output = skipping.map { URL(filePath: $0).standardizedFileURL.path }
    for path in paths {
      for (file, share) in find(path, output: output) where seen.insert(file).inserted {
        files.append(file)
        shares.append(share)
      }
    }
  }

  private mutating func find(_ path: String, output: String?) -> [(String, String)] {
    if path == Self.standardInput { return [(path, path)] }
    let manager = FileManager.default
    var isFolder = ObjCBool(false)
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      problemPaths.append(path)
      problems.append("\(path): there is no such file or folder. Check the spelling of the path.")
      return []
    }
    guard isFolder.boolValue else { return [(path, path)] }
    guard let inside = try? manager.subpathsOfDirectory(atPath: path) else {
      problemPaths.append(path)
      problems.append("\(path): this folder could not be read. Check that you may open it.")
      return []
    }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    let folder = URL(filePath: path).standardizedFileURL.path
    let made = Self.packetFolders(inside, in: base)
    let found = inside.filter { inner in
      if let output, "\(folder)/\(inner)".hasPrefix(output + "/") { return false }
      return isWanted(inner, in: path) && !made.contains(where: inner.hasPrefix)
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if found.isEmpty {
      problemPaths.append(path)
      problems.append(
        "\(path): no profiles in this folder. Profiles are files that end in .md; plans end in .yml."
      )
    }
    return found.map { (path == "." ? $0 : "\(base)/\($0)", $0) }
  }

  /// The folders that hold a manifest of ours, each with a slash at its end.
  private static func packetFolders(_ inside: [String], in folder: String) -> [String] {
    inside.filter { $0.hasSuffix("/\(Manifest.name)") }.filter { path in
      guard let handle = FileHandle(forReadingAtPath: "\(folder)/\(path)") else { return false }
      defer { try? handle.close() }
      let start = (try? handle.read(upToCount: 256)) ?? Data()
      return String(decoding: start, as: UTF8.self).contains(Manifest.format)
    }.map { String($0.dropLast(Manifest.name.count)) }
  }

  /// Whether a path is one of those given, or in a folder that was given.
  func covers(_ file: String) -> Bool {
    operands.contains { operand in
      if operand == file { return true }
      if operand == "." { return !file.hasPrefix("/") && !file.hasPrefix("../") }
      return file.hasPrefix(operand.hasSuffix("/") ? operand : operand + "/")
    }
  }

  /// The path by which a file's share is found, whether it is there or not.
  func share(of file: String) -> String {
    for operand in operands where operand != "." {
      let folder = operand.hasSuffix("/") ? operand : operand + "/"
      if file.hasPrefix(folder) { return String(file.dropFirst(folder.count)) }
    }
    return file
  }

  /// Whether a file's name is that of a plan rather than a page.
  static func isPlanName(_ file: String) -> Bool {
    let name = file.lowercased()
    return name.hasSuffix(".yml") || name.hasSuffix(".yaml")
  }

  private func isWanted(_ path: String, in folder: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last?.lowercased(), !parts.contains(where: { $0.hasPrefix(".") })
    else { return false }
    if Self.isPlanName(name) {
      if takesBanks, parts.dropLast().last == "bank" || folder.hasSuffix("bank") { return true }
      // Folders hold YAML of many kinds; a plan says in its first lines what it is.
      guard let handle = FileHandle(forReadingAtPath: "\(folder)/\(path)") else { return false }
      defer { try? handle.close() }
      let start = (try? handle.read(upToCount: 4096)) ?? Data()
      return PlanFileReader.isPlan(String(decoding: start, as: UTF8.self))
    }
    return (name.hasSuffix(".md") || name.hasSuffix(".markdown")) && !name.hasPrefix("readme.")
  }
}
