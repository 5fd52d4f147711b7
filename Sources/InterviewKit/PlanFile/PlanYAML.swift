// SPDX-License-Identifier: Apache-2.0
internal import SourceText

/// The plan document as YAML, its fields in the order a person reads them.
enum PlanYAML {
  static func node(of plan: PlanDocument) -> YAMLNode {
    var pairs: [YAMLNode.Pair] = [
      .init("format", .text(plan.format)), .init("role", .text(plan.role)),
    ]
    if let organization = plan.organization {
      pairs.append(.init("organization", .text(organization)))
    }
    pairs += [
      .init("grade", .text(plan.grade)), .init("minutes", .number(plan.minutes)),
      .init("plan", .text(plan.plan)), .init("source", .text(plan.source)),
      .init("notes", texts(plan.notes)),
      .init("sessions", .list(plan.sessions.map(session))),
      .init("objectives", .list(plan.objectives.map(objective))),
      .init(
        "scale",
        .list(
          plan.scale.map {
            .map([
              .init("level", .number($0.level)), .init("label", .text($0.label)),
              .init("meaning", .text($0.meaning)),
            ])
          })),
      .init(
        "notObserved",
        .map([
          .init("label", .text(plan.notObserved.label)),
          .init("meaning", .text(plan.notObserved.meaning)),
        ])),
    ]
    if let expected = plan.expected {
      pairs.append(
        .init(
          "expected",
          .map([
            .init("stage", .text(expected.stage)), .init("autonomy", .text(expected.autonomy)),
            .init("complexity", .text(expected.complexity)), .init("scope", .text(expected.scope)),
            .init("influence", .text(expected.influence)),
            .init("result", .text(expected.result)),
          ])))
    }
    return .map(pairs)
  }

  private static func texts(_ texts: [String]) -> YAMLNode { .list(texts.map { .text($0) }) }

  private static func session(_ session: PlanDocument.SessionPart) -> YAMLNode {
    .map([
      .init("name", .text(session.name)), .init("minutes", .number(session.minutes)),
      .init("panelists", texts(session.panelists ?? [])),
      .init(
        "items",
        .list(
          session.items.map { item in
            .map(
              [.init("kind", .text(item.kind)), .init("minutes", .number(item.minutes))]
                + (item.question.map { [.init("question", .text($0))] } ?? []))
          })),
    ])
  }

  private static func objective(_ objective: PlanDocument.ObjectivePart) -> YAMLNode {
    var pairs: [YAMLNode.Pair] = [
      .init("id", .text(objective.id)), .init("number", .number(objective.number)),
      .init("title", .text(objective.title)), .init("label", .text(objective.label)),
      .init("line", .number(objective.line)), .init("weight", .number(objective.weight)),
    ]
    if let reason = objective.weightReason { pairs.append(.init("weightReason", .text(reason))) }
    pairs += [
      .init("coverage", .text(objective.coverage)),
      .init("responsibilities", texts(objective.responsibilities)),
      .init("anchors", anchors(objective.anchors)),
      .init("questions", .list(objective.questions.map { question($0, of: objective) })),
      .init("reserve", .list(objective.reserve.map { question($0, of: objective) })),
    ]
    return .map(pairs)
  }

  private static func question(
    _ question: PlanDocument.QuestionPart, of objective: PlanDocument.ObjectivePart
  ) -> YAMLNode {
    var pairs: [YAMLNode.Pair] = [
      .init("id", .text(question.id)), .init("kind", .text(question.kind)),
      .init("text", .text(question.text)), .init("alternatives", texts(question.alternatives)),
      .init("probes", texts(question.probes)), .init("lookFors", texts(question.lookFors)),
    ]
    // What a question shares with its objective is written once, so that it is changed once.
    if question.anchors != objective.anchors {
      pairs.append(.init("anchors", anchors(question.anchors)))
    }
    pairs.append(.init("covers", texts(question.covers)))
    if let about = question.about { pairs.append(.init("about", .text(about))) }
    return .map(
      pairs + [.init("source", .text(question.source)), .init("mark", .text(question.mark))])
  }

  private static func anchors(_ anchors: [String: String]) -> YAMLNode {
    .map(anchors.sorted { $0.key < $1.key }.map { .init($0.key, .text($0.value)) })
  }
}
