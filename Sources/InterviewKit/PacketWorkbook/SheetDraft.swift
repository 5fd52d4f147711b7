// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheet

/// A sheet that is filled from top to bottom, row by row, with heights estimated from the text and
/// pages broken between rows.
///
/// Spreadsheet programs show at most 409 points of a row and 32,767 characters of a cell, so a
/// longer text goes on in the rows below.
struct SheetDraft {
  private(set) var sheet: Sheet
  /// The row that the next call fills, from 0.
  private(set) var row = 0
  private let layout: SheetLayout
  /// The points of the page that its rows have taken.
  private var used = 0.0
  /// The points that the rows repeated on every page take.
  private var repeated = 0.0
  private let pageHeight: Double

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

  /// The height of a row without one in points, and of plain type on one line.
  static let standardHeight = 15.0
  /// The greatest height of a row in points.
  static let greatestHeight = 409.0
  /// What a row has besides its lines, so that text does not touch the line below.
  private static let padding = 2.0
  /// The most page breaks that Excel takes.
  private static let mostBreaks = 1023

  init(_ name: SheetName, _ layout: SheetLayout) {
    sheet = Sheet(name)
    sheet.showsGridlines = false
    sheet.page = layout.page
    self.layout = layout
    pageHeight = layout.pageHeight
    for (column, width) in layout.widths.enumerated() { sheet.columnWidths[column] = width }
  }

  /// The points that are left of the printed page.
  var pointsLeft: Double { pageHeight - used }

  /// The last row that was filled, from 0.
  var lastRow: Int { max(0, row - 1) }

  /// Adds a row, and more below it for text that one row cannot show.
  ///
  /// - Parameters:
  ///   - entries: The cells; a column may stand once.
  ///   - least: The least height of the row in points.
  ///   - grows: Whether the row is to be fitted to what a person types into it.
  /// - Returns: The first of the rows that were filled.
  @discardableResult
  mutating func add(
    _ entries: [Entry], points least: Double = standardHeight, grows: Bool = false
  ) -> Int {
    var first: Int?
    var rest = entries.map { ($0.column, $0.cell, pieces(of: $0)[...]) }
    repeat {
      var height = first == nil ? least : Self.standardHeight
      for piece in rest.compactMap({ $0.2.first }) { height = max(height, piece.height) }
      height = min(Self.greatestHeight, height)
      if used + height > pageHeight { breakPage() }
      for index in rest.indices {
        var (column, cell, pieces) = rest[index]
        if let piece = pieces.popFirst() {
          cell.value = .text(piece.text)
        } else if first != nil {
          cell.value = .blank
        }
        sheet[row: row, column: column] = cell
        rest[index] = (column, cell, pieces)
      }
      if height != Self.standardHeight {
        sheet.rowHeights[row] = grows ? .estimated(height) : .fixed(height)
      }
      first = first ?? row
      used += height
      row += 1
    } while rest.contains { !$0.2.isEmpty }
    return first ?? row
  }

  /// Adds a text that runs over all columns, in as many rows as it has lines.
  mutating func addAcross(_ text: String, _ style: CellStyle) {
    let measure = TypeMeasure(size: style.font.size ?? 11, isBold: style.font.isBold)
    let width = layout.widths.reduce(0, +)
    for line in measure.lines(of: text, column: width) {
      add([.init(0, String(line), style.unwrapped)])
    }
  }

  /// Leaves a row empty.
  mutating func skip(points: Double = standardHeight) {
    // At the top of a page there is nothing to stand apart from.
    guard used > repeated, points > 0 else { return }
    add([], points: points)
  }

  /// Adds rows that stand on one printed page, if they fit on one.
  ///
  /// - Parameter body: Adds the rows; it is run again if they go over a page, so it may change
  ///   nothing but the draft.
  /// - Throws: What the body throws.
  mutating func keepTogether<E>(
    _ body: (inout SheetDraft) throws(E) -> Void
  ) throws(E) {
    var trial = self
    try body(&trial)
    if trial.sheet.page.pageBreaks.count > sheet.page.pageBreaks.count, used > repeated {
      breakPage()
      try body(&self)
    } else {
      self = trial
    }
  }

  /// Repeats the rows so far on top of every page, and keeps them in place on the screen.
  mutating func repeatRows(frozenColumns: Int = 0) {
    guard row > 0 else { return }
    sheet.page.repeatedRows = 0...lastRow
    sheet.frozenAt = CellReference(row: row, column: frozenColumns)
    repeated = used
  }

  /// Starts a printed page at the next row, unless one starts there.
  mutating func breakPage() {
    guard row > 0, used > repeated, sheet.page.pageBreaks.last != row else { return }
    used = repeated
    if sheet.page.pageBreaks.count < Self.mostBreaks { sheet.page.pageBreaks.append(row) }
  }

  /// Changes the sheet apart from its rows.
  ///
  /// - Throws: What the change throws.
  mutating func edit<E>(_ change: (inout Sheet) throws(E) -> Void) throws(E) {
    try change(&sheet)
  }

  /// The sheet, printed as far as it is filled.
  func finished() -> Sheet {
    var sheet = sheet
    sheet.page.printArea = CellRange(
      rows: 0...lastRow, columns: 0...max(0, layout.widths.count - 1))
    return sheet
  }

  private func pieces(of entry: Entry) -> [(text: String, height: Double)] {
    guard case .text(let text) = entry.cell.value else { return [] }
    let font = entry.cell.style.font
    let measure = TypeMeasure(size: font.size ?? 11, isBold: font.isBold)
    // What may run over the cells beside it takes one line.
    if !entry.cell.style.alignment.wraps, CellText.split(text).count == 1 {
      return [(text, measure.lineHeight + Self.padding)]
    }
    let width = entry.column < layout.widths.count ? layout.widths[entry.column] : 9
    let ends = measure.ends(
      of: text, column: width, indent: entry.cell.style.alignment.indent)
    let most = max(1, Int((Self.greatestHeight - Self.padding) / measure.lineHeight))
    func height(_ lines: Int) -> Double { Double(lines) * measure.lineHeight + Self.padding }
    if ends.count <= most { return [(text, height(ends.count))] }
    var start = text.startIndex
    return stride(from: 0, to: ends.count, by: most).map { first in
      let count = min(most, ends.count - first)
      let end = text.utf8.index(text.startIndex, offsetBy: ends[first + count - 1])
      defer { start = end }
      return (String(text[start..<end]), height(count))
    }
  }
}
