// SPDX-License-Identifier: Apache-2.0

/// Tells whether what was made is a whole workbook.
enum WholeArchive {
  /// The parts without which nothing opens.
  private static let needed = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]

  /// Reads every part to its end: it must inflate to what its checksum says, and be XML that is
  /// closed by its root.
  ///
  /// - Throws: ``SpreadsheetError`` with `notWhole` and the part.
  static func check(_ archive: [UInt8]) throws(SpreadsheetError) {
    try ZipArchive.withOpen(archive, check)
  }

  private static func check(_ archive: borrowing ZipArchive) throws(SpreadsheetError) {
    var names: Set<String> = []
    var bytes: [UInt8] = []
    for index in 0..<archive.count {
      let name = try archive.name(of: index)
      names.insert(name)
      let count = try archive.read(index, into: &bytes)
      guard XMLBalance.isWhole(bytes[..<count]) else {
        throw SpreadsheetError(.notWhole(part: name))
      }
    }
    for name in needed where !names.contains(name) {
      throw SpreadsheetError(.notWhole(part: name))
    }
  }
}
