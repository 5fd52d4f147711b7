// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import Synchronization

/// Whether the user or the system has asked the program to end.
final class StopFlag: Sendable {
  private let number = Atomic<Int32>(0)

  /// Whether it has been asked to.
  var isRaised: Bool { signal != 0 }

  /// The signal that asked; 0 for none.
  var signal: Int32 { number.load(ordering: .relaxed) }

  /// Notes a signal; `false` if there was one before.
  func raise(_ signal: Int32) -> Bool {
    number.compareExchange(expected: 0, desired: signal, ordering: .relaxed).exchanged
  }
}

/// Catches Ctrl-C and SIGTERM from now on, so that a run can end in order. The second one ends the
/// program at once, which is safe too: nothing that is not whole has its real name.
struct StopSignals {
  /// Raised by the first signal.
  var flag: StopFlag { Self.processFlag }

  /// A handler of signals can reach nothing but what the whole process shares.
  private static let processFlag = StopFlag()

  private static let numbers = [SIGINT, SIGTERM]

  /// Lets the signals through to this thread: the program that started this one may have blocked
  /// them, and threads that do the work block them too.
  static func unblock() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  init() {
    _ = Self.processFlag
    for number in Self.numbers {
      signal(number) { if !StopSignals.processFlag.raise($0) { _exit(128 + $0) } }
    }
  }
}
