// SPDX-License-Identifier: Apache-2.0

/// The logarithm, which the standard library does not have.
enum Logarithm {
  /// The logarithm to the base 2 of a number of 1 or more.
  static func base2(_ number: Double) -> Double {
    guard number.isFinite, number >= 1 else { return 0 }
    var whole = Double(number.exponent)
    var rest = number.significand
    var share = 0.5
    for _ in 0..<20 {
      rest *= rest
      if rest >= 2 {
        rest /= 2
        whole += share
      }
      share /= 2
    }
    return whole
  }
}
