// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Mustache

/// What a packet's layouts can use, made from a plan; `templates/README.md` lists it for people.
struct PacketValues {
  let plan: InterviewPlan
  let id: PlanID
  let context: PacketContext
  let guide: PanelGuide
  let words: WordList<PlanWord>

  var value: Value {
    let values = questionValues
    let asked = plan.questions.compactMap { values[$0.id] }
    return .map([
      "role": .string(plan.role), "grade": .string(plan.grade.name),
      "organization": plan.organization.map { .string($0) } ?? .null,
      "minutes": .int(plan.minutes), "plan": .string(id.text), "date": .string(context.date),
      "file": .string(plan.file), "tool": .string(context.tool),
      "templateSet": .string(context.templateSet), "edits": .string(edits),
      "severalSessions": .bool(plan.sessions.count > 1),
      "sessionCount": .int(plan.sessions.count),
      "notes": .list(plan.notes.map { .string(words.sentence($0, in: plan)) }),
      "weightNote": .string(words.weights(of: plan)),
      "sessions": .list(plan.sessions.map { session($0, values) }), "questions": .list(asked),
      "objectives": .list(plan.objectives.map { objective($0, values) }),
      "hasProbes": .bool(plan.hasProbes),
      "hasReserve": .bool(plan.objectives.contains { !$0.reserve.isEmpty }),
      "scale": scale, "rung": rung, "guide": guide.value(minutes: plan.minutes),
    ])
  }

  private var edits: String {
    let edited = plan.objectives.flatMap { $0.questions + $0.reserve }
      .filter { $0.source == .edit }.map(\.id)
    return edited.isEmpty ? words[.notEdited] : edited.joined(separator: ", ")
  }

  private func session(_ session: Session, _ values: [String: Value]) -> Value {
    var clock = 0
    var items: [Value] = []
    for item in session.items {
      items.append(
        .map([
          "clock": .string(Self.clock(clock)), "minutes": .int(item.minutes),
          "what": .string(words.name(of: item, in: plan)),
        ]))
      clock += item.minutes
    }
    let ids = session.items.compactMap(\.question)
    return .map([
      "name": .string(session.name), "minutes": .int(session.minutes), "items": .list(items),
      "end": .string(Self.clock(clock)), "parts": .list(parts(of: session)),
      "questions": .list(
        plan.questions.filter { ids.contains($0.id) }.compactMap { values[$0.id] }),
      "panelists": .string(session.panelists.joined(separator: ", ")),
      "hasPanelists": .bool(!session.panelists.isEmpty),
    ])
  }

  /// The parts as a candidate is told them: the questions together.
  private func parts(of session: Session) -> [Value] {
    let groups: [(Session.Item.Kind, PlanWord)] = [
      (.opening, .welcome), (.question, .panelsQuestions), (.candidate, .yourQuestions),
      (.closing, .whatNext),
    ]
    return groups.map { kind, word in
      let minutes = session.items.filter { $0.kind == kind }.reduce(0) { $0 + $1.minutes }
      return .map(["what": .string(words[word]), "minutes": .int(minutes)])
    }
  }

  /// Hours and minutes from the start: "0:05".
  static func clock(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Every question, asked or in reserve, by its id: each stands in several places.
  private var questionValues: [String: Value] {
    var minutes: [String: Int] = [:]
    for item in plan.sessions.flatMap(\.items) {
      if let question = item.question { minutes[question] = minutes[question] ?? item.minutes }
    }
    var values: [String: Value] = [:]
    for objective in plan.objectives {
      for question in objective.questions + objective.reserve where values[question.id] == nil {
        values[question.id] = self.question(question, of: objective, minutes[question.id])
      }
    }
    return values
  }

  private func question(
    _ question: Question, of objective: PlannedObjective, _ minutes: Int?
  ) -> Value {
    let listenAlso = question.listenAlso
    return .map([
      "id": .string(question.id), "kind": .string(words.name(of: question.kind)),
      "text": .string(question.text), "minutes": minutes.map { .int($0) } ?? .null,
      "label": .string(objective.label), "number": .int(objective.number),
      "title": .string(objective.title), "weight": .string(words.share(of: objective)),
      "hasProbes": .bool(!question.probes.isEmpty),
      "probes": .list(question.probes.map { .string($0) }),
      "lookFors": .list(question.lookFors.map { .string($0) }),
      "covers": .list(question.covers.map { .string($0.text) }),
      "listenAlso": .list(listenAlso.map { .string($0) }),
      "hasListenAlso": .bool(!listenAlso.isEmpty),
      "source": .string(words.source(of: question)),
      "anchors": .map([
        "one": .string(question.anchors.one), "three": .string(question.anchors.three),
        "five": .string(question.anchors.five),
      ]),
    ])
  }

  private func objective(_ objective: PlannedObjective, _ values: [String: Value]) -> Value {
    let fates = words.fates(of: objective)
    return .map([
      "id": .string(objective.id), "number": .int(objective.number),
      "title": .string(objective.title), "label": .string(objective.label),
      "weight": .string(words.share(of: objective)), "line": .int(objective.line),
      "coverage": .string(words.coverage(of: objective)),
      "questions": .list(objective.questions.compactMap { values[$0.id] }),
      "reserve": .list(objective.reserve.compactMap { values[$0.id] }),
      "hasReserve": .bool(!objective.reserve.isEmpty),
      "firstQuestion": .string(objective.questions.first?.id ?? ""),
      "responsibilities": .list(
        fates.map { .map(["text": .string($0.text), "became": .string($0.became)]) }),
    ])
  }

  private var scale: Value {
    .map([
      "levels": .list(
        plan.scale.levels.map {
          .map([
            "level": .int($0.level), "label": .string($0.label), "meaning": .string($0.meaning),
          ])
        }),
      "notObserved": .map([
        "label": .string(plan.scale.notObserved.label),
        "meaning": .string(plan.scale.notObserved.meaning),
      ]),
    ])
  }

  private var rung: Value {
    guard let rung = plan.rung, !rung.autonomy.isEmpty else { return .null }
    return .map([
      "autonomy": .string(rung.autonomy), "complexity": .string(rung.complexity),
      "scope": .string(rung.scope), "influence": .string(rung.influence),
      "result": .string(rung.result),
    ])
  }
}
