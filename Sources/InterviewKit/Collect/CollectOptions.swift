// SPDX-License-Identifier: Apache-2.0

/// What a run of ``Collector`` is asked for.
public struct CollectOptions: Sendable, Equatable {
  /// The folder for the debriefs.
  public var output: String
  /// Plan files, or folders of packets, that say which version of a plan counts.
  public var plans: [String]
  /// Who is to rate; empty if only the forms say.
  public var panelists: [String]
  /// Who is interviewed; empty if only the forms say.
  public var candidates: [String]
  /// Whether the newest of several forms by one panelist about one candidate is used.
  public var takesLatest: Bool
  /// Whether a merged record of each candidate is written.
  public var writesRecords: Bool
  /// The day printed on documents, and the program's name.
  public var day: Day
  /// The program and its version: "InterviewKit 0.1.0".
  public var tool: String

  /// Options from their parts.
  public init(
    output: String = "debrief", plans: [String] = [], panelists: [String] = [],
    candidates: [String] = [], takesLatest: Bool = false, writesRecords: Bool = false, day: Day,
    tool: String = Version.text
  ) {
    self.output = output
    self.plans = plans
    self.panelists = panelists
    self.candidates = candidates
    self.takesLatest = takesLatest
    self.writesRecords = writesRecords
    self.day = day
    self.tool = tool
  }
}
