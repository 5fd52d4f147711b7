// SPDX-License-Identifier: Apache-2.0

/// A structured interview for one role at one grade: what is asked, when, and how it is rated.
public struct InterviewPlan: Sendable, Equatable {
  /// The profile it was made from, as the user named it.
  public var file: String
  /// The title of the role.
  public var role: String
  /// The employer, if the profile names one.
  public var organization: String?
  /// The grade that the anchors are written for.
  public var grade: Grade
  /// The length of each session in minutes.
  public var minutes: Int
  /// The scale, relative to the grade.
  public var scale: RatingScale
  /// What is expected at the grade, if its ladder is known.
  public var rung: Ladder.Rung?
  /// The interviews: one, or several where the questions do not fit into one.
  public var sessions: [Session]
  /// The objectives in the order of the page.
  public var objectives: [PlannedObjective]
  /// What a reader of the plan has to know: what was moved to the reserve, and why.
  public var notes: [PlanNote]

  /// A plan from its parts.
  public init(
    file: String, role: String, organization: String? = nil, grade: Grade, minutes: Int,
    scale: RatingScale, rung: Ladder.Rung? = nil, sessions: [Session],
    objectives: [PlannedObjective], notes: [PlanNote] = []
  ) {
    self.file = file
    self.role = role
    self.organization = organization
    self.grade = grade
    self.minutes = minutes
    self.scale = scale
    self.rung = rung
    self.sessions = sessions
    self.objectives = objectives
    self.notes = notes
  }

  /// The same plan without planned follow-ups, for panels that may not ask any.
  public var withoutProbes: InterviewPlan {
    var plan = self
    for index in plan.objectives.indices {
      for question in plan.objectives[index].questions.indices {
        plan.objectives[index].questions[question].probes = []
      }
      for question in plan.objectives[index].reserve.indices {
        plan.objectives[index].reserve[question].probes = []
      }
    }
    return plan
  }

  /// Everyone who asks and rates in some session, in order, each once; none if nobody is named.
  public var panelists: [String] {
    var seen: Set<String> = []
    return sessions.flatMap(\.panelists).filter { seen.insert($0).inserted }
  }

  /// The questions of the sessions in the order they are asked.
  public var questions: [Question] {
    let byID = Dictionary(
      objectives.flatMap(\.questions).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return sessions.flatMap(\.items).compactMap { $0.question.flatMap { byID[$0] } }
  }
}
