// SPDX-License-Identifier: Apache-2.0

/// A color without transparency.
package struct Color: Sendable, Hashable {
  /// Red, green and blue, eight bits each: 0xRRGGBB.
  package let rgb: UInt32

  /// A color from 0xRRGGBB; what stands above these 24 bits is dropped.
  package init(rgb: UInt32) {
    self.rgb = rgb & 0xFF_FFFF
  }
}
