// SPDX-License-Identifier: Apache-2.0

/// Finds what a workbook holds that a file cannot, before libxlsxwriter sees it: the library counts
/// characters where Excel counts UTF-16 units, overlooks some limits, and prints its complaints.
struct WorkbookCheck {
  /// The workbook; what its sheets hold is of no matter to it.
  let workbook: Workbook

  private static let longestProperty = 255
  private static let longestFormula = 8192
  private static let longestFormulaText = 255
  private static let mostPageBreaks = 1023
  /// The last second of the year 9999, the last that dates in documents reach.
  private static let latest = 253_402_300_799

  /// Checks all but what the sheets hold.
  func run() throws(SpreadsheetError) {
    guard (0...Self.latest).contains(workbook.created) else {
      throw SpreadsheetError(.outOfRange("the creation date"))
    }
    try properties(workbook.properties)
    guard workbook.sheets.contains(where: { !$0.isHidden }) else {
      throw SpreadsheetError(.noVisibleSheet)
    }
    if let active = workbook.activeSheet {
      guard workbook.sheets.indices.contains(active), !workbook.sheets[active].isHidden else {
        throw SpreadsheetError(.outOfRange("the active sheet"))
      }
    }
    var taken: Set<String> = []
    for sheet in workbook.sheets where !taken.insert(sheet.name.folded).inserted {
      throw SpreadsheetError(.nameTaken(sheet.name.text))
    }
    try names(workbook.names)
  }

  /// Checks what a sheet holds.
  func run(_ sheet: Sheet) throws(SpreadsheetError) {
    do throws(SpreadsheetError) {
      try check(sheet)
    } catch {
      var error = error
      error.sheet = sheet.name.text
      throw error
    }
  }

  private func properties(_ properties: DocumentProperties) throws(SpreadsheetError) {
    let texts = [
      properties.title, properties.subject, properties.author, properties.company ?? "",
      properties.language ?? "",
    ]
    for text in texts { try fits(text, Self.longestProperty) }
  }

  private func names(_ names: [DefinedName]) throws(SpreadsheetError) {
    var taken: Set<String> = []
    let sheets = Set(workbook.sheets.map(\.name.folded))
    for name in names {
      guard taken.insert(name.folded).inserted else {
        throw SpreadsheetError(.nameTaken(name.name))
      }
      guard sheets.contains(name.sheet.folded), name.range.isOnSheet else {
        throw SpreadsheetError(.outOfRange("the name \(name.name)"))
      }
    }
  }

  private func check(_ sheet: Sheet) throws(SpreadsheetError) {
    for (place, cell) in sheet.cells {
      do throws(SpreadsheetError) {
        guard place.isOnSheet else { throw SpreadsheetError(.outOfRange("the cell")) }
        try check(cell)
        try check(cell.style)
      } catch {
        throw SpreadsheetError(error.problem, cell: place.isOnSheet ? place.text : nil)
      }
    }
    try layout(of: sheet)
    try names(sheet.names)
    for validation in sheet.validations {
      do throws(SpreadsheetError) {
        try check(validation)
      } catch {
        throw SpreadsheetError(error.problem, cell: validation.range.first.text)
      }
    }
    for format in sheet.conditionalFormats {
      guard format.range.isOnSheet else {
        throw SpreadsheetError(.outOfRange("a conditional format"))
      }
      try check(format.style)
      if case .text(let text) = format.condition { try formulaText(text) }
    }
    for chart in sheet.charts { try check(chart) }
    try page(sheet.page)
  }

  private func check(_ cell: Cell) throws(SpreadsheetError) {
    switch cell.value {
    case .blank: break
    case .text(let text): try cellText(text)
    case .number(let number): try finite(number)
    case .formula(let formula, let result):
      try check(formula: formula)
      switch result {
      case nil: break
      case .text(let text): try cellText(text)
      case .number(let number): try finite(number)
      }
    }
  }

  private func check(formula: String) throws(SpreadsheetError) {
    try fits(formula, Self.longestFormula)
    guard !formula.isEmpty, formula != "=", !CellText.mustEscape(formula) else {
      throw SpreadsheetError(.textNotAllowed("a formula"))
    }
  }

  private func cellText(_ text: String) throws(SpreadsheetError) {
    guard CellText.fits(text) else {
      throw SpreadsheetError(
        .textTooLong(length: text.utf16.count, limit: CellText.longest))
    }
  }

  private func finite(_ number: Double) throws(SpreadsheetError) {
    guard number.isFinite else { throw SpreadsheetError(.outOfRange("the number")) }
  }

  private func check(_ style: CellStyle) throws(SpreadsheetError) {
    if let size = style.font.size, !(1...409).contains(size) {
      throw SpreadsheetError(.outOfRange("the size of the type"))
    }
    if style.numberFormat == .general { return }
    let code = style.numberFormat.code
    guard !code.isEmpty, code.utf8.count <= NumberFormat.longest, !CellText.mustEscape(code)
    else { throw SpreadsheetError(.textNotAllowed("a number format")) }
  }

