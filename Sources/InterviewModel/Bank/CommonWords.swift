// SPDX-License-Identifier: Apache-2.0

/// Words that stand in nearly every objective and tell nothing of its subject.
enum CommonWords {
  private static let longest = 9
  private static let words: Set<UInt64> = Set(
    [
      "a", "about", "across", "all", "an", "and", "any", "are", "as", "at", "be", "by",
      "can", "ensure", "ensures", "ensuring", "for", "from", "has", "have", "help", "helps",
      "how", "in", "including", "into", "is", "it", "its", "more", "must", "new", "not",
      "of", "on", "or", "other", "our", "provide", "provides", "should", "so", "such",
      "support", "supports", "team", "teams", "that", "the", "their", "them", "these",
      "they", "this", "those", "through", "to", "use", "using", "we", "well", "what",
      "when", "where", "which", "who", "will", "with", "within", "work", "works", "you",
      "you'll", "your",
    ].map { packed(Array($0.utf8)[...]) })

  /// Whether a word in lower case, in UTF-8, is one of them.
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= longest && words.contains(packed(word))
  }

  /// A word of at most ``longest`` bytes as one number, which is quicker to look up.
  private static func packed(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 7 | UInt64($1 & 0x7F) }
  }
}
