// SPDX-License-Identifier: Apache-2.0

/// What a debrief has to know of an interview plan.
public struct DebriefPlan: Sendable, Equatable {
  /// The id of the plan, which its forms carry.
  public var id: String
  /// The title of the role.
  public var role: String
  /// The grade that the anchors are written for.
  public var grade: Grade
  /// The objectives in the order of the plan.
  public var objectives: [Objective]
  /// The levels that may be given, lowest first.
  public var levels: [Int]
  /// The choices of an overall recommendation, from the most against to the most in favor, with no
  /// middle; none if the form leaves the words free.
  public var recommendations: [String]

  /// A debrief's plan from its parts.
  public init(
    id: String, role: String, grade: Grade, objectives: [Objective],
    levels: [Int] = [1, 2, 3, 4, 5], recommendations: [String] = []
  ) {
    self.id = id
    self.role = role
    self.grade = grade
    self.objectives = objectives
    self.levels = levels
    self.recommendations = recommendations
  }

  /// Every question in the order of the objectives.
  public var questions: [Question] { objectives.flatMap(\.questions) }

  /// The middle of the scale in points, 3 on a scale of 1 to 5; `nil` without levels.
  public var middle: Double? {
    guard let lowest = levels.min(), let highest = levels.max() else { return nil }
    return Double(lowest + highest) / 2
  }

  /// An objective as a debrief takes it up.
  public struct Objective: Sendable, Equatable {
    /// The stable name: "o1".
    public var id: String
    /// The position in the plan, from 1.
    public var number: Int
    /// A few words for tables and headings.
    public var label: String
    /// The share of the composite, relative to the other objectives'; 0 or more.
    public var weight: Double
    /// What was to be asked for it.
    public var questions: [Question]

    /// An objective from its parts.
    public init(id: String, number: Int, label: String, weight: Double, questions: [Question]) {
      self.id = id
      self.number = number
      self.label = label
      self.weight = weight
      self.questions = questions
    }
  }

  /// A question as a debrief takes it up.
  public struct Question: Sendable, Equatable {
    /// The stable name: "o1q1".
    public var id: String
    /// The question's words, short enough for a table.
    public var text: String
    /// Who is asked to rate it; empty for the whole panel.
    public var panelists: [Panelist]

    /// A question from its parts.
    public init(id: String, text: String, panelists: [Panelist] = []) {
      self.id = id
      self.text = text
      self.panelists = panelists
    }

    /// Whether a panelist is asked to rate it.
    func isAsked(of panelist: Panelist) -> Bool {
      panelists.isEmpty || panelists.contains(panelist)
    }
  }
}
