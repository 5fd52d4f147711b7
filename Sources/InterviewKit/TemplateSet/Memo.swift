// SPDX-License-Identifier: Apache-2.0

/// A value that is made when it is first needed, and then kept.
final class Memo<Value: Sendable>: Sendable {
  private let kept = Locked<Value?>(nil)
  private let make: @Sendable () -> Value

  /// - Parameter make: Makes the value; called once.
  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value.
  var value: Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = make()
      kept = value
      return value
    }
  }
}
