// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Makes a plan of the fields of a plan file, and notes what makes no sense.
struct PlanBuilder {
  let fields: PlanFields
  let set: TemplateSet
  let file: String

  private var faults: PlanFields.FaultList { fields.faults }
  /// The ids of all questions, with the line of each.
  private var lines: [String: Int] = [:]

  init(fields: PlanFields, set: TemplateSet, file: String) {
    self.fields = fields
    self.set = set
    self.file = file
  }

  mutating func plan() -> InterviewPlan {
    fields.check(.plan)
    let grade = Grade(fields.wantedText("grade"))
    let rung = self.rung(of: grade)
    let objectives = self.objectives(stage: rung?.stage ?? .working)
    let minutes =
      fields.wholeNumber("minutes", atLeast: TimePlan.shortestInterview)
      ?? Planner.defaultMinutes
    let sessions = sessions(of: objectives, minutes: minutes)
    var plan = InterviewPlan(
      file: fields.text("source") ?? file, role: fields.wantedText("role"),
      organization: fields.text("organization"), grade: grade, minutes: minutes, scale: scale(),
      rung: rung, sessions: sessions, objectives: objectives)
    plan.notes = notes(on: plan)
    return plan
  }

  private func rung(of grade: Grade) -> Ladder.Rung? {
    let expected = fields.fields("expected")
    expected?.check(.expected)
    let name = expected?.text("stage")
    let stage = Stage.allCases.first { "\($0)" == name }
    if let known = set.planner.ladders.rung(of: grade) {
      if let stage, stage != known.stage {
        faults.add(
          fields.line(of: "grade"), "grade-changed",
          "the anchors, probes and look-fors in this file were written for another grade. Make a"
            + " plan for \(grade.name) with \"interviewkit plan --grade\", and edit that.")
      }
      return known
    }
    guard let expected, let stage else { return nil }
    return Ladder.Rung(
      grade: grade, stage: stage, autonomy: expected.text("autonomy") ?? "",
      complexity: expected.text("complexity") ?? "", scope: expected.text("scope") ?? "",
      influence: expected.text("influence") ?? "", result: expected.text("result") ?? "")
  }

  private func scale() -> RatingScale {
    let levels = fields.list("scale").map { level in
      level.check(.level)
      return RatingScale.Level(
        level: level.wholeNumber("level", atLeast: 1) ?? 0, label: level.wantedText("label"),
        meaning: level.wantedText("meaning"))
    }
    guard !levels.isEmpty else { return set.planner.scale }
    if levels.map(\.level) != [1, 2, 3, 4, 5] {
      faults.add(
        fields.line(of: "scale"), "scale-levels",
        "the levels of the scale have to be 1, 2, 3, 4 and 5.")
    }
    let own = fields.fields("notObserved")
    own?.check(.notObserved)
    let usual = set.planner.scale.notObserved
    return RatingScale(
      levels: levels,
      notObserved: RatingScale.NotObserved(
        label: own?.text("label") ?? usual.label, meaning: own?.text("meaning") ?? usual.meaning))
  }

  // MARK: - Objectives

  private mutating func objectives(stage: Stage) -> [PlannedObjective] {
    var objectives: [PlannedObjective] = []
    let parts = fields.list("objectives")
    if parts.isEmpty {
      faults.add(
        fields.line(of: "objectives"), "no-objectives",
        "there is no objective here, so there is nothing to ask about.")
    }
    for (index, part) in parts.enumerated() {
      part.check(.objective)
      let id = part.text("id") ?? "o\(index + 1)"
      if objectives.contains(where: { $0.id == id }) {
        faults.add(part.line, "id-twice", "the objective \"\(id)\" is there twice.")
      }
      let bank = set.planner.matcher.bank
      let questions = QuestionsBuilder(
        objective: part, id: id, fallback: bank.fallback.about(bank.phrases.unnamedSubject),
        stage: stage)
      var (asked, reserve) = questions.questions()
      claim(asked + reserve, of: part)
      if asked.isEmpty {
        faults.add(
          part.line, "nothing-asked",
          "nothing is asked about the objective \"\(id)\". Move a question here from its reserve,"
            + " or take the whole objective out.")
      }
      questions.keepAll(&asked, &reserve)
      let title = part.wantedText("title")
      objectives.append(
        PlannedObjective(
          id: id, number: part.wholeNumber("number", atLeast: 1) ?? index + 1, title: title,
          label: part.text("label") ?? title, weight: weight(of: part),
          weightReason: part.text("weightReason"),
          line: part.wholeNumber("line", atLeast: 0) ?? 0, questions: asked, reserve: reserve))
    }
    balance(&objectives, parts)
    return objectives
  }

  private mutating func claim(_ questions: [Question], of part: PlanFields) {
    let places = (part.list("questions") + part.list("reserve")).map(\.line)
    for (question, line) in zip(questions, places) {
      if let other = lines[question.id] {
        faults.add(
          line, "id-twice",
          "the question \"\(question.id)\" is there twice; the other is at line \(other).")
      }
      lines[question.id] = line
    }
  }

  private func weight(of part: PlanFields) -> Double {
    let weight = part.number("weight") ?? 1
    guard weight >= 0 else {
      faults.add(
        part.line(of: "weight"), "negative-weight",
        "a weight cannot be below 0. Write a share such as 0.25, or 0 for an objective that does"
          + " not count.")
      return 0
    }
    return weight
  }

  /// Turns weights of any size into shares, and wants a reason where they differ.
  ///
  /// Equal weights unless a reason is recorded: OPM, Assessment Policy FAQ.
  private func balance(_ objectives: inout [PlannedObjective], _ parts: [PlanFields]) {
    let sum = objectives.reduce(0) { $0 + $1.weight }
    guard let first = objectives.first, sum > 0 else {
      if !objectives.isEmpty {
        faults.add(
          parts.first?.line ?? fields.line, "no-weight", "every weight is 0, so nothing counts.")
      }
      return
    }
    // Shares are written with four places, so thirds differ a little.
    let areEqual = objectives.allSatisfy { ($0.weight - first.weight).magnitude / sum < 0.0005 }
    if !areEqual, objectives.allSatisfy({ $0.weightReason == nil }) {
      let place = parts.first { ($0.number("weight") ?? 1) != first.weight } ?? parts.first
      faults.add(
        place?.line(of: "weight") ?? fields.line, "weight-without-reason",
        "the weights differ, but no \"weightReason:\" says why. Add one, or make them equal.")
    }
    for index in objectives.indices {
      objectives[index].weight =
        areEqual ? 1 / Double(objectives.count) : objectives[index].weight / sum
      if areEqual { objectives[index].weightReason = nil }
    }
  }

  // MARK: - Sessions

  private func sessions(of objectives: [PlannedObjective], minutes: Int) -> [Session] {
    let builder = SessionsBuilder(
      fields: fields, lines: lines, minutes: minutes, phrases: set.planner.matcher.bank.phrases)
    return builder.sessions(asking: objectives.flatMap(\.questions).map(\.id))
  }

  private func notes(on plan: InterviewPlan) -> [PlanNote] {
    var notes = plan.questions.filter { $0.source == .quotation || $0.source == .topic }
      .map { PlanNote.needsWording(question: $0.id) }
    if plan.grade == .any {
      notes.append(.noGrade)
    } else if plan.rung == nil {
      notes.append(.unknownGrade(plan.grade))
    }
    return notes
  }
}
