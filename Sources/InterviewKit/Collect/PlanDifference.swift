// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// What a form's plan and the current one say differently, in a chair's words.
enum PlanDifference {
  /// The differences of what a form says of its plan from the plan that counts; never empty, for two
  /// plans of different ids differ in something.
  static func sentences(from old: FormKit, to current: FormKit) -> [String] {
    var sentences: [String] = []
    let oldIDs = old.questions.map(\.id)
    let newIDs = current.questions.map(\.id)
    let added = newIDs.filter { !oldIDs.contains($0) }
    let removed = oldIDs.filter { !newIDs.contains($0) }
    if !added.isEmpty { sentences.append("it does not ask \(added.joined(separator: ", "))") }
    if !removed.isEmpty { sentences.append("it asks \(removed.joined(separator: ", ")) besides") }
    var reworded: [String] = []
    var moved: [String] = []
    for question in old.questions {
      guard let other = current.questions.first(where: { $0.id == question.id }) else { continue }
      // A form of an early version says no more than the id.
      if question.text != question.id, question.text != other.text { reworded.append(question.id) }
      if question.objective != other.objective { moved.append(question.id) }
    }
    if !reworded.isEmpty {
      sentences.append("it words \(reworded.joined(separator: ", ")) differently")
    }
    if !moved.isEmpty {
      sentences.append("it puts \(moved.joined(separator: ", ")) under another objective")
    }
    let weights = weights(from: old, to: current)
    if !weights.isEmpty { sentences.append("it weighs \(weights.joined(separator: ", "))") }
    if !old.levels.isEmpty, old.levels.map(\.label) != current.levels.map(\.label) {
      sentences.append("its scale has other labels")
    }
    if sentences.isEmpty {
      sentences.append("its probes, look-fors, anchors or times are others")
    }
    return sentences
  }

  private static func weights(from old: FormKit, to current: FormKit) -> [String] {
    var seen: Set<String> = []
    return old.questions.compactMap { question -> String? in
      guard seen.insert(question.objective).inserted,
        let other = current.questions.first(where: { $0.objective == question.objective }),
        (other.weight - question.weight).magnitude > 0.0005
      else { return nil }
      return "\(question.objective) \(Figure.percent(question.weight)) and not"
        + " \(Figure.percent(other.weight))"
    }
  }
}
