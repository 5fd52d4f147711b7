// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The files that a command line names for collecting, folders searched.
struct CollectFiles: Equatable {
  /// The workbooks, as the user would name them: in the order given, a folder's by their paths.
  private(set) var workbooks: [String] = []
  /// Those that were named themselves, not found in a folder.
  private(set) var named: Set<String> = []
  /// The plan files of the folders.
  private(set) var plans: [String] = []
  /// What was passed over, in words.
  private(set) var notes: [String] = []
  /// What is not there or cannot be searched, in words.
  private(set) var problems: [String] = []

  /// What other programs save spreadsheets as: a form may hide in one.
  private static let otherSpreadsheets = ["xls", "xlsb", "ods", "numbers", "gsheet", "csv", "et"]

  /// Finds the files of paths.
  init(_ paths: [String]) {
    var seen: Set<String> = []
    for path in paths {
      let manager = FileManager.default
      var isFolder = ObjCBool(false)
      guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
        problems.append(
          "\(path): there is no such file or folder. Check the spelling of the path.")
        continue
      }
      if isFolder.boolValue {
        search(path, &seen)
      } else if seen.insert(Self.identity(path)).inserted {
        workbooks.append(path)
        named.insert(path)
      }
    }
  }

  /// One name for one file, however it was reached.
  static func identity(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  private mutating func search(_ folder: String, _ seen: inout Set<String>) {
    guard let inside = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      problems.append(
        "\(folder): this folder could not be read. Check that you may open it.")
      return
    }
    let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var found = 0
    for path in inside.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let file = base == "." ? path : "\(base)/\(path)"
      let parts = path.split(separator: "/")
      guard let name = parts.last else { continue }
      let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
      if Self.isLock(name) {
        notes.append(
          "\(file): passed over; a program that has the workbook open keeps this file. Close the"
            + " workbook there so that nothing is missing.")
        continue
      }
      guard !parts.contains(where: { $0.hasPrefix(".") }) else { continue }
      switch ending {
      case "xlsx", "xlsm":
        guard seen.insert(Self.identity(file)).inserted else { continue }
        workbooks.append(file)
        found += 1
      case "yml", "yaml": if Self.isPlan(file) { plans.append(file) }
      case _ where Self.otherSpreadsheets.contains(ending):
        // Our own table of ratings lies beside every debrief.
        guard name != "ratings.csv" else { continue }
        notes.append(
          "\(file): passed over; only .xlsx is read. If it is a scorecard, save it as .xlsx and"
            + " collect again.")
      default: continue
      }
    }
    if found == 0 {
      problems.append(
        "\(folder): no workbooks in this folder. Filled scorecards are files that end in .xlsx.")
    }
  }

  /// A file that Excel ("~$name") or LibreOffice (".~lock.name#") keeps while a workbook is open.
  private static func isLock(_ name: Substring) -> Bool {
    name.hasPrefix("~$") || name.hasPrefix(".~lock.")
  }

  private static func isPlan(_ file: String) -> Bool {
    // Folders hold YAML of many kinds; a plan says in its first lines what it is.
    guard let handle = FileHandle(forReadingAtPath: file) else { return false }
    defer { try? handle.close() }
    let start = (try? handle.read(upToCount: 4096)) ?? Data()
    return PlanFileReader.isPlan(String(decoding: start, as: UTF8.self))
  }
}