  private func layout(of sheet: Sheet) throws(SpreadsheetError) {
    for (column, width) in sheet.columnWidths {
      guard CellReference.columns.contains(column), (0...255).contains(width) else {
        throw SpreadsheetError(.outOfRange("the width of a column"))
      }
    }
    for (row, height) in sheet.rowHeights {
      guard CellReference.rows.contains(row), (0...409).contains(height.points) else {
        throw SpreadsheetError(.outOfRange("the height of a row"))
      }
    }
    for (index, range) in sheet.merges.enumerated() {
      guard range.isOnSheet, range.first != range.last else {
        throw SpreadsheetError(.outOfRange("a merged range"))
      }
      if sheet.merges[..<index].contains(where: range.overlaps) {
        throw SpreadsheetError(.mergesOverlap, cell: range.first.text)
      }
    }
    for cell in [sheet.frozenAt, sheet.activeCell].compactMap({ $0 }) where !cell.isOnSheet {
      throw SpreadsheetError(.outOfRange("the cell"))
    }
  }

  private func check(_ validation: DataValidation) throws(SpreadsheetError) {
    guard validation.range.isOnSheet else { throw SpreadsheetError(.outOfRange("a rule")) }
    switch validation.rule {
    case .anything, .list, .date: break
    case .cells(let range, let sheet):
      let isThere = workbook.sheets.contains { $0.name.folded == sheet.folded }
      guard range.isOnSheet, isThere else {
        throw SpreadsheetError(.outOfRange("the cells of a list"))
      }
    case .wholeNumber(let range):
      // Beyond this a Double, which is what the file holds, skips whole numbers.
      let exact = -(1 << 53)...(1 << 53)
      guard exact.contains(range.lowerBound), exact.contains(range.upperBound) else {
        throw SpreadsheetError(.outOfRange("the numbers of a rule"))
      }
    }
    let texts =
      [validation.prompt.map { ($0.title, $0.message) }]
      + [validation.alert.map { ($0.title, $0.message) }]
    for case .some(let (title, message)) in texts {
      try fits(title, ValidationPrompt.longestTitle)
      try fits(message, ValidationPrompt.longestMessage)
    }
  }

  private func check(_ chart: Chart) throws(SpreadsheetError) {
    // The library cuts a title that is longer, and prints that it did.
    try fits(chart.title, Chart.longestText)
    try fits(chart.alternativeText, Chart.longestText)
    // The library would take it for the address of a cell.
    guard !chart.title.hasPrefix("=") else {
      throw SpreadsheetError(.textNotAllowed("the title of a chart"))
    }
    guard chart.categories.isOnSheet, chart.values.isOnSheet, chart.place.isOnSheet,
      chart.scale.lowerBound.isFinite, chart.scale.upperBound.isFinite,
      Chart.sizes.contains(chart.width), Chart.sizes.contains(chart.height)
    else { throw SpreadsheetError(.outOfRange("a chart")) }
  }

  private func page(_ page: PageSetup) throws(SpreadsheetError) {
    for length in [page.header, page.footer].compactMap({ $0?.code.utf16.count }) {
      guard length <= PageText.longest else {
        throw SpreadsheetError(.textTooLong(length: length, limit: PageText.longest))
      }
    }
    if let margins = page.margins {
      for inches in [margins.left, margins.right, margins.top, margins.bottom] {
        // Excel refuses files with more.
        guard (0..<49).contains(inches) else { throw SpreadsheetError(.outOfRange("a margin")) }
      }
    }
    let fit = page.fit ?? PageFit()
    guard (0...32_767).contains(fit.wide), (0...32_767).contains(fit.tall) else {
      throw SpreadsheetError(.outOfRange("the number of pages"))
    }
    let rows =
      page.pageBreaks
      + [page.repeatedRows?.lowerBound, page.repeatedRows?.upperBound]
      .compactMap { $0 }
    let columns = [page.repeatedColumns?.lowerBound, page.repeatedColumns?.upperBound]
      .compactMap { $0 }
    guard rows.allSatisfy(CellReference.rows.contains),
      columns.allSatisfy(CellReference.columns.contains),
      page.printArea?.isOnSheet ?? true, !page.pageBreaks.contains(0),
      page.pageBreaks.count <= Self.mostPageBreaks
    else { throw SpreadsheetError(.outOfRange("the printed page")) }
  }

  private func formulaText(_ text: String) throws(SpreadsheetError) {
    try fits(text, Self.longestFormulaText)
    guard !text.isEmpty, !CellText.mustEscape(text) else {
      throw SpreadsheetError(.textNotAllowed("a conditional format"))
    }
  }

  private func fits(_ text: String, _ limit: Int) throws(SpreadsheetError) {
    // A text has at least as many bytes, and escaping makes seven of one.
    if text.utf8.count <= limit / 7 { return }
    let written = CellText.escaped(text).utf16.count
    guard written <= limit else {
      throw SpreadsheetError(.textTooLong(length: written, limit: limit))
    }
  }
}
