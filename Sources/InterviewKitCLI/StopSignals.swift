// SPDX-License-Identifier: Apache-2.0
internal import Dispatch
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
  let flag = StopFlag()
  private let sources: [any DispatchSourceSignal]

  init() {
    let flag = self.flag
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler {
        if !flag.raise(number) { _exit(128 + number) }
      }
      source.resume()
      return source
    }
  }
}
