// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Makes the questions of one objective of a plan file.
struct QuestionsBuilder {
  let objective: PlanFields
  let id: String
  let fallback: BankWording
  let stage: Stage

  /// What is asked and what is in reserve. A question without an id gets the next free one.
  func questions() -> (asked: [Question], reserve: [Question]) {
    let (asked, reserve) = (objective.list("questions"), objective.list("reserve"))
    var taken = Set((asked + reserve).compactMap { $0.text("id") })
    func question(_ part: PlanFields) -> Question {
      if let own = part.text("id") { return self.question(part, id: own) }
      var number = 1
      while !taken.insert("\(id)q\(number)").inserted { number += 1 }
      return self.question(part, id: "\(id)q\(number)")
    }
    return (asked.map(question), reserve.map(question))
  }

  private func question(_ part: PlanFields, id: String) -> Question {
    part.check(.question)
    let name = part.text("kind") ?? Question.Kind.behavioral.rawValue
    if Question.Kind(rawValue: name) == nil {
      part.faults.add(
        part.line(of: "kind"), "unknown-kind",
        "\"kind: \(name)\" is none of: behavioral, situational, knowledge.")
    }
    let text = part.wantedText("text")
    let about = part.text("about")
    let covers = (part.texts("covers") ?? []).map { responsibility($0) }
    for cover in covers where !responsibilities.contains(cover.text) {
      part.faults.add(
        part.line(of: "covers"), "unknown-responsibility",
        "\"\(cover.text)\" does not stand under \"responsibilities:\" of this objective. Copy the"
          + " text from there, or take it out here; what no question covers is listened for in the"
          + " first.")
    }
    var question = Question(
      id: id, kind: Question.Kind(rawValue: name) ?? .behavioral, text: text,
      probes: part.texts("probes") ?? fallback.probes(at: stage),
      lookFors: part.texts("lookFors") ?? fallback.lookFors.lines(at: stage), covers: covers,
      source: .edit, anchors: anchors(of: part))
    if let about, let chosen = responsibilities.firstIndex(of: about) {
      question.chosenBy = chosen + 1
      question.chosenByLine = chosen + 1
    }
    question.alternatives = part.texts("alternatives") ?? []
    if part.text("mark") == QuestionMark.text(of: question) {
      question.source = Self.source(part.text("source") ?? "")
    }
    return question
  }

  /// The objective's responsibilities as the file lists them; their positions stand for lines.
  private var responsibilities: [String] { objective.texts("responsibilities") ?? [] }

  private func responsibility(_ text: String) -> Responsibility {
    let index = responsibilities.firstIndex(of: text) ?? responsibilities.count
    return Responsibility(text: text, line: index + 1)
  }

  private func anchors(of part: PlanFields) -> Anchors {
    let own = part.fields("anchors") ?? objective.fields("anchors")
    own?.check(.anchors)
    for level in PlanKeys.anchors.names where own?.text(level) == nil && own != nil {
      part.faults.add(
        own?.line ?? part.line, "missing-anchor",
        "these anchors have no text for level \(level). Write one, or take \"anchors:\" out for the"
          + " usual ones.")
    }
    let usual = fallback.anchors(at: stage)
    return Anchors(
      one: own?.text("1") ?? usual.one, three: own?.text("3") ?? usual.three,
      five: own?.text("5") ?? usual.five)
  }

  private static func source(_ text: String) -> Question.Source {
    if text.hasPrefix("bank entry ") {
      return .bank(String(text.dropFirst("bank entry ".count).prefix { $0 != "," }))
    }
    if text.hasPrefix("written") { return .transformation }
    if text.hasPrefix("topic") { return .topic }
    if text.hasPrefix("quotation") { return .quotation }
    return .edit
  }

  /// Puts responsibilities that no question covers any more with the first question, to be
  /// listened for: nothing of a profile is dropped.
  func keepAll(_ asked: inout [Question], _ reserve: inout [Question]) {
    guard !asked.isEmpty else { return }
    var covered: [String: Int] = [:]
    for responsibility in (asked + reserve).flatMap(\.covers) {
      covered[responsibility.text, default: 0] += 1
    }
    for (index, text) in responsibilities.enumerated() {
      let left = covered[text] ?? 0
      covered[text] = left - 1
      if left <= 0 { asked[0].covers.append(Responsibility(text: text, line: index + 1)) }
    }
    asked[0].covers.sort { $0.line < $1.line }
  }
}
