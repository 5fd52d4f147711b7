// SPDX-License-Identifier: Apache-2.0

/// A job's performance profile: what the person is hired to achieve, and at which grades.
public struct Profile: Sendable, Equatable {
  /// The file it was read from, as the user named it; "-" for standard input.
  public var file: String
  /// The title of the role.
  public var title: String
  /// The employer, if the page says so apart from the title.
  public var organization: String?
  /// The grades the role is advertised at, ascending, each once; empty if the page names none.
  public var grades: [Grade]
  /// The ladder that the page brings with it, if it does.
  public var ladder: Ladder?
  /// The page's introduction in plain text; weak context for choosing questions.
  public var summary: String
  /// The key objectives in the order of the page.
  public var objectives: [Objective]

  /// A profile from its parts.
  public init(
    file: String, title: String, organization: String? = nil, grades: [Grade] = [],
    summary: String = "", objectives: [Objective] = []
  ) {
    self.file = file
    self.title = title
    self.organization = organization
    self.grades = grades
    self.summary = summary
    self.objectives = objectives
  }
}
