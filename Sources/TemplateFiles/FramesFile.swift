// SPDX-License-Identifier: Apache-2.0
package import InterviewModel
internal import SourceText

/// `language/frames.yml`: the sentences that a question is written into where the bank has none.
package enum FramesFile {
  /// Reads the file.
  ///
  /// - Throws: ``TemplateFault`` if it is not YAML, or a frame is missing or lacks its slot.
  package static func frames(in text: String, file: String) throws(TemplateFault) -> Frames {
    let root = TemplateFields(try TemplateFields.root(of: text, file: file), file: file)
    var groups: [VerbClass: Frames.Group] = [:]
    for pair in try root.fields("groups").node.pairs {
      guard let verbClass = VerbClass(rawValue: pair.key) else {
        let known = VerbClass.allCases.map(\.rawValue).joined(separator: ", ")
        throw TemplateFault(
          file: file, line: pair.value.line, "\"\(pair.key):\" is none of: \(known).")
      }
      let group = TemplateFields(pair.value, file: file)
      groups[verbClass] = Frames.Group(
        verbs: try group.someTexts("verbs"), past: try group.text("past"),
        situation: try group.text("situation"),
        obstacles: try group.texts("obstacles"), lookFor: try group.text("lookFor"))
    }
    for (key, slot) in [("pastOpenings", "{act}"), ("situationOpenings", "{situation}")] {
      for opening in try root.someTexts(key) where !opening.contains(slot) {
        throw root.fault("\"\(opening)\" lacks its slot \(slot).", at: key)
      }
    }
    return Frames(
      groups: groups, pastOpenings: try root.someTexts("pastOpenings"),
      situationOpenings: try root.someTexts("situationOpenings"),
      topic: try slotted(root, "topic", "{np}"),
      topicLookFor: try slotted(root, "topicLookFor", "{np}"))
  }

  private static func slotted(
    _ fields: TemplateFields, _ key: String, _ slot: String
  ) throws(TemplateFault) -> String {
    let text = try fields.text(key)
    guard text.contains(slot) else {
      throw fields.fault("\"\(key):\" lacks its slot \(slot).", at: key)
    }
    return text
  }
}
