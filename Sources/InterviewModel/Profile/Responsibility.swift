// SPDX-License-Identifier: Apache-2.0

/// One line under an objective: something the person does to reach it.
public struct Responsibility: Sendable, Equatable {
  /// The text as written on the page, plain.
  public var text: String
  /// The line it starts on, from 1.
  public var line: Int
  /// The grades that the page limits it to; empty means every grade.
  public var grades: [Grade]
  /// How deep it is nested under other responsibilities: 0 for the outermost list.
  public var depth: Int

  /// A responsibility from its parts.
  public init(text: String, line: Int, grades: [Grade] = [], depth: Int = 0) {
    self.text = text
    self.line = line
    self.grades = grades
    self.depth = depth
  }
}
