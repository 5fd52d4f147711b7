// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The names of parts: paths from the root of the file, without a "/" before them.
enum PartName {
  /// What stands before the last part of a name: "xl/" for "xl/workbook.xml".
  static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
  }

  /// The part that a target leads to from another part. No target leads above the root.
  static func resolve(_ target: String, from source: String) -> String {
    let path = target.split(separator: "\\", omittingEmptySubsequences: false).joined(
      separator: "/")
    var steps: [Substring] = []
    for step in (path.hasPrefix("/") ? path : folder(of: source) + path).split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  /// A name with "%20" and the like read as what they stand for; `nil` if that is no text.
  static func decoded(_ name: String) -> String? { name.removingPercentEncoding }
}
