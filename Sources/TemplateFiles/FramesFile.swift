// SPDX-License-Identifier: Apache-2.0
package import InterviewModel
internal import SourceText
internal import Spelling

/// `language/frames.yml`: the sentences that a question is written into where the bank has none.
package enum FramesFile {
  /// Reads the file; what it lacks is taken from `base`.
  ///
  /// - Throws: ``TemplateFault`` if it is not YAML, or a frame is missing or lacks its slot.
  package static func frames(
    in text: String, file: String, over base: String? = nil
  ) throws(TemplateFault) -> Frames {
    let root = try TemplateFields.mapping(of: text, file: file, over: base)
    if let fault = slotFaults(of: root).first { throw fault }
    var groups: [VerbClass: Frames.Group] = [:]
    for pair in try root.fields("groups").node.pairs {
      guard let verbClass = VerbClass(rawValue: pair.key) else {
        let known = VerbClass.allCases.map(\.rawValue)
        throw TemplateFault(
          file: file, line: pair.line,
          "\"\(pair.key):\" is none of: \(known.joined(separator: ", "))."
            + NearMiss.question(pair.key, among: known))
      }
      let group = TemplateFields(pair.value, file: file)
      groups[verbClass] = Frames.Group(
        verbs: try group.someTexts("verbs"), past: try group.text("past"),
        situation: try group.text("situation"),
        obstacles: try group.texts("obstacles"), lookFor: try group.text("lookFor"))
    }
    return Frames(
      groups: groups, pastOpenings: try root.someTexts("pastOpenings"),
      situationOpenings: try root.someTexts("situationOpenings"),
      topic: try root.text("topic"), topicLookFor: try root.text("topicLookFor"))
  }

  /// The frames that lack a slot, the slots that nothing fills, and the keys that nothing reads.
  package static func slotFaults(of root: TemplateFields) -> [TemplateFault] {
    var faults: [TemplateFault] = []
    for (key, slot) in [
      ("pastOpenings", "{act}"), ("situationOpenings", "{situation}"), ("topic", "{np}"),
      ("topicLookFor", "{np}"),
    ] {
      for frame in root.node[key]?.items ?? [] {
        faults += Self.faults(of: frame, needs: [slot], among: [slot], root, key)
      }
    }
    for pair in root.node["groups"]?.pairs ?? [] {
      let group = TemplateFields(pair.value, file: root.file)
      faults += group.unknownKeys(among: ["verbs", "past", "situation", "obstacles", "lookFor"])
      for (key, slots) in groupSlots {
        guard let frame = group.node[key] else { continue }
        let needed = key == "situation" ? Array(slots.dropLast()) : slots
        faults += Self.faults(of: frame, needs: needed, among: slots, root, key)
      }
    }
    return faults
  }

  /// The slots that a group's frames may have; each needs one of them, and "{obstacle}" is none.
  private static let groupSlots = [
    ("past", ["{past}", "{base}", "{gerund}", "{np}"]),
    ("situation", ["{base}", "{gerund}", "{np}", "{obstacle}"]),
    ("lookFor", ["{gerund}", "{base}", "{past}", "{np}"]),
  ]

  private static func faults(
    of frame: YAMLNode, needs needed: [String], among slots: [String], _ root: TemplateFields,
    _ key: String
  ) -> [TemplateFault] {
    guard let text = frame.text else { return [] }
    func fault(_ message: String) -> TemplateFault {
      TemplateFault(file: root.file, line: frame.line, "\"\(key):\" \(message)")
    }
    let own = SlotNames.slots(in: text)
    let unknown = own.filter { !slots.contains($0) }
    guard unknown.isEmpty else {
      return unknown.map {
        fault("has the slot \($0), which nothing fills." + NearMiss.question($0, among: slots))
      }
    }
    guard !needed.contains(where: own.contains) else { return [] }
    let wanted = needed.count == 1 ? needed.joined() : "one of " + needed.joined(separator: ", ")
    return [fault("lacks its slot: \"\(text)\" needs \(wanted).")]
  }
}
