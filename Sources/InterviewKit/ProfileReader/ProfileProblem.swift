// SPDX-License-Identifier: Apache-2.0
public import InterviewModel

/// Something about a profile that its author should know; the profile is read all the same.
public struct ProfileProblem: Sendable, Equatable {
  /// The rule's name, in kebab case: "front-matter".
  public var rule: String
  /// The line it is about, from 1; `nil` if it is about the whole page.
  public var line: Int?
  /// What it is, what was done about it, and what to do next.
  public var message: String

  /// A problem from its parts.
  public init(_ rule: String, line: Int? = nil, _ message: String) {
    self.rule = rule
    self.line = line
    self.message = message
  }
}

extension ProfileProblem {
  /// The problem with its line: "line 12: ...".
  var text: String { (line.map { "line \($0): " } ?? "") + message }

  /// The problem with its place: "x.md:12: ...".
  func sentence(file: String) -> String {
    ([file] + (line.map { ["\($0)"] } ?? [])).joined(separator: ":") + ": " + message
  }
}

/// What a reader made of a page.
public struct ProfileReading: Sendable, Equatable {
  /// The profile; its objectives may be empty.
  public var profile: Profile
  /// What its author should know.
  public var problems: [ProfileProblem]
}
