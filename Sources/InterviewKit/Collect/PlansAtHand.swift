// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel

/// The interview plans that forms can be compared with: those that the user names, and those that
/// lie beside the forms.
struct PlansAtHand {
  /// A plan and the file it stands in.
  struct Known {
    var plan: InterviewPlan
    var id: PlanID
    var file: String

    /// Role and grade, which forms and plans are matched by.
    var role: RoleKey { RoleKey(role: plan.role, grade: plan.grade.name) }
  }

  /// The plans that the user named; they say which version counts.
  private(set) var given: [Known] = []
  /// The plans that were found.
  private(set) var found: [Known] = []
  /// Plans that cannot be used, in words.
  private(set) var problems: [String] = []

  private let reader: PlanFileReader
  private var seen: Set<String> = []

  init(set: TemplateSet) {
    reader = PlanFileReader(set: set)
  }

  /// Adds a plan that the user names: a file, or a packet's folder.
  mutating func give(_ path: String) {
    var isFolder = ObjCBool(false)
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = isFolder.boolValue ? "\(path)/plan.yml" : path
    guard exists, FileManager.default.fileExists(atPath: file) else {
      problems.append(
        "\(path): there is no plan here. --plan takes a plan.yml or the folder of a packet.")
      return
    }
    given += read(file)
  }

  /// Adds a plan file that was found.
  mutating func find(_ file: String) { found += read(file) }

  /// Adds the plan of the packet that a form lies in, if it does.
  mutating func look(beside form: String) {
    var folder = URL(filePath: form).deletingLastPathComponent()
    // scorecards/<candidate>/<panelist>.xlsx lies two folders below the plan.
    for _ in 0..<3 {
      let file = folder.appending(path: "plan.yml").path(percentEncoded: false)
      if FileManager.default.fileExists(atPath: file) { find(Self.short(file)) }
      folder = folder.deletingLastPathComponent()
    }
  }

  /// The plan of an id.
  func plan(id: String) -> Known? { (given + found).first { $0.id.text == id } }

  private mutating func read(_ file: String) -> [Known] {
    guard seen.insert(CollectFiles.identity(file)).inserted else { return [] }
    guard let data = FileManager.default.contents(atPath: file),
      data.count <= ProfileReader.mostBytes
    else {
      problems.append("\(file): this plan could not be read. Check that you may open it.")
      return []
    }
    do throws(PlanFileError) {
      return try reader.plans(
        in: String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n"), file: file
      ).map { Known(plan: $0, id: PlanID(of: $0), file: file) }
    } catch {
      problems.append(error.message(file: file))
      return []
    }
  }

  /// A path below the working folder without that folder.
  private static func short(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }
}

/// What forms of one interview have in common, whatever the version of its plan.
struct RoleKey: Hashable, Comparable {
  let role: String
  let grade: String

  /// Case and the number of spaces make no difference.
  private var folded: [String] {
    [role, grade].map { text in
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(folded) }
  static func == (one: Self, other: Self) -> Bool { one.folded == other.folded }
  static func < (one: Self, other: Self) -> Bool {
    one.folded.lexicographicallyPrecedes(other.folded)
  }

  /// "Analyst, GS-13".
  var text: String { grade.isEmpty ? role : "\(role), \(grade)" }
}
