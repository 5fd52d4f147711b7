// SPDX-License-Identifier: Apache-2.0

/// The cells and merged ranges of a sheet's part (ISO/IEC 29500-1, 18.3).
final class SheetPart: XMLContent {
  private enum Place { case document, sheet, rows, row, cell, value, formula, inline, merges }

  /// The cells that hold something.
  private(set) var cells: [CellReference: ReadCell] = [:]
  /// Ranges shown as one cell.
  private(set) var merges: [CellRange] = []

  private let strings: SharedStrings
  private let formats: CellFormats
  private let dateSystem: DateSystem
  private var place = Place.document
  /// How many elements of an inline string are open.
  private var depth = 0
  /// Where the next cell is, for files that do not say.
  private var next = CellReference(row: -1, column: 0)

  private var cell = CellReference(row: 0, column: 0)
  private var type: String?
  private var format: String?
  private var value = ""
  private var formula: String?
  private var inline = RichText()
  private var hasInline = false

  /// Takes in the cells of a workbook's sheet.
  init(strings: SharedStrings, formats: CellFormats, dateSystem: DateSystem) {
    self.strings = strings
    self.formats = formats
    self.dateSystem = dateSystem
  }

  /// A table that grows is copied, and there are two for a while. A cell that holds something takes
  /// at least four marks.
  func prepare(for scan: XMLScan) {
    cells.reserveCapacity(min(scan.cells, scan.marks / 4))
  }

  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetError) -> Bool {
    switch (place, name) {
    case (.document, "worksheet"): place = .sheet
    case (.sheet, "sheetData"): place = .rows
    case (.sheet, "mergeCells"): place = .merges
    case (.rows, "row"):
      try startRow(attributes)
      place = .row
    case (.row, "c"):
      try startCell(attributes)
      place = .cell
    case (.cell, "v"): place = .value
    case (.cell, "f"):
      formula = ""
      place = .formula
    case (.cell, "is"):
      hasInline = true
      place = .inline
    case (.inline, _):
      guard inline.start(name) else { return false }
      depth += 1
    case (.merges, "mergeCell"):
      try addMerge(attributes)
      return false
    default: return false
    }
    return true
  }

  func add(_ piece: String) {
    switch place {
    case .value: value += piece
    case .formula: formula?.append(piece)
    case .inline: inline.add(piece)
    default: break
    }
  }

  func end(_ name: String) throws(SpreadsheetError) {
    switch place {
    case .inline where depth > 0:
      depth -= 1
      inline.end()
    case .value, .formula, .inline: place = .cell
    case .cell:
      try endCell()
      place = .row
    case .row: place = .rows
    case .rows, .merges: place = .sheet
    case .sheet, .document: place = .document
    }
  }

  private func startRow(_ attributes: [String: String]) throws(SpreadsheetError) {
    next = CellReference(row: next.row + 1, column: 0)
    guard let text = attributes["r"] else { return }
    guard let row = Int(text), CellReference.rows.contains(row - 1) else {
      throw SpreadsheetError(.notOnSheet("row \(Excerpt.of(text))"))
    }
    next.row = row - 1
  }

  private func startCell(_ attributes: [String: String]) throws(SpreadsheetError) {
    cell = next
    if let text = attributes["r"] {
      guard let place = CellReference(text) else {
        throw SpreadsheetError(.notOnSheet("cell \(Excerpt.of(text))"))
      }
      cell = place
    }
    guard cell.isOnSheet else { throw SpreadsheetError(.notOnSheet("a cell without a place")) }
    next.column = cell.column + 1
    type = attributes["t"]
    format = attributes["s"]
    value = ""
    formula = nil
    hasInline = false
  }

  private func endCell() throws(SpreadsheetError) {
    let value = try readValue()
    guard value != nil || formula?.isEmpty == false else { return }
    var isDate = type == "d"
    if case .number = value, let format, let index = Int(format), formats.isDate(index) {
      isDate = true
    }
    cells[cell] = ReadCell(value, formula: formula, isDate: isDate)
  }

  /// Types that the reader does not know are text: what a person can read is not lost.
  private func readValue() throws(SpreadsheetError) -> ReadCell.Value? {
    if hasInline { return .text(inline.take()) }
    if type != "str" { value = Self.trimmed(value) }
    guard type == "str" || !value.isEmpty else { return nil }
    switch type {
    case nil, "n": return .number(try number())
    case "s": return .text(try sharedText())
    case "b": return .boolean(XMLBoolean.isTrue(value))
    case "e": return .error(value)
    case "d": return dateSystem.number(of: value).map { .number($0) } ?? .text(value)
    default: return .text(CellText.unescaped(value))
    }
  }

  /// Space around a number means nothing; a file that is laid out for reading has some.
  private static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20
    else { return text }
    let start = text.unicodeScalars.drop { $0.value <= 0x20 }
    return String(String.UnicodeScalarView(start.reversed().drop { $0.value <= 0x20 }.reversed()))
  }

  private func number() throws(SpreadsheetError) -> Double {
    // `Double` also reads "inf", "nan" and "0x1p3".
    let isDecimal = value.utf8.allSatisfy { (0x2B...0x39).contains($0) || $0 | 0x20 == 0x65 }
    guard isDecimal, let number = Double(value), number.isFinite else {
      throw SpreadsheetError(.valueNotRead, cell: cell.text)
    }
    return number
  }

  private func sharedText() throws(SpreadsheetError) -> String {
    guard let index = Int(value), let text = strings[index] else {
      throw SpreadsheetError(.sharedTextMissing(Excerpt.of(value)), cell: cell.text)
    }
    return text
  }

  private func addMerge(_ attributes: [String: String]) throws(SpreadsheetError) {
    guard let text = attributes["ref"] else { return }
    let corners = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      .map { CellReference($0) }
    guard corners.count <= 2, case let first?? = corners.first, case let last?? = corners.last
    else {
      throw SpreadsheetError(.notOnSheet("the merged range \(Excerpt.of(text))"))
    }
    merges.append(CellRange(first, last))
  }
}
