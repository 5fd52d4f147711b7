// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

// How the facts of a plan are said in documents, the same in every format.

extension PlannedObjective {
  /// The weight as a share: "25%".
  var share: String {
    let percent = weight * 100
    let rounded = percent.rounded()
    return (percent - rounded).magnitude < 0.05
      ? "\(Int(rounded))%" : "\((percent * 10).rounded() / 10)%"
  }

  /// What became of each responsibility, in the order of the page.
  var fates: [(text: String, became: String)] {
    var fates: [(line: Int, text: String, became: String)] = []
    for question in questions {
      for responsibility in question.covers {
        let isAsked = question.isChosen(by: responsibility)
        fates.append(
          (
            responsibility.line, responsibility.text,
            isAsked ? "question \(question.id)" : "listened for in \(question.id)"
          ))
      }
    }
    for question in reserve {
      fates += question.covers.map { ($0.line, $0.text, "reserve \(question.id)") }
    }
    return fates.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map { ($0.element.text, $0.element.became) }
  }

  /// "Covers 3 of 6 responsibilities, reserve 3."
  var coverage: String {
    let asked = questions.reduce(0) { $0 + $1.covers.count }
    let kept = reserve.reduce(0) { $0 + $1.covers.count }
    guard asked + kept > 0 else { return "No responsibilities are listed under this objective." }
    let noun = asked + kept == 1 ? "responsibility" : "responsibilities"
    return "Covers \(asked) of \(asked + kept) \(noun)" + (kept > 0 ? ", reserve \(kept)." : ".")
  }
}

extension Question {
  /// Whether a responsibility's words chose the question.
  func isChosen(by responsibility: Responsibility) -> Bool {
    chosenByLine == responsibility.line && chosenBy > 0
  }

  /// The responsibilities that are listened for, beside the one that the question is about.
  var listenAlso: [String] {
    covers.filter { !isChosen(by: $0) }.map(\.text)
  }

  /// Where the words came from, for the record.
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

extension Question.Kind {
  var name: String {
    switch self {
    case .behavioral: "Behavioral"
    case .situational: "Situational"
    case .knowledge: "Knowledge"
    }
  }
}

extension Session.Item.Kind {
  /// What a part is called on the time line.
  func name(question: String?, in plan: InterviewPlan) -> String {
    switch self {
    case .opening: return "Opening"
    case .candidate: return "The candidate's questions"
    case .closing: return "Closing"
    case .question:
      let asked = plan.questions.first { $0.id == question }
      return [question, asked.map(plan.label(of:))].compactMap { $0 }.joined(separator: " ")
    }
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

extension PlanNote {
  /// The note in a recruiter's words.
  func sentence(in plan: InterviewPlan) -> String {
    switch self {
    case .movedToReserve(let ids):
      return
        "There is not time in \(plan.minutes) minutes for every question. In reserve: "
        + ids.joined(separator: ", ") + "."
    case .splitOverSessions(let count):
      return
        "One question for each objective does not fit into \(plan.minutes) minutes, so the"
        + " objectives are shared out over \(count) interviews of \(plan.minutes) minutes."
    case .madeLonger(let asked, let given):
      return
        "\(asked) minutes are too short for an opening, one question and a closing; this plan"
        + " takes \(given)."
    case .needsWording(let question):
      return
        "Question \(question) uses the profile's own words because nothing in the question bank"
        + " fits. Reword it before the interview."
    case .noGrade:
      return
        "The profile names no grade. The anchors are written for the full working level; name a"
        + " grade with --grade or in the profile."
    case .unknownGrade(let grade):
      return
        "No ladder describes the grade \"\(grade)\". The anchors are written for the full working"
        + " level."
    case .leftToOtherGrades(let count):
      let what =
        count == 1 ? "One responsibility is" : "\(count) responsibilities are"
      return what + " left out because the profile gives them to other grades only."
    }
  }
}
