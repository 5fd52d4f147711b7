// SPDX-License-Identifier: Apache-2.0

/// Something that the planner decided and a person should know.
public enum PlanNote: Sendable, Equatable {
  /// Questions that would have been asked with more time, by id.
  case movedToReserve([String])
  /// One question for each objective does not fit into one interview of the asked length.
  case splitOverSessions(Int)
  /// The interview would be too short for even one question, so it was made longer.
  case madeLonger(asked: Int, given: Int)
  /// Nothing in the bank fits; the question quotes the profile or only names its topic, and needs a
  /// hand edit.
  case needsWording(question: String)
  /// The profile names no grade.
  case noGrade
  /// No ladder describes the grade; anchors are those of the full working level.
  case unknownGrade(Grade)
  /// Responsibilities left out because the profile limits them to other grades: how many.
  case leftToOtherGrades(Int)
}
