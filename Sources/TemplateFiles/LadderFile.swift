// SPDX-License-Identifier: Apache-2.0
package import InterviewModel
internal import SourceText
internal import Spelling

/// `ladders.yml`: the grades, lowest first, and what is expected at each.
package enum LadderFile {
  /// Reads the file.
  ///
  /// - Throws: ``TemplateFault`` if it is not YAML, or a rung lacks its grade or stage.
  package static func ladders(
    in text: String, file: String
  ) throws(TemplateFault) -> [Ladder] {
    let ladders = try members(of: text, file: file)
    return try ladders.map { fields throws(TemplateFault) in try ladder(fields) }
  }

  /// The mappings of a file's ladders, each with its line.
  ///
  /// - Throws: ``TemplateFault`` if the file is not YAML, or holds no ladder.
  package static func members(
    of text: String, file: String
  ) throws(TemplateFault) -> [TemplateFields] {
    let nodes = try TemplateFields.root(of: text, file: file).members
    guard !nodes.isEmpty else {
      throw TemplateFault(
        file: file, line: 1, "there is no ladder here. Each starts with \"- name: Its Name\".")
    }
    return nodes.map { TemplateFields($0, file: file) }
  }

  /// One ladder.
  ///
  /// - Throws: ``TemplateFault`` if a rung lacks something, or stands below a lower one.
  package static func ladder(_ ladder: TemplateFields) throws(TemplateFault) -> Ladder {
    var rungs: [Ladder.Rung] = []
    for rung in ladder.list("rungs") {
      let name = try rung.text("stage")
      guard let stage = Stage(named: name), stage != .beyond else {
        throw rung.fault(
          "\"stage: \(name)\" is none of: \(Stage.names.dropLast().joined(separator: ", "))."
            + NearMiss.question(name, among: Stage.names.dropLast()),
          at: "stage")
      }
      let grade = Grade(try rung.text("grade"))
      if let lower = rungs.last, stage < lower.stage {
        throw rung.fault(
          "the ladder \"\(try ladder.text("name"))\" is out of order: \(grade) stands above"
            + " \(lower.grade), but its stage is lower. Rungs are written lowest first.",
          at: "stage")
      }
      rungs.append(
        Ladder.Rung(
          grade: grade, aliases: try rung.texts("aliases"), stage: stage,
          autonomy: try rung.text("autonomy"), complexity: try rung.text("complexity"),
          scope: try rung.text("scope"), influence: try rung.text("influence"),
          result: try rung.text("result")))
    }
    return Ladder(name: try ladder.text("name"), rungs: rungs)
  }

  /// Everything that is wrong with a ladder, as far as one fault does not hide another.
  package static func faults(of fields: TemplateFields) -> [TemplateFault] {
    var faults = fields.unknownKeys(among: ["name", "rungs"])
    for rung in fields.list("rungs") { faults += rung.unknownKeys(among: rungKeys) }
    do { _ = try ladder(fields) } catch { faults.append(error) }
    return faults
  }

  private static let rungKeys = [
    "grade", "aliases", "stage", "autonomy", "complexity", "scope", "influence", "result",
  ]
}
