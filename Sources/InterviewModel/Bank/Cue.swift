// SPDX-License-Identifier: Apache-2.0

/// A word, phrase or stem in a profile that speaks for a bank entry or one of its questions.
public struct Cue: Sendable, Equatable {
  /// Consecutive words in lower case, hyphens as spaces; a word that ends in "*" is a stem.
  public var phrase: String
  /// 1, a weak hint, to 5, says it alone.
  public var weight: Int

  /// A cue from its parts.
  public init(_ phrase: String, weight: Int) {
    self.phrase = phrase
    self.weight = weight
  }
}
