// SPDX-License-Identifier: Apache-2.0
internal import Synchronization

/// Takes back, once in a run, what the manifests of earlier runs say, just before the first packet
/// is changed: no manifest ever speaks of files that are no longer so.
final class Retraction: Sendable {
  private let earlier: EarlierRuns
  private let own: String
  private let done = Mutex(false)

  init(_ earlier: EarlierRuns, own: String) {
    self.earlier = earlier
    self.own = own
  }

  /// Hides the manifests; nothing the second time.
  func happen() {
    done.withLock { done in
      if !done { earlier.retract(own: own) }
      done = true
    }
  }
}
