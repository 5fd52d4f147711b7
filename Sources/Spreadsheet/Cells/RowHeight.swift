// SPDX-License-Identifier: Apache-2.0

/// The height of a row in points, from 0 to 409.
///
/// A row of 15 points, the standard, is written without a height either way.
package enum RowHeight: Sendable, Hashable {
  /// What the row starts with: as soon as somebody types into it, programs fit it to its text.
  case estimated(Double)
  /// What the row keeps, whatever is typed into it.
  case fixed(Double)

  /// The height in points.
  package var points: Double {
    switch self {
    case .estimated(let points), .fixed(let points): points
    }
  }
}
