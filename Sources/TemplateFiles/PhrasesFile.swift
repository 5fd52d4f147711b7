// SPDX-License-Identifier: Apache-2.0
package import InterviewModel
internal import SourceText

/// `phrases.yml`: the words around what the bank and the profile say.
package enum PhrasesFile {
  /// Reads the file; what it lacks is taken from `base`.
  ///
  /// - Throws: ``TemplateFault`` if it is not YAML, or a phrase is missing.
  package static func phrases(
    in text: String, file: String, over base: String? = nil
  ) throws(TemplateFault) -> Phrases {
    let root = try TemplateFields.mapping(of: text, file: file, over: base)
    for (key, slot) in [
      ("quotedShort", "{text}"), ("quotedLong", "{text}"), ("subject", "{label}"),
      ("interviewNumber", "{number}"),
    ] {
      let phrase = try root.text(key)
      let slots = SlotNames.slots(in: phrase)
      if let other = slots.first(where: { $0 != slot }) {
        throw root.fault(
          "\"\(key):\" has the slot \(other), which nothing fills. Its slot is \(slot).", at: key)
      }
      guard slots.contains(slot) else {
        throw root.fault("\"\(key):\" lacks its slot: \"\(phrase)\" needs \(slot).", at: key)
      }
    }
    // Openings keep the space at their end, so their text is not collapsed.
    let openings = (root.node["openings"]?.members ?? []).map { $0.members.compactMap(\.text) }
    return Phrases(
      openings: openings, quotedShort: try root.text("quotedShort"),
      quotedLong: try root.text("quotedLong"),
      situationalProbes: try root.texts("situationalProbes"), subject: try root.text("subject"),
      unnamedSubject: try root.text("unnamedSubject"),
      weightsFromProfile: try root.text("weightsFromProfile"),
      interview: try root.text("interview"), interviewNumber: try root.text("interviewNumber"))
  }
}
