// SPDX-License-Identifier: Apache-2.0

/// Takes back, once in a run, what the manifests of earlier runs say, just before the first packet
/// is changed: no manifest ever speaks of files that are no longer so.
actor Retraction {
  private let earlier: EarlierRuns
  private let own: String
  private var isDone = false

  init(_ earlier: EarlierRuns, own: String) {
    self.earlier = earlier
    self.own = own
  }

  /// Hides the manifests; nothing the second time. Whoever calls it waits until they are hidden.
  func happen() {
    guard !isDone else { return }
    earlier.retract(own: own)
    isDone = true
  }
}
