// SPDX-License-Identifier: Apache-2.0

/// Names the folders of packets, "role/grade", each once in a run.
///
/// Pages for one role at different grades share the role's folder; a second page for the same role
/// and grade gets one of its own.
struct PacketFolders {
  private(set) var taken: Set<String> = []

  /// The folders for a role's grades, in their order.
  mutating func claim(role: String, grades: [String]) -> [String] {
    let slug = FileName.name(for: role, fallback: "role")
    var names = UniqueNames()
    let inside = grades.map { names.claim(FileName.name(for: $0, fallback: "grade")) }
    var candidate = slug
    var number = 2
    while inside.contains(where: { taken.contains("\(candidate)/\($0)") }) {
      let suffix = "-\(number)"
      candidate = slug.prefix(FileName.longest - suffix.count) + suffix
      number += 1
    }
    let folders = inside.map { "\(candidate)/\($0)" }
    taken.formUnion(folders)
    return folders
  }
}
