// SPDX-License-Identifier: Apache-2.0

/// Names the folders of debriefs, "role/grade", each once in a run and the same in the next.
struct DebriefFolders {
  private var grades: [String: UniqueNames] = [:]

  /// The folder of a role and grade.
  mutating func claim(_ key: RoleKey) -> String {
    let role = FileName.name(for: key.role, fallback: "role")
    let grade = FileName.name(for: key.grade, fallback: "grade")
    let name = grades[role, default: UniqueNames()].claim(grade)
    return "\(role)/\(name)"
  }
}
