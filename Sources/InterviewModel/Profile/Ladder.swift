// SPDX-License-Identifier: Apache-2.0

/// An ordered set of grades, and what is expected at each.
public struct Ladder: Sendable, Equatable {
  /// The name: "General Schedule".
  public var name: String
  /// The rungs, lowest first.
  public var rungs: [Rung]

  /// A ladder from its parts.
  public init(name: String, rungs: [Rung]) {
    self.name = name
    self.rungs = rungs
  }

  /// One grade of a ladder, described once by the dials that anchors turn.
  public struct Rung: Sendable, Equatable {
    /// The grade.
    public var grade: Grade
    /// Other ways to write the grade's name, for reading profiles: "GS 14", "Sr.".
    public var aliases: [String]
    /// The anchor statement that describes a solid answer at this grade.
    public var stage: Stage
    /// How much is decided for the person, and by whom.
    public var autonomy: String
    /// What kind of problem the person is given.
    public var complexity: String
    /// What the person answers for.
    public var scope: String
    /// Who the person moves.
    public var influence: String
    /// The result that is typical.
    public var result: String

    /// A rung from its parts.
    public init(
      grade: Grade, aliases: [String] = [], stage: Stage, autonomy: String = "",
      complexity: String = "", scope: String = "", influence: String = "", result: String = ""
    ) {
      self.grade = grade
      self.aliases = aliases
      self.stage = stage
      self.autonomy = autonomy
      self.complexity = complexity
      self.scope = scope
      self.influence = influence
      self.result = result
    }
  }
}
