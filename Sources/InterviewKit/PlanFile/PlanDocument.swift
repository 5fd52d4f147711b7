// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// An interview plan as it is written to `plan.yml` and by `plan --json`: the format
/// "interviewkit-plan/1".
struct PlanDocument: Codable, Equatable {
  static let format = "interviewkit-plan/1"

  var format: String
  var role: String
  var organization: String?
  var grade: String
  var minutes: Int
  var plan: String
  var source: String
  var scale: [Level]
  var notObserved: NotObserved
  var sessions: [SessionPart]
  var objectives: [ObjectivePart]
  var notes: [String]
  var expected: Expected?

  /// What is expected at the grade, by dial.
  struct Expected: Codable, Equatable {
    var stage: String
    var autonomy: String
    var complexity: String
    var scope: String
    var influence: String
    var result: String
  }

  struct Level: Codable, Equatable {
    var level: Int
    var label: String
    var meaning: String
  }

  /// The choice that is no rating, and so no level.
  struct NotObserved: Codable, Equatable {
    var label: String
    var meaning: String
  }

  struct SessionPart: Codable, Equatable {
    var name: String
    var minutes: Int
    var panelists: [String]?
    var items: [Item]

    struct Item: Codable, Equatable {
      var kind: String
      var minutes: Int
      var question: String?
    }
  }

  struct ObjectivePart: Codable, Equatable {
    var id: String
    var number: Int
    var title: String
    var label: String
    var line: Int
    var weight: Double
    var weightReason: String?
    var coverage: String
    var responsibilities: [String]
    var questions: [QuestionPart]
    var reserve: [QuestionPart]
    var anchors: [String: String]
  }

  struct QuestionPart: Codable, Equatable {
    var id: String
    var kind: String
    var text: String
    var probes: [String]
    var lookFors: [String]
    var covers: [String]
    /// The responsibility whose words chose the question.
    var about: String?
    var source: String
    var anchors: [String: String]
    var alternatives: [String]
    /// Tells whether the question still is as it was written.
    var mark: String
  }
}

extension PlanDocument {
  init(_ plan: InterviewPlan, _ words: WordList<PlanWord>) {
    format = Self.format
    role = plan.role
    organization = plan.organization
    grade = plan.grade.name
    minutes = plan.minutes
    self.plan = PlanID(of: plan).text
    source = plan.file
    scale = plan.scale.levels.map {
      Level(level: $0.level, label: $0.label, meaning: $0.meaning)
    }
    notObserved = NotObserved(
      label: plan.scale.notObserved.label, meaning: plan.scale.notObserved.meaning)
    sessions = plan.sessions.map { session in
      SessionPart(
        name: session.name, minutes: session.minutes,
        panelists: session.panelists.isEmpty ? nil : session.panelists,
        items: session.items.map {
          .init(kind: $0.kind.rawValue, minutes: $0.minutes, question: $0.question)
        })
    }
    objectives = plan.objectives.map { ObjectivePart($0, words) }
    notes = plan.notes.map { words.sentence($0, in: plan) }
    expected = plan.rung.map {
      Expected(
        stage: "\($0.stage)", autonomy: $0.autonomy, complexity: $0.complexity, scope: $0.scope,
        influence: $0.influence, result: $0.result)
    }
  }
}

extension PlanDocument.ObjectivePart {
  fileprivate init(_ objective: PlannedObjective, _ words: WordList<PlanWord>) {
    id = objective.id
    number = objective.number
    title = objective.title
    label = objective.label
    line = objective.line
    // Four places tell every share apart and read well.
    weight = (objective.weight * 10_000).rounded() / 10_000
    weightReason = objective.weightReason
    coverage = words.coverage(of: objective)
    responsibilities = words.fates(of: objective).map(\.text)
    let all = (objective.questions + objective.reserve).flatMap(\.covers)
    questions = objective.questions.map { .init($0, of: all) }
    reserve = objective.reserve.map { .init($0, of: all) }
    anchors = objective.anchors?.byLevel ?? [:]
  }
}

extension PlanDocument.QuestionPart {
  fileprivate init(_ question: Question, of responsibilities: [Responsibility]) {
    id = question.id
    kind = question.kind.rawValue
    text = question.text
    probes = question.probes
    lookFors = question.lookFors
    covers = question.covers.map(\.text)
    about = responsibilities.first(where: question.isChosen)?.text
    source = question.sourceName
    anchors = question.anchors.byLevel
    alternatives = question.alternatives
    mark = QuestionMark.text(of: question)
  }
}

extension Anchors {
  /// The anchors by the level they describe.
  fileprivate var byLevel: [String: String] {
    ["1": one, "3": three, "5": five]
  }
}
