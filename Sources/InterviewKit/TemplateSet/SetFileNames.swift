// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import Spelling

/// Which files a template set may have, and what another name was most likely meant to be.
struct SetFileNames {
  /// The endings that files of a set have; others are nobody's business.
  private static let endings = ["yml", "yaml", "tsv", "mustache"]
  /// The folder of bank files, which may have any name.
  static let bank = "bank/"
  private static let settings = "interviewkit.yml"

  /// The files of the built-in set besides its bank.
  let known: [String]

  init(_ known: some Sequence<String>) {
    self.known = known.filter(Self.isOfSet).sorted()
  }

  /// Whether a file looks like one of a set by its ending.
  static func isOfSet(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), !path.split(separator: "/").contains(where: \.isHidden)
    else { return false }
    return path != settings && !path.hasPrefix(TemplateSource.starterFolder)
      && !path.hasPrefix(TemplateSource.setsFolder)
      && endings.contains(name[name.index(after: dot)...].lowercased())
  }

  /// Whether a file takes the place of one, or is added to the bank or the layouts.
  func isKnown(_ path: String) -> Bool {
    known.contains(path) || path.hasPrefix(Self.bank) && path.hasSuffix(".yml")
  }

  /// What is wrong with a file's name, for people.
  func fault(of path: String) -> String {
    if path.hasPrefix(Self.bank) {
      return "the files of a bank end in \".yml\", so nothing reads this one. Rename it."
    }
    let near = known.first { $0.name == path.name } ?? NearMiss.nearest(to: path, among: known)
    let meant =
      near
      ?? NearMiss.nearest(to: path.name, among: known.map(\.name)).flatMap { name in
        known.first { $0.name == name }
      }
    return "a template set has no file of this name, so nothing reads it."
      + (meant.map { " Did you mean \"\($0)\"?" }
        ?? " Its files are: \(([Self.bank + "*.yml"] + known).joined(separator: ", ")).")
  }
}

extension String {
  fileprivate var name: String { split(separator: "/").last.map(String.init) ?? self }
}

extension Substring {
  fileprivate var isHidden: Bool { hasPrefix(".") }
}
