// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// The wordings of a bank that a run has read so far: many packets choose the same entries.
final class WordingMemo: Sendable {
  private let read = Locked<[Int: BankWording?]>([:])

  /// The wording of an entry.
  ///
  /// - Parameters:
  ///   - index: The entry's index in the bank.
  ///   - reading: Reads it; called where it is not known yet.
  /// - Returns: The wording; `nil` if there is no such entry.
  func wording(at index: Int, _ reading: (Int) -> BankWording?) -> BankWording? {
    if let known = read.withLock({ $0[index] }) { return known }
    let wording = reading(index)
    read.withLock { $0[index] = .some(wording) }
    return wording
  }
}
