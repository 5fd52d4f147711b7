// SPDX-License-Identifier: Apache-2.0

/// Tells texts that a reader of YAML 1.1 or 1.2 would take for a number, a truth value or nothing.
enum PlainScalar {
  private static let words: Set<String> = [
    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", ".nan",
    "=", "<<",
  ]

  /// Whether a text without quotes could be read as something other than text.
  static func couldBeAnotherType(_ text: String) -> Bool {
    if words.contains(text.lowercased()) { return true }
    guard let first = text.unicodeScalars.first else { return true }
    let startsLikeNumber = ("0"..."9").contains(first) || "+-.".unicodeScalars.contains(first)
    // Numbers, dates, times and base 60: digits and a few signs throughout.
    return startsLikeNumber
      && text.unicodeScalars.allSatisfy {
        ("0"..."9").contains($0) || "+-._:eExXoOaAbBcCdDfFtTzZ ".unicodeScalars.contains($0)
      }
  }
}
