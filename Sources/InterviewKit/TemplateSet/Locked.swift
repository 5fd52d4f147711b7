// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// A value that one thread at a time may use.
///
/// It does what `Mutex` of Synchronization does, with a lock of the system: where threads wait for
/// each other, `Mutex` hands over on Linux within the Swift runtime, which the thread sanitizer does
/// not see, so that it now and then reports a race that is none.
final class Locked<Value: Sendable>: @unchecked Sendable {
  // Unchecked, because the compiler does not know that the lock is for the value.
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) {
    self.value = value
  }

  /// Does something with the value, when no other thread does.
  func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body(&value)
  }
}
