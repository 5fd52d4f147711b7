// SPDX-License-Identifier: Apache-2.0

/// A piece of a file as a message may quote it: short, and without what a terminal would obey.
enum Excerpt {
  private static let longest = 40

  /// The start of a text, with "…" for what is left out.
  static func of(_ text: String) -> String {
    let plain = text.unicodeScalars.lazy.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
      default: scalar
      }
    }
    var start = String.UnicodeScalarView(plain.prefix(longest))
    if text.unicodeScalars.dropFirst(longest).first != nil { start.append("…") }
    return String(start)
  }
}
