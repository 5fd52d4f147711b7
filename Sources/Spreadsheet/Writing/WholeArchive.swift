// SPDX-License-Identifier: Apache-2.0

/// Tells whether a written file is a whole workbook.
enum WholeArchive {
  /// The parts without which nothing opens.
  private static let needed = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]

  /// Reads every part to its end: it must inflate to what its checksum says, and be XML that is
  /// closed by its root.
  ///
  /// - Throws: ``SpreadsheetError`` with `notWhole` and the part.
  static func check(_ path: String) throws(SpreadsheetError) {
    let archive = try ZipArchive(path)
    var names: Set<String> = []
    for index in 0..<archive.count {
      let name = try archive.name(of: index)
      names.insert(name)
      var balance = XMLBalance()
      try archive.read(index) { balance.read($0) }
      guard balance.isWhole else { throw SpreadsheetError(.notWhole(part: name)) }
    }
    for name in needed where !names.contains(name) {
      throw SpreadsheetError(.notWhole(part: name))
    }
  }
}
