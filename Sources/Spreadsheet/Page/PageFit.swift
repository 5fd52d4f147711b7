// SPDX-License-Identifier: Apache-2.0

/// The pages that a sheet is shrunk to when it is printed.
package struct PageFit: Sendable, Equatable {
  /// Pages side by side, 0 for as many as it takes. Default: 1.
  package var wide: Int
  /// Pages one below the other, 0 for as many as it takes. Default: 0.
  package var tall: Int

  /// A fit; without numbers, one page wide and as many as it takes long.
  package init(wide: Int = 1, tall: Int = 0) {
    self.wide = wide
    self.tall = tall
  }
}
