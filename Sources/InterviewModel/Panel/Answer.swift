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
    // Nearly all evidence is ASCII, where a byte tells.
    if evidence.utf8.allSatisfy({ $0 < 0x80 }) { return Self.words(inASCII: evidence.utf8) }
    return evidence.split(whereSeparator: \.isWhitespace).count { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
  }

  private static func words(inASCII bytes: String.UTF8View) -> Int {
    var words = 0
    var isCounted = false
    for byte in bytes {
      switch byte {
      case 0x20, 0x09...0x0D: isCounted = false
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        if !isCounted { words += 1 }
        isCounted = true
      default: continue
      }
    }
    return words
  }
}
