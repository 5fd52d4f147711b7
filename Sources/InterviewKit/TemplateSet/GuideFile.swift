// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheet
internal import TemplateFiles

/// `guide.yml`: scripts, rules and topics that every packet has.
enum GuideFile {
  /// Reads the file; what it lacks is taken from `base`.
  ///
  /// - Throws: ``TemplateFault`` if it is not YAML, or a part is missing.
  static func guide(
    in text: String, file: String, over base: String? = nil
  ) throws(TemplateFault) -> PanelGuide {
    let root = try TemplateFields.mapping(of: text, file: file, over: base)
    var rescues: [PanelGuide.Rescue] = []
    for fields in root.list("rescueProbes") {
      rescues.append(.init(when: try fields.text("when"), say: try fields.text("say")))
    }
    var topics: [PanelGuide.Topic] = []
    for fields in root.list("doNotAsk") {
      topics.append(
        .init(
          topic: try fields.text("topic"), never: try fields.text("never"),
          instead: try fields.text("instead")))
    }
    var errors: [PanelGuide.RatingError] = []
    for fields in root.list("ratingErrors") {
      errors.append(.init(name: try fields.text("name"), meaning: try fields.text("meaning")))
    }
    let opening = try root.text("opening")
    if let slot = SlotNames.slots(in: opening).first(where: { $0 != "{minutes}" }) {
      throw root.fault(
        "\"opening:\" has the slot \(slot), which nothing fills. It may have {minutes}.",
        at: "opening")
    }
    let recommendations = try root.someTexts("recommendations")
    for choice in recommendations {
      if let fault = WordLimit.choice.fault(of: choice) {
        throw root.fault("\"\(choice)\" \(fault).", at: "recommendations")
      }
    }
    guard (try? ChoiceList(recommendations)) != nil else {
      throw root.fault(
        "the recommendations are too long for a list: all of them have room for"
          + " \(ChoiceList.longest) bytes.", at: "recommendations")
    }
    return PanelGuide(
      howToUse: try root.someTexts("howToUse"),
      useProbes: try root.text("useProbes"), opening: opening,
      candidateQuestions: try root.text("candidateQuestions"), closing: try root.text("closing"),
      setUp: try root.text("setUp"), rescueProbes: rescues, doNotAsk: topics,
      ifTheyTell: try root.text("ifTheyTell"), noteRules: try root.someTexts("noteRules"),
      goodNote: try root.text("goodNote"), badNote: try root.text("badNote"),
      ratingErrors: errors, recommendations: recommendations,
      noReasonToStepAside: try root.text("noReasonToStepAside"),
      accommodation: try root.text("accommodation"), prepare: try root.someTexts("prepare"))
  }
}
