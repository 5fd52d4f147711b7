// SPDX-License-Identifier: Apache-2.0

/// What every document of a run says besides its plan.
public struct PacketContext: Sendable {
  /// The day printed on documents.
  public var day: Day
  /// The program and its version: "InterviewKit 0.1.0".
  public var tool: String
  /// The template set's name.
  public var templateSet: String

  /// The day as YYYY-MM-DD.
  var date: String { day.text }

  /// The creation date of every workbook of a run, in seconds since 1970.
  var created: Int { day.secondsSince1970 }

  /// A context from its parts.
  public init(day: Day, tool: String, templateSet: String) {
    self.day = day
    self.tool = tool
    self.templateSet = templateSet
  }
}
