// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

extension Question {
  /// Whether a responsibility's words chose the question.
  func isChosen(by responsibility: Responsibility) -> Bool {
    chosenByLine == responsibility.line && chosenBy > 0
  }

  /// The responsibilities that are listened for, beside the one that the question is about.
  var listenAlso: [String] {
    covers.filter { !isChosen(by: $0) }.map(\.text)
  }

  /// Where the words came from, as a plan file says it whatever the template set.
  var sourceName: String {
    let origin =
      switch source {
      case .bank(let entry): "bank entry \(entry)"
      case .transformation: "written from the profile"
      case .topic: "topic frame, to be reworded"
      case .quotation: "quotation of the profile, to be reworded"
      case .edit: "edited by hand"
      }
    if source == .edit { return origin }
    return origin + ", from " + (chosenBy == 0 ? "the objective" : "responsibility \(chosenBy)")
  }
}

extension InterviewPlan {
  /// Whether any follow-up is planned.
  var hasProbes: Bool { questions.contains { !$0.probes.isEmpty } }

  /// The label of the objective that a question belongs to.
  func label(of question: Question) -> String {
    objectives.first { ($0.questions + $0.reserve).contains { $0.id == question.id } }?.label ?? ""
  }
}
