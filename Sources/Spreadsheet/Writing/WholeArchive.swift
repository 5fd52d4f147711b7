// SPDX-License-Identifier: Apache-2.0

/// Tells whether what was made is a whole workbook, part by part.
struct WholeArchive {
  /// The parts without which nothing opens.
  private static let needed = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]

  private var names: Set<String> = []

  /// Takes a part that was read to its end.
  ///
  /// - Throws: ``SpreadsheetError`` with `notWhole` if it is not XML that is closed by its root.
  mutating func add(_ name: String, _ bytes: ArraySlice<UInt8>) throws(SpreadsheetError) {
    guard XMLBalance.isWhole(bytes) else { throw SpreadsheetError(.notWhole(part: name)) }
    names.insert(name)
  }

  /// All parts were taken.
  ///
  /// - Throws: ``SpreadsheetError`` with `notWhole` and a part that is missing.
  func finish() throws(SpreadsheetError) {
    for name in Self.needed where !names.contains(name) {
      throw SpreadsheetError(.notWhole(part: name))
    }
  }

  /// Reads every part to its end: it must inflate to what its checksum says, and be XML that is
  /// closed by its root.
  ///
  /// - Throws: ``SpreadsheetError`` with `notWhole` and the part.
  static func check(_ archive: [UInt8]) throws(SpreadsheetError) {
    var whole = WholeArchive()
    try ZipArchive.withOpen(archive) { archive throws(SpreadsheetError) in
      var bytes: [UInt8] = []
      for index in 0..<archive.count {
        let count = try archive.read(index, into: &bytes)
        try whole.add(try archive.name(of: index), bytes[..<count])
      }
    }
    try whole.finish()
  }
}
