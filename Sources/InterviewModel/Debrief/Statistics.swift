// SPDX-License-Identifier: Apache-2.0

/// The few figures that everything here is made of.
enum Statistics {
  /// Figures nearer than this are the same: thirds and weights do not add up exactly in binary.
  static let tolerance = 1e-9

  /// A sum of squares under this is rounding and counts as none.
  static let negligibleSquares = 1e-18

  /// The mean; `nil` of nothing.
  static func mean(_ numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
  }

  /// Highest minus lowest; `nil` of fewer than two.
  static func range(_ numbers: [Double]) -> Double? {
    guard numbers.count > 1, let lowest = numbers.min(), let highest = numbers.max() else {
      return nil
    }
    return highest - lowest
  }

  /// The sum of squared distances from the mean.
  static func squares(_ numbers: [Double]) -> Double {
    guard let mean = mean(numbers) else { return 0 }
    let sum = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return sum < negligibleSquares ? 0 : sum
  }
}
