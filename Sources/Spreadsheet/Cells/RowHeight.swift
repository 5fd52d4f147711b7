// SPDX-License-Identifier: Apache-2.0

/// The height of a row in points, from 0 to 409.
///
/// libxlsxwriter 1.1.4 marks every height that it writes as set by hand, so programs keep an
/// estimated height as they keep a fixed one, and do not fit the row to its text again. A row of
/// 15 points, the standard, is written without a height either way.
package enum RowHeight: Sendable, Hashable {
  /// What the text needs, by a guess; what shows it may do better if it can.
  case estimated(Double)
  /// What the row has to have.
  case fixed(Double)

  /// The height in points.
  package var points: Double {
    switch self {
    case .estimated(let points), .fixed(let points): points
    }
  }
}
