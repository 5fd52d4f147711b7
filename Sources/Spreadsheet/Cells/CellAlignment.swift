// SPDX-License-Identifier: Apache-2.0

/// Where in its cell a text stands.
package struct CellAlignment: Sendable, Hashable {
  /// Where between left and right.
  package enum Horizontal: Sendable, Hashable {
    /// Text left, numbers right.
    case general
    /// At the left.
    case left
    /// In the middle.
    case center
    /// At the right.
    case right
  }

  /// Where between top and bottom.
  package enum Vertical: Sendable, Hashable {
    /// At the top.
    case top
    /// In the middle.
    case center
    /// At the bottom.
    case bottom
  }

  /// Where between left and right. Default: by what the cell holds.
  package var horizontal: Horizontal
  /// Where between top and bottom. Default: bottom.
  package var vertical: Vertical
  /// Whether a long text goes on in further lines. Default: no.
  package var wraps: Bool
  /// How far the text stands from the side it is aligned to, in steps of three spaces.
  package var indent: UInt8

  /// An alignment from its parts.
  package init(
    _ horizontal: Horizontal = .general, _ vertical: Vertical = .bottom, wraps: Bool = false,
    indent: UInt8 = 0
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.wraps = wraps
    self.indent = indent
  }
}
