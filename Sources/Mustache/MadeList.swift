// SPDX-License-Identifier: Apache-2.0

/// Values that are made one by one.
package struct MadeList: Sendable {
  /// How many there are.
  package let count: Int
  /// Makes the one at a position, counted from 0.
  package let make: @Sendable (Int) -> Value

  /// A list of so many values.
  package init(count: Int, make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
  }
}

extension MadeList: Equatable {
  /// Lists are equal if the same values come of them.
  package static func == (one: MadeList, other: MadeList) -> Bool {
    one.count == other.count && (0..<one.count).allSatisfy { one.make($0) == other.make($0) }
  }
}
