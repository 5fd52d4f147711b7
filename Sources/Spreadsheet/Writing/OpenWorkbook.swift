// SPDX-License-Identifier: Apache-2.0
internal import CXLSXWriter

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Sole owner of one `lxw_workbook`, from creation until it is saved or dropped.
///
/// The only file that imports libxlsxwriter; no pointer leaves it. What goes in must have passed
/// ``WorkbookCheck``: the library checks less, and prints when it complains.
struct OpenWorkbook: ~Copyable {
  /// The version of libxlsxwriter that the program runs with.
  static var libraryVersion: String { lxw_version().map { String(cString: $0) } ?? "unknown" }

  private typealias Page = UnsafeMutablePointer<lxw_worksheet>
  private typealias Format = UnsafeMutablePointer<lxw_format>
  private typealias Text = UnsafeMutablePointer<CChar>

  /// Excel's own style, which needs no format.
  private static let plain = CellStyle()

  private var book: UnsafeMutablePointer<lxw_workbook>?
  /// The sheets that are still empty; they belong to the workbook.
  private var pages: [SheetName: Page] = [:]
  /// The formats made so far; they belong to the workbook.
  private var formats: [CellStyle: Format] = [:]
  /// Copies of texts that the library takes as mutable pointers. Those of a sheet it copies itself.
  private var texts: [Text] = []

  /// A workbook that is to become a file.
  ///
  /// - Parameters:
  ///   - file: The file's path.
  ///   - folder: Where the parts lie while the file is made; `nil` for the library's own choice.
  /// - Throws: ``SpreadsheetError`` with `outOfMemory`.
  init(file: String, folder: String? = nil) throws(SpreadsheetError) {
    var options = lxw_workbook_options()
    if let folder {
      // The library keeps the pointer.
      guard let copy = strdup(folder) else { throw SpreadsheetError(.outOfMemory) }
      texts.append(copy)
      options.tmpdir = copy
    }
    guard let book = workbook_new_opt(file, &options) else { throw SpreadsheetError(.outOfMemory) }
    self.book = book
  }

  deinit {
    // Dropped unsaved: writes nothing.
    if let book { lxw_workbook_free(book) }
    for text in texts { free(text) }
  }

  /// Sets what the document says of itself, and when it was made, in seconds since 1970.
  ///
  /// The library reads 0 as "now", so 0 becomes 1.
  mutating func describe(
    _ properties: DocumentProperties, created: Int
  ) throws(SpreadsheetError) {
    var described = lxw_doc_properties()
    described.title = try text(properties.title)
    described.subject = try text(properties.subject)
    described.author = try text(properties.author)
    described.company = try text(properties.company ?? "")
    described.created = time_t(max(1, created))
    try check(workbook_set_properties(book, &described))
    // The library has no place for the language; "Language" is the name that Excel offers for it.
    guard let language = properties.language, !language.isEmpty else { return }
    try check(workbook_set_custom_property_string(book, "Language", CellText.escaped(language)))
  }

  /// Adds an empty sheet after the others.
  mutating func add(_ name: SheetName, isHidden: Bool, isActive: Bool) throws(SpreadsheetError) {
    guard let page = workbook_add_worksheet(book, name.text) else {
      throw SpreadsheetError(.sheetNameNotAllowed(name.text))
    }
    if isHidden { worksheet_hide(page) }
    if isActive { worksheet_activate(page) }
    pages[name] = page
  }

  /// Puts what a sheet holds, except its names, onto the empty one of its name.
  mutating func fill(_ sheet: Sheet) throws(SpreadsheetError) {
    guard let page = pages.removeValue(forKey: sheet.name) else {
      throw SpreadsheetError(.sheetNameNotAllowed(sheet.name.text))
    }
    let kept = texts.count
    defer { drop(textsAfter: kept) }
    do throws(SpreadsheetError) {
      try layOut(sheet, page)
      for (place, cell) in sheet.cells {
        let code = try write(cell, at: place, page)
        if code != LXW_NO_ERROR { try check(code, cell: place.text) }
      }
      for validation in sheet.validations { try add(validation, page) }
      for format in sheet.conditionalFormats { try add(format, page) }
      for chart in sheet.charts { try add(chart, of: sheet.name, page) }
      try setUp(sheet.page, page)
    } catch {
      var error = error
      error.sheet = sheet.name.text
      throw error
    }
  }

