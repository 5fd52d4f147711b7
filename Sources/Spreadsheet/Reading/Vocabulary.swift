// SPDX-License-Identifier: Apache-2.0

/// Counts different names, by their hashes. The count is never too high, and close while it is small
/// beside the size of the table.
struct Vocabulary {
  private var seen = [UInt64](repeating: 0, count: 1_024)
  /// How many different names there were.
  private(set) var count = 0

  /// Notes a name.
  mutating func add(_ hash: UInt64) {
    let mixed = hash ^ (hash >> 32)
    let word = Int(mixed >> 6 & 1_023)
    let bit: UInt64 = 1 << (mixed & 63)
    guard seen[word] & bit == 0 else { return }
    seen[word] |= bit
    count += 1
  }
}
