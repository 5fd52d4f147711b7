// SPDX-License-Identifier: Apache-2.0

/// The margins of a printed page, in inches.
package struct PageMargins: Sendable, Equatable {
  /// The margin at the left. Default: 0.7.
  package var left: Double
  /// The margin at the right. Default: 0.7.
  package var right: Double
  /// The margin on top. Default: 0.75.
  package var top: Double
  /// The margin at the bottom. Default: 0.75.
  package var bottom: Double

  /// Margins; Excel's own where none are given.
  package init(
    left: Double = 0.7, right: Double = 0.7, top: Double = 0.75, bottom: Double = 0.75
  ) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }
}
