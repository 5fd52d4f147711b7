// SPDX-License-Identifier: Apache-2.0

/// Lays chosen questions out for one grade and one length: which are asked, which stay in reserve,
/// and what goes with each.
struct PlanDraft {
  let profile: Profile
  let grade: Grade
  let rung: Ladder.Rung?
  let asks: [[Ask]]
  let labels: ObjectiveLabels
  let bank: QuestionBank
  let time: TimePlan

  private static let alternativesOffered = 2

  private var stage: Stage { rung?.stage ?? .working }

  /// How many interviews it takes to ask one question for each objective.
  private var sessionCount: Int {
    let most = max(1, time.mostQuestions)
    return max(1, (asks.count + most - 1) / most)
  }

  func plan(scale: RatingScale, askedMinutes: Int) -> InterviewPlan {
    let objectives = plannedObjectives(asking: questionCounts())
    return InterviewPlan(
      file: profile.file, role: profile.title, organization: profile.organization, grade: grade,
      minutes: time.minutes, scale: scale, rung: rung, sessions: sessions(for: objectives),
      objectives: objectives, notes: notes(on: objectives, askedMinutes: askedMinutes))
  }

  /// How many questions each objective gets: one each, then a second where the time allows, to the
  /// heaviest first, then to the one with the most responsibilities.
  private func questionCounts() -> [Int] {
    var counts = asks.map { _ in 1 }
    var left = time.usualQuestions * sessionCount - counts.count
    let order = profile.objectives.indices.sorted { rank(of: $0) > rank(of: $1) }
    for index in order where left > 0 && asks[index].dropFirst().first?.isShared == true {
      counts[index] = 2
      left -= 1
    }
    return counts
  }

  private func rank(of index: Int) -> (Double, Int, Int) {
    let objective = profile.objectives[index]
    return (objective.weightPercent ?? 0, objective.responsibilities.count, -index)
  }

  private func plannedObjectives(asking counts: [Int]) -> [PlannedObjective] {
    let weights = self.weights
    var openings = OpeningVariation(alike: bank.phrases.openings)
    var uses = EntryUses()
    return profile.objectives.enumerated().map { index, objective in
      let id = "o\(objective.number)"
      var asked: [Question] = []
      var reserve: [Question] = []
      for (position, ask) in asks[index].enumerated() {
        let isAsked = position < counts[index]
        let covers = ask.covers.map { objective.responsibilities[$0] }
          .filter { $0.isFor(grade) }
        // What only other grades do leaves nothing to ask about at this one.
        if !isAsked && covers.isEmpty && !ask.isSubstitute { continue }
        var question = question(
          ask, id: "\(id)q\(position + 1)", of: objective, covers: covers,
          variant: uses.variant(of: ask.entry))
        if isAsked, !uses.mayAnchor(ask.entry) { question.anchors = ownAnchors(ask, at: index) }
        question.text = openings.next(question.text)
        if isAsked { asked.append(question) } else { reserve.append(question) }
      }
      listen(&asked, &reserve)
      return PlannedObjective(
        id: id, number: objective.number, title: objective.title,
        label: labels.texts[index],
        weight: weights.shares[index], weightReason: weights.reason, line: objective.line,
        questions: asked, reserve: reserve)
    }
  }

  /// What has no question of its own in the time there is, is listened for where nothing else would
  /// be: an objective's only question takes over from the reserve until half are covered.
  private func listen(_ asked: inout [Question], _ reserve: inout [Question]) {
    guard let first = asked.indices.first, asked.allSatisfy(\.covers.isEmpty) else { return }
    let all = reserve.reduce(0) { $0 + $1.covers.count }
    while asked[first].covers.count * 2 < all,
      let last = reserve.lastIndex(where: { !$0.covers.isEmpty })
    {
      asked[first].covers += reserve[last].covers
      reserve[last].covers = []
      if reserve.count > 1 { reserve.remove(at: last) }
    }
    asked[first].covers.sort { $0.line < $1.line }
  }

  /// The anchors of a question whose entry has lent its own to another: those of the fallback, about
  /// the objective's own subject.
  private func ownAnchors(_ ask: Ask, at index: Int) -> Anchors {
    anchors(of: bank.fallback.about(subject(of: index)), kind: ask.question.kind)
  }

  private func subject(of index: Int) -> String {
    labels.subjects[index].map { bank.phrases.subject.replacing("{label}", with: $0) }
      ?? bank.phrases.unnamedSubject
  }

  private func anchors(of wording: BankWording, kind: Question.Kind) -> Anchors {
    kind == .situational && !wording.plannedLevels.isEmpty
      ? wording.plannedAnchors(at: stage) : wording.anchors(at: stage)
  }

