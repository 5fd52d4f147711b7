// SPDX-License-Identifier: Apache-2.0
public import InterviewModel

/// The plans of one profile for the grades that a user asks for.
public struct PlanRequest: Sendable {
  private let file: String
  private let grades: [String]
  private let minutes: Int

  /// The profile is for none of the grades that were asked for.
  public struct NoSuchGrade: Error, CustomStringConvertible {
    /// What to say, for people.
    public let description: String
  }

  /// A request.
  ///
  /// - Parameters:
  ///   - file: The profile, or "-" for standard input.
  ///   - grades: The grades as typed; none for all.
  ///   - minutes: The length of one interview.
  public init(file: String, grades: [String] = [], minutes: Int = Planner.defaultMinutes) {
    self.file = file
    self.grades = grades
    self.minutes = minutes
  }

  /// Reads the profile and plans its interviews.
  ///
  /// - Parameter set: The template set.
  /// - Returns: A plan for each grade.
  /// - Throws: ``ProfileError`` if the page cannot be used, ``NoSuchGrade`` if it is for other
  ///   grades.
  public func plans(_ set: TemplateSet) throws -> [InterviewPlan] {
    let profile = try ProfileReader(ladders: set.planner.ladders).profile(of: file).profile
    let choice = GradeChoice(wanted: grades, ladders: set.planner.ladders)
    let wanted = choice.grades(of: profile)
    if let wanted, wanted.isEmpty {
      throw NoSuchGrade(description: choice.leftOutMessage(profile))
    }
    return set.planner.plans(for: profile, grades: wanted, minutes: minutes)
  }
}
