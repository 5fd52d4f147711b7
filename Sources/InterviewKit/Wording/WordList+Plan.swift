// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

// How the facts of a plan are said in documents, the same in every format.

extension WordList where Key == PlanWord {
  // MARK: - Objectives

  /// The weight of an objective as a share: "25%".
  func share(of objective: PlannedObjective) -> String {
    let percent = objective.weight * 100
    let rounded = percent.rounded()
    return self(
      .percent,
      [
        "number": (percent - rounded).magnitude < 0.05
          ? "\(Int(rounded))" : figure("\((percent * 10).rounded() / 10)")
      ])
  }

  /// A number with the set's decimal sign.
  func figure(_ text: String) -> String {
    let sign = self[.decimalSign]
    return sign == "." ? text : text.replacing(".", with: sign)
  }

  /// What became of each responsibility, in the order of the page.
  func fates(of objective: PlannedObjective) -> [(text: String, became: String)] {
    var fates: [(line: Int, text: String, became: String)] = []
    for question in objective.questions {
      for responsibility in question.covers {
        let isAsked = question.isChosen(by: responsibility)
        fates.append(
          (
            responsibility.line, responsibility.text,
            self(isAsked ? .asked : .listenedFor, ["id": question.id])
          ))
      }
    }
    for question in objective.reserve {
      fates += question.covers.map { ($0.line, $0.text, self(.inReserve, ["id": question.id])) }
    }
    return fates.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map { ($0.element.text, $0.element.became) }
  }

  /// "Covers 3 of 6 responsibilities, reserve 3."
  func coverage(of objective: PlannedObjective) -> String {
    let asked = objective.questions.reduce(0) { $0 + $1.covers.count }
    let kept = objective.reserve.reduce(0) { $0 + $1.covers.count }
    let all = asked + kept
    guard all > 0 else { return self[.noResponsibilities] }
    let key: PlanWord =
      kept > 0
      ? (all == 1 ? .coverageReserveOfOne : .coverageReserve)
      : (all == 1 ? .coverageOfOne : .coverage)
    return self(key, ["asked": "\(asked)", "all": "\(all)", "reserve": "\(kept)"])
  }

  /// The weights, and why they are what they are.
  func weights(of plan: InterviewPlan) -> String {
    plan.objectives.compactMap(\.weightReason).first
      .map { self(.weightsDiffer, ["reason": $0]) } ?? self[.weightsEqual]
  }

  // MARK: - Questions

  /// Where the words of a question came from, for the record.
  func source(of question: Question) -> String {
    let origin =
      switch question.source {
      case .bank(let entry): self(.fromBank, ["entry": entry])
      case .transformation: self[.fromProfile]
      case .topic: self[.fromTopic]
      case .quotation: self[.fromQuotation]
      case .edit: self[.edited]
      }
    if question.source == .edit { return origin }
    return question.chosenBy == 0
      ? self(.forObjective, ["source": origin])
      : self(.forResponsibility, ["source": origin, "number": "\(question.chosenBy)"])
  }

  /// The name of a kind of question.
  func name(of kind: Question.Kind) -> String {
    switch kind {
    case .behavioral: self[.behavioral]
    case .situational: self[.situational]
    case .knowledge: self[.knowledge]
    }
  }

  /// What a part of an interview is called on the time line.
  func name(of item: Session.Item, in plan: InterviewPlan) -> String {
    switch item.kind {
    case .opening: return self[.opening]
    case .candidate: return self[.candidatesQuestions]
    case .closing: return self[.closing]
    case .question:
      let asked = plan.questions.first { $0.id == item.question }
      return [item.question, asked.map(plan.label(of:))].compactMap { $0 }.joined(separator: " ")
    }
  }

  // MARK: - Notes

  /// A note in a recruiter's words.
  func sentence(_ note: PlanNote, in plan: InterviewPlan) -> String {
    let minutes = "\(plan.minutes)"
    return switch note {
    case .movedToReserve(let ids):
      self(.movedToReserve, ["minutes": minutes, "ids": ids.joined(separator: ", ")])
    case .splitOverSessions(let count):
      self(.splitOverSessions, ["minutes": minutes, "count": "\(count)"])
    case .madeLonger(let asked, let given):
      self(.madeLonger, ["asked": "\(asked)", "given": "\(given)"])
    case .needsWording(let question): self(.needsWording, ["id": question])
    case .noGrade: self[.noGrade]
    case .unknownGrade(let grade): self(.unknownGrade, ["grade": grade.name])
    case .leftToOtherGrades(let count):
      count == 1 ? self[.oneLeftToOthers] : self(.leftToOthers, ["count": "\(count)"])
    }
  }
}
