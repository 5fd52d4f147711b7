// SPDX-License-Identifier: Apache-2.0

/// A line on one side of a cell.
package struct BorderLine: Sendable, Hashable {
  /// How thick a line is.
  package enum Weight: Sendable, Hashable {
    /// The thinnest that every program draws.
    case thin
    /// Twice as thick.
    case medium
    /// Three times as thick.
    case thick
  }

  /// How thick it is.
  package var weight: Weight
  /// Its color; `nil`: black.
  package var color: Color?

  /// A line.
  package init(_ weight: Weight, color: Color? = nil) {
    self.weight = weight
    self.color = color
  }
}

/// The lines around a cell; `nil`: none on that side.
package struct CellBorders: Sendable, Hashable {
  /// The line on the left.
  package var left: BorderLine?
  /// The line on the right.
  package var right: BorderLine?
  /// The line on top.
  package var top: BorderLine?
  /// The line at the bottom.
  package var bottom: BorderLine?

  /// Lines side by side.
  package init(
    left: BorderLine? = nil, right: BorderLine? = nil, top: BorderLine? = nil,
    bottom: BorderLine? = nil
  ) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }

  /// The same line on every side.
  package init(all line: BorderLine) {
    self.init(left: line, right: line, top: line, bottom: line)
  }
}
