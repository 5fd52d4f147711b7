// SPDX-License-Identifier: Apache-2.0

/// What stands on top or at the bottom of every printed page.
///
/// Written, all of it has at most 255 UTF-16 units.
package struct PageText: Sendable, Equatable {
  /// A piece of it.
  package enum Piece: Sendable, Equatable, ExpressibleByStringLiteral {
    /// Text, shown as it is.
    case text(String)
    /// The number of the page.
    case pageNumber
    /// How many pages there are.
    case pageCount

    /// Text, written in the program.
    package init(stringLiteral text: String) {
      self = .text(text)
    }
  }

  /// The most UTF-16 units, as written.
  package static let longest = 255

  /// What stands at the left.
  package var left: [Piece]
  /// What stands in the middle.
  package var center: [Piece]
  /// What stands at the right.
  package var right: [Piece]

  /// A text from its parts.
  package init(left: [Piece] = [], center: [Piece] = [], right: [Piece] = []) {
    self.left = left
    self.center = center
    self.right = right
  }

  /// The text in the codes of the format: "&LPlan&RPage &P of &N".
  var code: String {
    [("&L", left), ("&C", center), ("&R", right)].filter { !$0.1.isEmpty }
      .map { $0.0 + Self.code(of: $0.1) }.joined()
  }

  /// Bold on and off again: parts a code from a text that would change its meaning.
  private static let nothing = "&B&B"

  private static func code(of pieces: [Piece]) -> String {
    var code = ""
    var followsNumber = false
    for piece in pieces {
      switch piece {
      case .pageNumber: code += "&P"
      case .pageCount: code += "&N"
      case .text(let text):
        // "&P+1" is the number of the next page.
        if followsNumber, text.hasPrefix("+") || text.hasPrefix("-") { code += nothing }
        code += plain(text)
      }
      followsNumber = piece == .pageNumber || piece == .pageCount
    }
    return code
  }

  /// Text with its "&" written twice. libxlsxwriter 1.1.4 takes even "&&G" for a picture.
  private static func plain(_ text: String) -> String {
    let text = CellText.escaped(text)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { code, part in
      code += "&&"
      if part.hasPrefix("G") || part.hasPrefix("[Picture]") { code += nothing }
      code += part
    }
  }
}
