// SPDX-License-Identifier: Apache-2.0

/// Words that stand in nearly every objective and tell nothing of its subject.
enum CommonWords {
  private static let words: Set<[UInt8]> = Set(
    [
      "a", "about", "across", "all", "an", "and", "any", "are", "as", "at", "be", "by",
      "can", "ensure", "ensures", "ensuring", "for", "from", "has", "have", "help", "helps",
      "how", "in", "including", "into", "is", "it", "its", "more", "must", "new", "not",
      "of", "on", "or", "other", "our", "provide", "provides", "should", "so", "such",
      "support", "supports", "team", "teams", "that", "the", "their", "them", "these",
      "they", "this", "those", "through", "to", "use", "using", "we", "well", "what",
      "when", "where", "which", "who", "will", "with", "within", "work", "works", "you",
      "you'll", "your",
    ].map { Array($0.utf8) })

  /// Whether a word in lower case, in UTF-8, is one of them.
  static func contains(_ word: ArraySlice<UInt8>) -> Bool { words.contains(Array(word)) }
}