  /// Adds a name, for the whole workbook or for one sheet; the sheets must be there.
  func define(_ name: DefinedName, on sheet: SheetName?) throws(SpreadsheetError) {
    // The library finds the sheet by what stands before the first "!", and unquotes only its ends.
    let scoped = sheet.map { "\($0.text)!\(name.name)" } ?? name.name
    try check(workbook_define_name(book, scoped, name.formula))
  }

  /// Writes the file. The library frees the workbook whether or not that worked.
  consuming func save() throws(SpreadsheetError) {
    let closing = book
    book = nil
    errno = 0
    let code = workbook_close(closing)
    let reason = errno
    let isSystem =
      code == LXW_ERROR_CREATING_XLSX_FILE || code == LXW_ERROR_CREATING_TMPFILE
      || code == LXW_ERROR_ZIP_FILE_OPERATION
    guard !isSystem || reason == 0 else { throw SpreadsheetError(.system(code: reason)) }
    try check(code)
  }

  // MARK: - Cells

  private mutating func write(
    _ cell: Cell, at place: CellReference, _ page: Page
  ) throws(SpreadsheetError) -> lxw_error {
    let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
    let format = try format(for: cell.style)
    switch cell.value {
    case .blank: return worksheet_write_blank(page, row, column, format)
    case .text(let text):
      return worksheet_write_string(page, row, column, CellText.escaped(text), format)
    case .number(let number): return worksheet_write_number(page, row, column, number, format)
    case .formula(let formula, let result):
      switch result {
      case nil: return worksheet_write_formula(page, row, column, formula, format)
      case .number(let number):
        return worksheet_write_formula_num(page, row, column, formula, format, number)
      case .text(let text):
        let text = CellText.escaped(text)
        return worksheet_write_formula_str(page, row, column, formula, format, text)
      }
    }
  }