  private func question(
    _ ask: Ask, id: String, of objective: Objective, covers: [Responsibility], variant: Int
  ) -> Question {
    let wording =
      ask.entry == nil ? ask.wording.about(subject(of: objective.number - 1)) : ask.wording
    let probes =
      ask.question.kind == .situational
      ? ask.question.probes + bank.phrases.situationalProbes
      : wording.probes.probes(own: ask.question.probes, variant: variant, at: stage)
    var question = Question(
      id: id, kind: ask.question.kind, text: ask.question.text, probes: probes,
      lookFors: wording.lookFors.lines(at: stage), covers: covers,
      source: ask.source,
      chosenBy: ask.chosenBy.map { $0 + 1 } ?? 0,
      chosenByLine: ask.chosenBy.map { objective.responsibilities[$0].line } ?? objective.line,
      anchors: anchors(of: wording, kind: ask.question.kind))
    question.alternatives = Array(
      wording.questions.filter { $0.kind == ask.question.kind && $0.text != ask.question.text }
        .map(\.text).prefix(Self.alternativesOffered))
    return question
  }

  /// Equal weights, unless the profile gives every objective one.
  ///
  /// Equal weights are the advice of the U.S. Office of Personnel Management, Assessment Policy
  /// FAQ, on scoring structured interviews.
  private var weights: (shares: [Double], reason: String?) {
    let given = profile.objectives.compactMap(\.weightPercent).filter { $0 > 0 }
    let count = profile.objectives.count
    guard given.count == count, count > 0 else {
      return (Array(repeating: 1 / Double(max(1, count)), count: count), nil)
    }
    let sum = given.reduce(0, +)
    let differ = given.contains { $0 != given[0] }
    return (given.map { $0 / sum }, differ ? bank.phrases.weightsFromProfile : nil)
  }

  private func sessions(for objectives: [PlannedObjective]) -> [Session] {
    let (each, more) = objectives.count.quotientAndRemainder(dividingBy: sessionCount)
    var rest = objectives[...]
    return (0..<sessionCount).map { index in
      let part = rest.prefix(each + (index < more ? 1 : 0))
      rest = rest.dropFirst(part.count)
      let ids = part.flatMap(\.questions).map(\.id)
      return Session(
        name: sessionCount == 1
          ? bank.phrases.interview : bank.phrases.interview(number: index + 1),
        items: time.items(asking: ids))
    }
  }

  private func notes(on objectives: [PlannedObjective], askedMinutes: Int) -> [PlanNote] {
    var notes: [PlanNote] = []
    if askedMinutes < time.minutes {
      notes.append(.madeLonger(asked: askedMinutes, given: time.minutes))
    }
    if sessionCount > 1 { notes.append(.splitOverSessions(sessionCount)) }
    let moved = objectives.flatMap(\.reserve).filter { !$0.covers.isEmpty }.map(\.id)
    if !moved.isEmpty { notes.append(.movedToReserve(moved)) }
    for question in objectives.flatMap(\.questions)
    where question.source == .quotation || question.source == .topic {
      notes.append(.needsWording(question: question.id))
    }
    if grade == .any {
      notes.append(.noGrade)
    } else if rung == nil {
      notes.append(.unknownGrade(grade))
    }
    let others = profile.objectives.flatMap(\.responsibilities).count { !$0.isFor(grade) }
    if others > 0 { notes.append(.leftToOtherGrades(others)) }
    return notes
  }
}

extension Responsibility {
  /// Whether the page wants it at a grade; without a grade, everything counts.
  public func isFor(_ grade: Grade) -> Bool {
    grades.isEmpty || grade == .any || grades.contains(grade)
  }
}

extension BankWording {
  /// The anchors at a stage: 3 is the stage itself, 5 the one above it.
  package func anchors(at stage: Stage) -> Anchors {
    Anchors(
      one: short.nearest(to: stage) ?? "", three: levels.nearest(to: stage) ?? "",
      five: levels.nearest(to: stage.next) ?? "")
  }

  /// The same for a situational question.
  func plannedAnchors(at stage: Stage) -> Anchors {
    // A plan told is described up to the senior stage; above it 3 and 5 must still differ.
    let top = plannedLevels.keys.max() ?? stage
    let own = min(stage, Stage(rawValue: top.rawValue - 1) ?? top)
    return Anchors(
      one: plannedShort ?? "", three: plannedLevels.nearest(to: own) ?? "",
      five: plannedLevels.nearest(to: own.next) ?? "")
  }
}
