// SPDX-License-Identifier: Apache-2.0

/// What every document of a run says besides its plan.
public struct PacketContext: Sendable {
  /// The day printed on documents, as YYYY-MM-DD.
  public var date: String
  /// The program and its version: "InterviewKit 0.1.0".
  public var tool: String
  /// The template set's name.
  public var templateSet: String

  /// A context from its parts.
  public init(date: String, tool: String, templateSet: String) {
    self.date = date
    self.tool = tool
    self.templateSet = templateSet
  }
}
