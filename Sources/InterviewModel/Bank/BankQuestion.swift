// SPDX-License-Identifier: Apache-2.0

/// A question that a person wrote beforehand, for one angle of a competency.
public struct BankQuestion: Sendable, Equatable {
  /// Whether it asks for the past, for a plan or for knowledge.
  public var kind: Question.Kind
  /// The question as it is read aloud.
  public var text: String
  /// The words of a profile that choose this angle rather than the entry's others.
  public var cues: [Cue]
  /// Follow-ups that fit this question only.
  public var probes: [String]
  /// Objectives that the question was written for: a title each, and after it responsibilities,
  /// parted by semicolons.
  public var examples: [String] = []

  /// A question from its parts.
  public init(kind: Question.Kind, text: String, cues: [Cue] = [], probes: [String] = []) {
    self.kind = kind
    self.text = text
    self.cues = cues
    self.probes = probes
  }
}
