// SPDX-License-Identifier: Apache-2.0

/// Which of a workbook's cell formats show dates (ISO/IEC 29500-1, 18.8.10 and 18.8.31).
final class CellFormats: XMLContent {
  private enum Place { case document, sheet, codes, formats }

  private var place = Place.document
  /// Formats of the file's own by their id; they may redefine built-in ones.
  private var codes: [Int: Bool] = [:]
  private var ids: [Int] = []

  /// Whether cells with the format at a position from 0 show dates.
  func isDate(_ format: Int) -> Bool {
    guard ids.indices.contains(format) else { return false }
    let id = ids[format]
    return codes[id] ?? NumberFormat.isDate(builtIn: id)
  }

  func start(_ name: String, _ attributes: [String: String]) -> Bool {
    switch (place, name) {
    case (.document, "styleSheet"): place = .sheet
    case (.sheet, "numFmts"): place = .codes
    case (.sheet, "cellXfs"): place = .formats
    case (.codes, "numFmt"):
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
        codes[id] = NumberFormat(code).isDate
      }
      return false
    case (.formats, "xf"):
      ids.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
      return false
    default: return false
    }
    return true
  }

  func add(_ piece: String) {}

  func end(_ name: String) {
    place = place == .sheet ? .document : .sheet
  }
}
