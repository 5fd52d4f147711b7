// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheet

/// A sheet that is filled from top to bottom, row by row, with heights estimated from the text.
///
/// Spreadsheet programs show at most 409 points of a row and 32,767 characters of a cell, so a
/// longer text goes on in the rows below.
struct SheetDraft {
  private(set) var sheet: Sheet
  /// The row that the next call fills, from 0.
  private(set) var row = 0
  private let widths: [Double]

  /// One cell of a row.
  struct Entry {
    var column: Int
    var cell: Cell

    init(_ column: Int, _ text: String, _ style: CellStyle) {
      self.column = column
      cell = Cell(text: text, style: style)
    }

    init(_ column: Int, _ cell: Cell) {
      self.column = column
      self.cell = cell
    }
  }

  private static let mostLines = 24
  private static let standardHeight = 15.0
  private static let pointsPerLine = 1.32

  init(_ name: SheetName, widths: [Double]) {
    sheet = Sheet(name)
    self.widths = widths
    for (column, width) in widths.enumerated() { sheet.columnWidths[column] = width }
  }

  /// Adds a row, and more below it for text that one row cannot show.
  ///
  /// - Parameters:
  ///   - entries: The cells; a column may stand once.
  ///   - fewest: The fewest lines of plain type that the row makes room for.
  /// - Returns: The first of the rows that were filled.
  @discardableResult
  mutating func add(_ entries: [Entry], lines fewest: Int = 1) -> Int {
    let first = row
    var rest = entries.map { ($0.column, $0.cell, pieces(of: $0)[...]) }
    repeat {
      var height = Self.standardHeight * Double(fewest)
      for index in rest.indices {
        var (column, cell, pieces) = rest[index]
        if let piece = pieces.popFirst() {
          cell.value = .text(piece.text)
          height = max(height, piece.height)
        } else if row > first {
          cell.value = .blank
        }
        sheet[row: row, column: column] = cell
        rest[index] = (column, cell, pieces)
      }
      if height > Self.standardHeight { sheet.rowHeights[row] = .estimated(min(409, height)) }
      row += 1
    } while rest.contains { !$0.2.isEmpty }
    return first
  }

  /// Leaves rows empty.
  mutating func skip(_ rows: Int = 1) {
    row += rows
  }

  /// Adds rows that stand on one printed page, if they fit on one.
  ///
  /// - Parameters:
  ///   - points: The height of a page.
  ///   - body: Adds the rows.
  /// - Throws: What the body throws.
  mutating func keepTogether(
    within points: Double, _ body: (inout SheetDraft) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    let start = row
    let used = height(of: (sheet.page.pageBreaks.last ?? 0)..<start)
    try body(&self)
    if start > 0, used > 0, used + height(of: start..<row) > points {
      sheet.page.pageBreaks.append(start)
    }
  }

  /// The height of some rows in points.
  private func height(of rows: Range<Int>) -> Double {
    rows.reduce(0) { $0 + (sheet.rowHeights[$1]?.points ?? Self.standardHeight) }
  }

  /// The points that are left of a printed page, if it has so many.
  func pointsLeft(of points: Double) -> Double {
    points - height(of: (sheet.page.pageBreaks.last ?? 0)..<row)
  }

  /// Starts a printed page at the next row.
  mutating func breakPage() {
    if row > 0 { sheet.page.pageBreaks.append(row) }
  }

  /// Changes the sheet apart from its rows.
  mutating func edit(_ change: (inout Sheet) -> Void) {
    change(&sheet)
  }

  private func pieces(of entry: Entry) -> [(text: String, height: Double)] {
    guard case .text(let text) = entry.cell.value else { return [] }
    let size = entry.cell.style.font.size ?? 11
    // What may run over the cells beside it takes one line.
    if !entry.cell.style.alignment.wraps, CellText.split(text).count == 1 {
      return [(text, size * Self.pointsPerLine + 3)]
    }
    let width = entry.column < widths.count ? widths[entry.column] : 9
    // Column widths are in digits of 11 point type; text runs narrower than digits, bold wider.
    let perDigit = 11 / size * (entry.cell.style.font.isBold ? 1.0 : 1.08)
    let columns = max(1, Int(width * perDigit) - 1)
    let lines = Self.lines(of: text, columns: columns)
    let lineHeight = size * Self.pointsPerLine
    let most = min(Self.mostLines, Int(400 / lineHeight))
    return stride(from: 0, to: max(1, lines.count), by: most).map { start in
      let part = lines[min(start, lines.count)..<min(start + most, lines.count)]
      return (part.joined(), Double(part.count) * lineHeight + 3)
    }
  }

  /// The lines that a text takes in a column, each with the white space that ends it.
  private static func lines(of text: String, columns: Int) -> [String] {
    if !text.utf8.contains(UInt8(ascii: "\n")), text.displayWidth <= columns { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    func words(_ paragraph: Substring) -> [Substring] {
      var words: [Substring] = []
      var start = paragraph.startIndex
      for index in paragraph.indices where paragraph[index] == " " {
        let next = paragraph.index(after: index)
        words.append(paragraph[start..<next])
        start = next
      }
      return words + [paragraph[start...]]
    }
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, paragraph) in paragraphs.enumerated() {
      for word in words(paragraph) {
        let width = word.displayWidth
        if used + width > columns + 1, !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
        }
        if width <= columns {
          line += word
          used += width
          continue
        }
        for character in word {
          if used + character.displayWidth > columns, !line.isEmpty {
            lines.append(line)
            (line, used) = ("", 0)
          }
          line.append(character)
          used += character.displayWidth
        }
      }
      if number < paragraphs.count - 1 { line += "\n" }
      lines.append(line)
      (line, used) = ("", 0)
    }
    return lines
  }
}
