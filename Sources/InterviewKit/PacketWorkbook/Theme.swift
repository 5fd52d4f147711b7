// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheet

/// The colors of a set's workbooks.
struct Theme: Sendable, Equatable {
  /// A color by what it is for, as `theme.yml` calls it.
  enum Role: String, CaseIterable, Sendable {
    case accent, ink, quiet, band, field, alert, alertInk, line
  }

  private var colors: [Role: Color]

  /// - Parameter colors: One for each role.
  init(_ colors: [Role: Color]) { self.colors = colors }

  /// The color of a role.
  subscript(role: Role) -> Color { colors[role] ?? Color(rgb: 0) }

  /// Two colors that meet, and how far they have to stand apart.
  struct Pair: Sendable, Equatable {
    var front: Role
    /// `nil` for the paper.
    var back: Role?
    var least: Double
  }

  /// Text at 4.5:1 (WCAG 2.1, criterion 1.4.3), lines at 3:1 (criterion 1.4.11).
  static let pairs: [Pair] = [
    Pair(front: .accent, back: nil, least: 4.5), Pair(front: .accent, back: .band, least: 4.5),
    Pair(front: .ink, back: nil, least: 4.5), Pair(front: .ink, back: .field, least: 4.5),
    Pair(front: .ink, back: .band, least: 4.5), Pair(front: .quiet, back: nil, least: 4.5),
    Pair(front: .alertInk, back: .alert, least: 4.5), Pair(front: .line, back: nil, least: 3),
    Pair(front: .line, back: .field, least: 3),
  ]

  /// The contrast of a pair: from 1 to 21.
  func contrast(of pair: Pair) -> Double {
    self[pair.front].contrast(to: pair.back.map { self[$0] } ?? .white)
  }

  /// The pairs that do not stand far enough apart.
  var faint: [Pair] { Self.pairs.filter { contrast(of: $0) < $0.least } }

  /// The nearest color to the front of a pair that stands far enough apart from all that it meets;
  /// `nil` if neither darker nor lighter ones do.
  func better(for role: Role) -> Color? {
    let pairs = Self.pairs.filter { $0.front == role }
    for target in [Color.black, Color.white] {
      for step in 1...20 {
        var theme = self
        theme.colors[role] = self[role].mixed(with: target, share: Double(step) / 20)
        if pairs.allSatisfy({ theme.contrast(of: $0) >= $0.least }) { return theme[role] }
      }
    }
    return nil
  }
}
