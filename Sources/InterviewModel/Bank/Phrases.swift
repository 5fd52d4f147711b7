// SPDX-License-Identifier: Apache-2.0

/// The words of a plan that come neither from the bank nor from the profile.
public struct Phrases: Sendable, Equatable {
  /// Openings that mean the same and take the same words after them, in groups.
  public var openings: [[String]]
  /// The question around a short text of the profile; "{text}" stands for it.
  public var quotedShort: String
  /// The question before a long text of the profile, which is read out after it.
  public var quotedLong: String
  /// The follow-ups that every situational question gets after its own.
  public var situationalProbes: [String]
  /// What the work is called where a label names it; "{label}" stands for the label.
  public var subject: String
  /// What the work is called where nothing names it.
  public var unnamedSubject: String
  /// Why weights differ when the profile itself gives them.
  public var weightsFromProfile: String
  /// What the only interview is called.
  public var interview: String
  /// What one of several interviews is called; "{number}" stands for its number.
  public var interviewNumber: String

  /// Phrases from their parts.
  public init(
    openings: [[String]], quotedShort: String, quotedLong: String, situationalProbes: [String],
    subject: String, unnamedSubject: String, weightsFromProfile: String, interview: String,
    interviewNumber: String
  ) {
    self.openings = openings
    self.quotedShort = quotedShort
    self.quotedLong = quotedLong
    self.situationalProbes = situationalProbes
    self.subject = subject
    self.unnamedSubject = unnamedSubject
    self.weightsFromProfile = weightsFromProfile
    self.interview = interview
    self.interviewNumber = interviewNumber
  }

  /// The name of one of several interviews.
  ///
  /// - Parameter number: Its number, from 1.
  /// - Returns: "Interview 2".
  public func interview(number: Int) -> String {
    interviewNumber.replacing("{number}", with: "\(number)")
  }
}
