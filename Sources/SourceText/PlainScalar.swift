// SPDX-License-Identifier: Apache-2.0

/// Tells texts that a reader of YAML 1.1 or 1.2 would take for a number, a truth value or nothing.
enum PlainScalar {
  private static let words = [
    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", ".nan",
    "=", "<<",
  ].map { Array($0.utf8) }
  private static let longestWord = 5

  /// Whether a text without quotes could be read as something other than text.
  static func couldBeAnotherType(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first else { return true }
    if bytes.count <= longestWord {
      let lowercased = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      if words.contains(lowercased) { return true }
    }
    // Numbers, dates, times and base 60: digits and a few signs throughout.
    return (isDigit(first) || "+-.".utf8.contains(first))
      && bytes.allSatisfy { isDigit($0) || "+-._:eExXoOaAbBcCdDfFtTzZ ".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
