// SPDX-License-Identifier: Apache-2.0

/// How a number is shown, as a code of Excel's: "0.00", "0%".
package struct NumberFormat: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The code, 1 to 127 bytes.
  package var code: String

  /// As it was typed.
  package static let general: NumberFormat = "General"
  /// A date as ISO 8601 writes it: 2026-03-14.
  package static let date: NumberFormat = "yyyy-mm-dd"

  /// libxlsxwriter 1.1.4 cuts what is longer, without a word.
  static let longest = 127

  /// A format from its code.
  package init(_ code: String) {
    self.code = code
  }

  /// A format from its code, written in the program.
  package init(stringLiteral code: String) {
    self.init(code)
  }
}