  private mutating func layOut(_ sheet: Sheet, _ page: Page) throws(SpreadsheetError) {
    for (column, width) in sheet.columnWidths.sorted(by: { $0.key < $1.key }) {
      let column = lxw_col_t(column)
      try check(worksheet_set_column(page, column, column, width, nil))
    }
    for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
      try check(worksheet_set_row(page, lxw_row_t(row), height.points, nil))
    }
    for range in sheet.merges {
      // The text comes with the cells: this call drops the error of a text that is refused.
      let style = sheet[row: range.first.row, column: range.first.column]?.style ?? CellStyle()
      let (rows, columns) = bounds(range)
      let format = try format(for: style)
      let code = worksheet_merge_range(
        page, rows.first, columns.first, rows.last, columns.last, "", format)
      try check(code, cell: range.first.text)
    }
    if !sheet.showsGridlines {
      worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }
    if let cell = sheet.frozenAt, cell.row > 0 || cell.column > 0 {
      worksheet_freeze_panes(page, lxw_row_t(cell.row), lxw_col_t(cell.column))
    }
    if let cell = sheet.activeCell {
      let (row, column) = (lxw_row_t(cell.row), lxw_col_t(cell.column))
      worksheet_set_selection(page, row, column, row, column)
    }
    if sheet.isProtected { worksheet_protect(page, nil, nil) }
  }

  private func bounds(
    _ range: CellRange
  ) -> (rows: (first: lxw_row_t, last: lxw_row_t), columns: (first: lxw_col_t, last: lxw_col_t)) {
    (
      (lxw_row_t(range.first.row), lxw_row_t(range.last.row)),
      (lxw_col_t(range.first.column), lxw_col_t(range.last.column))
    )
  }

  // MARK: - Styles

  /// The format for a style, made once; none for Excel's own.
  private mutating func format(for style: CellStyle) throws(SpreadsheetError) -> Format? {
    if style == Self.plain { return nil }
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(book) else { throw SpreadsheetError(.outOfMemory) }
    formats[style] = format
    if let size = style.font.size { format_set_font_size(format, size) }
    if style.font.isBold { format_set_bold(format) }
    if style.font.isItalic { format_set_italic(format) }
    if let color = style.font.color { format_set_font_color(format, code(color)) }
    if let fill = style.fill { format_set_bg_color(format, code(fill)) }
    if style.numberFormat != .general {
      format_set_num_format(format, style.numberFormat.code)
    }
    if style.alignment.wraps { format_set_text_wrap(format) }
    if style.alignment.indent > 0 { format_set_indent(format, style.alignment.indent) }
    if style.isUnlocked { format_set_unlocked(format) }
    align(format, style.alignment)
    line(format, style.borders.left, format_set_left, format_set_left_color)
    line(format, style.borders.right, format_set_right, format_set_right_color)
    line(format, style.borders.top, format_set_top, format_set_top_color)
    line(format, style.borders.bottom, format_set_bottom, format_set_bottom_color)
    return format
  }

  private func align(_ format: Format, _ alignment: CellAlignment) {
    let horizontal =
      switch alignment.horizontal {
      case .general: LXW_ALIGN_NONE
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(horizontal.rawValue))
    switch alignment.vertical {
    case .bottom: break
    case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
  }

  private func line(
    _ format: Format, _ line: BorderLine?, _ setWeight: (Format?, UInt8) -> Void,
    _ setColor: (Format?, lxw_color_t) -> Void
  ) {
    guard let line else { return }
    let weight =
      switch line.weight {
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      case .thick: LXW_BORDER_THICK
      }
    setWeight(format, UInt8(weight.rawValue))
    if let color = line.color { setColor(format, code(color)) }
  }

  /// The library takes 0 for "no color"; its black has a bit more.
  private func code(_ color: Color) -> lxw_color_t {
    color.rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : color.rgb
  }

  // MARK: - Rules

  private mutating func add(
    _ validation: DataValidation, _ page: Page
  ) throws(SpreadsheetError) {
    var rule = lxw_data_validation()
    func set(_ type: lxw_validation_types) { rule.validate = UInt8(type.rawValue) }
    func between(_ least: Double, _ most: Double) {
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      (rule.minimum_number, rule.maximum_number) = (least, most)
    }
    var choices: [Text?] = []
    switch validation.rule {
    case .anything: set(LXW_VALIDATION_TYPE_ANY)
    case .list(let list):
      set(LXW_VALIDATION_TYPE_LIST)
      for choice in list.written { choices.append(try text(choice)) }
      choices.append(nil)
    case .cells(let range, let sheet):
      set(LXW_VALIDATION_TYPE_LIST_FORMULA)
      rule.value_formula = try text("=\(sheet.quoted)!\(range.absoluteText)")
    case .wholeNumber(let range):
      set(LXW_VALIDATION_TYPE_INTEGER)
      between(Double(range.lowerBound), Double(range.upperBound))
    case .date:
      set(LXW_VALIDATION_TYPE_DATE_NUMBER)
      // 1900-01-01 and 9999-12-31 as Excel counts days.
      between(1, 2_958_465)
    }
    if let prompt = validation.prompt {
      rule.input_title = try text(prompt.title)
      rule.input_message = try text(prompt.message)
    }
    if let alert = validation.alert {
      let severity =
        switch alert.severity {
        case .stop: LXW_VALIDATION_ERROR_TYPE_STOP
        case .warning: LXW_VALIDATION_ERROR_TYPE_WARNING
        case .information: LXW_VALIDATION_ERROR_TYPE_INFORMATION
        }
      rule.error_type = UInt8(severity.rawValue)
      rule.error_title = try text(alert.title)
      rule.error_message = try text(alert.message)
    } else {
      rule.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
    }
    let (rows, columns) = bounds(validation.range)
    let code = choices.withUnsafeMutableBufferPointer { choices in
      rule.value_list = choices.baseAddress
      return worksheet_data_validation_range(
        page, rows.first, columns.first, rows.last, columns.last, &rule)
    }
    try check(code, cell: validation.range.text)
  }

  private mutating func add(_ format: ConditionalFormat, _ page: Page) throws(SpreadsheetError) {
    var rule = lxw_conditional_format()
    switch format.condition {
    case .text(let wanted):
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      let quoted = wanted.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"")
      rule.value_string = try text("\"\(quoted)\"")
    }
    rule.format = try self.format(for: format.style)
    let (rows, columns) = bounds(format.range)
    let code = worksheet_conditional_format_range(
      page, rows.first, columns.first, rows.last, columns.last, &rule)
    try check(code, cell: format.range.text)
  }

  // MARK: - Charts

  private mutating func add(
    _ chart: Chart, of sheet: SheetName, _ page: Page
  ) throws(SpreadsheetError) {
    guard let bars = workbook_add_chart(book, UInt8(LXW_CHART_BAR.rawValue)),
      let series = chart_add_series(bars, nil, nil)
    else { throw SpreadsheetError(.outOfMemory) }
    for (range, set) in [
      (chart.categories, chart_series_set_categories), (chart.values, chart_series_set_values),
    ] {
      let (rows, columns) = bounds(range)
      set(series, sheet.text, rows.first, columns.first, rows.last, columns.last)
    }
    var fill = lxw_chart_fill(color: code(chart.color), none: 0, transparency: 0)
    chart_series_set_fill(series, &fill)
    chart_series_set_labels(series)
    chart_title_set_name(bars, CellText.escaped(chart.title))
    var font = lxw_chart_font()
    (font.size, font.bold) = (12, 1)
    chart_title_set_name_font(bars, &font)
    chart_legend_set_position(bars, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    // The first bar stands on top, as in the table, and the scale still at the bottom.
    chart_axis_set_reverse(bars.pointee.y_axis)
    chart_axis_set_crossing_max(bars.pointee.y_axis)
    chart_axis_set_min(bars.pointee.x_axis, chart.scale.lowerBound)
    chart_axis_set_max(bars.pointee.x_axis, chart.scale.upperBound)
    chart_axis_set_major_unit(bars.pointee.x_axis, 1)
    var options = lxw_chart_options()
    // A chart is 480 by 288 pixels, of which 96 are 72 points.
    options.x_scale = chart.width / 360
    options.y_scale = chart.height / 216
    options.description = try text(chart.alternativeText)
    let (row, column) = (lxw_row_t(chart.place.row), lxw_col_t(chart.place.column))
    try check(
      worksheet_insert_chart_opt(page, row, column, bars, &options), cell: chart.place.text)
  }

  // MARK: - Printing

  private func setUp(_ setup: PageSetup, _ page: Page) throws(SpreadsheetError) {
    switch setup.paper {
    case nil: break
    // The numbers are the format's own (ISO/IEC 29500-1, 18.3.1.63); the library has no names.
    case .letter: worksheet_set_paper(page, 1)
    case .a4: worksheet_set_paper(page, 9)
    }
    if setup.isLandscape { worksheet_set_landscape(page) }
    if let fit = setup.fit { worksheet_fit_to_pages(page, UInt16(fit.wide), UInt16(fit.tall)) }
    if let margins = setup.margins {
      worksheet_set_margins(page, margins.left, margins.right, margins.top, margins.bottom)
    }
    if let area = setup.printArea {
      let (rows, columns) = bounds(area)
      try check(
        worksheet_print_area(page, rows.first, columns.first, rows.last, columns.last))
    }
    if let rows = setup.repeatedRows {
      try check(
        worksheet_repeat_rows(page, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)))
    }
    if let columns = setup.repeatedColumns {
      try check(
        worksheet_repeat_columns(
          page, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound)))
    }
    if !setup.pageBreaks.isEmpty {
      // The list ends with a 0.
      var rows = Set(setup.pageBreaks).sorted().map { lxw_row_t($0) } + [0]
      try check(worksheet_set_h_pagebreaks(page, &rows))
    }
    if let header = setup.header?.code, !header.isEmpty {
      try check(worksheet_set_header(page, header))
    }
    if let footer = setup.footer?.code, !footer.isEmpty {
      try check(worksheet_set_footer(page, footer))
    }
  }

  // MARK: - C

  /// A copy of a text for the library; none of an empty one.
  private mutating func text(_ text: String) throws(SpreadsheetError) -> Text? {
    if text.isEmpty { return nil }
    guard let copy = strdup(CellText.escaped(text)) else { throw SpreadsheetError(.outOfMemory) }
    texts.append(copy)
    return copy
  }

  private mutating func drop(textsAfter count: Int) {
    while texts.count > count { free(texts.removeLast()) }
  }

  private func check(_ code: lxw_error, cell: String? = nil) throws(SpreadsheetError) {
    guard code != LXW_NO_ERROR else { return }
    guard code != LXW_ERROR_MEMORY_MALLOC_FAILED else { throw SpreadsheetError(.outOfMemory) }
    throw SpreadsheetError(.library(code: Int(code.rawValue)), cell: cell)
  }
}
