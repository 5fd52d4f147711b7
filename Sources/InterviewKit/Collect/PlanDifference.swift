// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// What a form's plan and the current one say differently; two plans of different ids differ in
/// something.
struct PlanDifference: Sendable, Equatable, CustomStringConvertible {
  private var added: [String]
  private var removed: [String]
  private var reworded: [String] = []
  private var moved: [String] = []
  private var weights: [Weight] = []
  private var hasOtherScale: Bool

  /// An objective that weighs something else.
  private struct Weight: Equatable {
    var objective: String
    var old: Double
    var new: Double
  }

  /// The differences of what a form says of its plan from the plan that counts.
  init(from old: FormKit, to current: FormKit) {
    let oldIDs = old.questions.map(\.id)
    let newIDs = current.questions.map(\.id)
    added = newIDs.filter { !oldIDs.contains($0) }
    removed = oldIDs.filter { !newIDs.contains($0) }
    hasOtherScale =
      !old.levels.isEmpty && old.levels.map(\.label) != current.levels.map(\.label)
    var seen: Set<String> = []
    for question in old.questions {
      if let other = current.questions.first(where: { $0.id == question.id }) {
        // A form of an early version says no more than the id.
        if question.text != question.id, question.text != other.text {
          reworded.append(question.id)
        }
        if question.objective != other.objective { moved.append(question.id) }
      }
      if seen.insert(question.objective).inserted,
        let other = current.questions.first(where: { $0.objective == question.objective }),
        (other.weight - question.weight).magnitude > 0.0005
      {
        weights.append(
          Weight(objective: question.objective, old: question.weight, new: other.weight))
      }
    }
  }

  /// The differences in a chair's words, parted by "; ".
  func text(_ wording: Wording) -> String {
    let percent = { (share: Double) in DebriefWords(wording: wording).percent(share) }
    return text(wording.debrief, percent)
  }

  /// The differences in the words of messages.
  var description: String { text(CellFault.usualWords, Figure.percent) }

  private func text(
    _ words: WordList<DebriefWord>, _ percent: (Double) -> String
  ) -> String {
    var sentences = [
      (DebriefWord.asksNot, added), (.asksBesides, removed), (.wordsOtherwise, reworded),
      (.putsElsewhere, moved),
    ].filter { !$0.1.isEmpty }.map { word, ids in
      words(word, ["ids": ids.joined(separator: ", ")])
    }
    if !weights.isEmpty {
      let all = weights.map {
        words(
          .weighsNot, ["id": $0.objective, "old": percent($0.old), "new": percent($0.new)])
      }
      sentences.append(words(.weighs, ["weights": all.joined(separator: ", ")]))
    }
    if hasOtherScale { sentences.append(words[.otherScale]) }
    if sentences.isEmpty { sentences.append(words[.otherRest]) }
    return sentences.joined(separator: "; ")
  }
}
