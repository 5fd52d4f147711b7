// SPDX-License-Identifier: Apache-2.0

/// A name that Excel, LibreOffice and Google Sheets accept for a sheet.
package struct SheetName: Sendable, Hashable {
  /// The name as it stands on the tab.
  package let text: String

  /// The most UTF-16 units of a name.
  package static let longest = 31

  /// A sheet name.
  ///
  /// - Throws: ``SpreadsheetError`` with `sheetNameNotAllowed` if the name is empty or longer than
  ///   31 UTF-16 units, holds one of `[ ] : * ? / \` or a control character, starts or ends with
  ///   an apostrophe, or is "History", which Excel keeps for itself.
  package init(_ text: String) throws(SpreadsheetError) {
    let isLegal =
      !text.isEmpty && text.utf16.count <= Self.longest
      && !text.unicodeScalars.contains(where: Self.isForbidden)
      && text.unicodeScalars.first != "'" && text.unicodeScalars.last != "'"
      && text.lowercased() != "history"
    guard isLegal else { throw SpreadsheetError(.sheetNameNotAllowed(text)) }
    self.text = text
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\": true
    case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": true
    default: false
    }
  }

  /// The name as it stands in a formula, in quotes.
  package var quoted: String {
    guard text.utf8.contains(UInt8(ascii: "'")) else { return "'\(text)'" }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "''") + "'"
  }

  /// What may stand only once in a workbook: names that differ in case alone are the same.
  var folded: String { text.lowercased() }
}
