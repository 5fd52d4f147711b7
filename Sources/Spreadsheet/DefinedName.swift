// SPDX-License-Identifier: Apache-2.0

/// A name for a cell or a range, in a workbook or on one of its sheets.
package struct DefinedName: Sendable, Hashable {
  /// The name.
  package let name: String
  /// The sheet that the named cells are on.
  package let sheet: SheetName
  /// The named cells.
  package let range: CellRange

  /// libxlsxwriter 1.1.4 cuts what is longer, without a word: its buffers hold 128 bytes, the last
  /// of them 0, both for "sheet!name" and for the formula.
  private static let longest = 127

  /// A name for a range.
  ///
  /// - Throws: ``SpreadsheetError`` with `nameNotAllowed` unless the name starts with a letter or
  ///   "_", goes on with letters, digits, "_" and ".", cannot be taken for a cell ("R1C1", "AB12"),
  ///   and fits with the sheet's name, which may not hold "!" here, into 127 bytes.
  package init(_ name: String, for range: CellRange, on sheet: SheetName) throws(SpreadsheetError) {
    self.name = name
    self.sheet = sheet
    self.range = range
    let isLegal =
      Self.isWord(name) && !Self.looksLikeCell(name) && !sheet.text.contains("!")
      && sheet.text.utf8.count + 1 + name.utf8.count <= Self.longest
      && formula.utf8.count <= Self.longest
    guard isLegal else { throw SpreadsheetError(.nameNotAllowed(name), sheet: sheet.text) }
  }

  /// A name for a cell. Throws as the name of a range does.
  package init(
    _ name: String, for cell: CellReference, on sheet: SheetName
  ) throws(SpreadsheetError) {
    try self.init(name, for: CellRange(cell), on: sheet)
  }

  /// What the name stands for: "='Sheet'!$A$1".
  var formula: String { "=\(sheet.quoted)!\(range.absoluteText)" }

  /// What may stand only once: names that differ in case alone are the same.
  var folded: String { name.lowercased() }

  private static func isWord(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic
    else { return false }
    return name.unicodeScalars.allSatisfy {
      $0 == "_" || $0 == "." || $0.properties.isAlphabetic || $0.properties.numericType == .decimal
    }
  }

  /// "A1" to "XFD1048576" and beyond, and cells by row and column: "R", "C", "R1C1".
  private static func looksLikeCell(_ name: String) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let bytes = Array(name.uppercased().utf8)
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }
    let digits = bytes.dropFirst(letters.count)
    if (1...3).contains(letters.count), !digits.isEmpty, digits.allSatisfy(isDigit) { return true }
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "R") { rest = rest.dropFirst().drop(while: isDigit) }
    if rest.first == UInt8(ascii: "C") { rest = rest.dropFirst().drop(while: isDigit) }
    return rest.isEmpty
  }
}
