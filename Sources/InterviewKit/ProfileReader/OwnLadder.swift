// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import SourceText

/// A ladder that a page brings with it, lowest grade first:
///
///     ladder:
///       - name: Shift Lead
///         near: Mid
struct OwnLadder {
  /// The ladder; `nil` if the page has none.
  let ladder: Ladder?
  let problems: [ProfileProblem]

  init(_ fields: FrontFields, known: [Ladder]) {
    var rungs: [Ladder.Rung] = []
    var problems: [ProfileProblem] = []
    for node in fields.value("ladder")?.items ?? [] {
      let name = (node["name"] ?? node).text.map(PlainText.collapsed) ?? ""
      guard !name.isEmpty else {
        problems.append(
          ProfileProblem(
            "ladder", line: node.line, "a rung of \"ladder:\" has no \"name:\"; it was left out."))
        continue
      }
      var rung = Ladder.Rung(grade: Grade(name), stage: .working)
      if let near = node["near"]?.text.map(PlainText.collapsed) {
        if let like = Self.rung(named: near, in: known) {
          rung = like
          rung.grade = Grade(name)
          rung.aliases = []
        } else {
          problems.append(
            ProfileProblem(
              "ladder", line: node.line,
              "\"near: \(near)\" is no grade that InterviewKit knows, so the anchors for \(name) "
                + "are those of the full working level. Use a grade such as Mid, Senior or GS-13."))
        }
      }
      rungs.append(rung)
    }
    ladder = rungs.isEmpty ? nil : Ladder(name: "this page's ladder", rungs: rungs)
    self.problems = problems
  }

  private static func rung(named name: String, in ladders: [Ladder]) -> Ladder.Rung? {
    let wanted = name.lowercased()
    return ladders.lazy.flatMap(\.rungs).first { rung in
      ([rung.grade.name] + rung.aliases).contains { $0.lowercased() == wanted }
    }
  }
}
