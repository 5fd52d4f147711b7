// SPDX-License-Identifier: Apache-2.0

/// How often the questions of a packet draw on the same bank entry.
struct EntryUses {
  private var counts: [Int?: Int] = [:]
  private var anchored: Set<Int?> = []

  /// Which of the entry's follow-ups a question gets.
  ///
  /// - Parameter entry: The entry; `nil` for the fallback.
  /// - Returns: 0 for the first question that draws on it, 1 for the next, and so on.
  mutating func variant(of entry: Int?) -> Int {
    defer { counts[entry, default: 0] += 1 }
    return counts[entry, default: 0]
  }

  /// Takes the entry's anchors for a question that is asked. The fallback's anchors name the subject,
  /// so each question has its own.
  ///
  /// - Parameter entry: The entry; `nil` for the fallback.
  /// - Returns: Whether no question had them yet.
  mutating func mayAnchor(_ entry: Int?) -> Bool {
    entry == nil || anchored.insert(entry).inserted
  }
}
