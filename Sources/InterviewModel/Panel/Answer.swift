// SPDX-License-Identifier: Apache-2.0

/// What one panelist wrote down for one question.
public struct Answer: Sendable, Equatable {
  /// The id of the question: "o1q1".
  public var question: String
  /// The rating given before any discussion; `nil` if the field is blank.
  public var rating: Rating?
  /// What the candidate said and did, in the panelist's words; empty if nothing was written.
  public var evidence: String

  /// An answer from its parts.
  public init(question: String, rating: Rating? = nil, evidence: String = "") {
    self.question = question
    self.rating = rating
    self.evidence = evidence
  }

  /// How many words the evidence has. A word holds a letter or a digit and ends at a space, so
  /// that a row of dashes is none.
  public var evidenceWords: Int {
    evidence.split(whereSeparator: \.isWhitespace).count { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
  }
}
