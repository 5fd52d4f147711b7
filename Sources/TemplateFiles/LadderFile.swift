// SPDX-License-Identifier: Apache-2.0
package import InterviewModel
internal import SourceText

/// `ladders.yml`: the grades, lowest first, and what is expected at each.
package enum LadderFile {
  /// Reads the file.
  ///
  /// - Throws: ``TemplateFault`` if it is not YAML, or a rung lacks its grade or stage.
  package static func ladders(
    in text: String, file: String
  ) throws(TemplateFault) -> [Ladder] {
    var ladders: [Ladder] = []
    let root = try TemplateFields.root(of: text, file: file)
    for node in root.members {
      let ladder = TemplateFields(node, file: file)
      var rungs: [Ladder.Rung] = []
      for rung in ladder.list("rungs") {
        let name = try rung.text("stage")
        guard let stage = Stage(named: name), stage != .beyond else {
          throw rung.fault(
            "\"stage: \(name)\" is none of: \(Stage.names.dropLast().joined(separator: ", ")).",
            at: "stage")
        }
        rungs.append(
          Ladder.Rung(
            grade: Grade(try rung.text("grade")), aliases: try rung.texts("aliases"), stage: stage,
            autonomy: try rung.text("autonomy"), complexity: try rung.text("complexity"),
            scope: try rung.text("scope"), influence: try rung.text("influence"),
            result: try rung.text("result")))
      }
      for (lower, higher) in zip(rungs, rungs.dropFirst()) where higher.stage < lower.stage {
        throw ladder.fault(
          "the ladder \"\(try ladder.text("name"))\" is out of order: \(higher.grade) stands above"
            + " \(lower.grade), but its stage is lower.")
      }
      ladders.append(Ladder(name: try ladder.text("name"), rungs: rungs))
    }
    guard !ladders.isEmpty else {
      throw TemplateFault(file: file, line: 1, "there is no ladder here.")
    }
    return ladders
  }
}
