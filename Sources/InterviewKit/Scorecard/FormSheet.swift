// SPDX-License-Identifier: Apache-2.0
internal import SourceText
internal import Spreadsheet

/// Finds the fields of one scorecard sheet, whatever was done to it.
///
/// A field is found by its name, on the sheet or in the workbook. Where a name is lost, or its row
/// carries the id of another question because rows were sorted, the id in its own column tells the
/// row. Fields of the head are found by the label before them. So they all are where rows were put in
/// by a program that moves cells and leaves names behind.
struct FormSheet {
  let workbook: ReadWorkbook
  let sheet: ReadSheet
  /// The words by which fields are found where their names are lost; the first that fit count.
  let labels: [FormLabels]
  /// Whether the form was read by ids and labels in part, because names were lost or rows moved.
  private(set) var wasMended = false

  /// The rows of each id, in the column that holds most of them.
  private let idRows: [String: [Int]]
  private let idColumn: Int
  private let names: [String: CellReference]
  /// Whether rows were moved and names were not.
  private let areNamesStale: Bool

  private typealias Column = ScorecardForm.Column

  /// A sheet that may be a form with questions of these ids.
  init(
    _ workbook: ReadWorkbook, _ sheet: ReadSheet, questions: [String], labels: [FormLabels]
  ) {
    self.workbook = workbook
    self.sheet = sheet
    self.labels = labels
    let known = Set(questions)
    var found: [Int: [String: [Int]]] = [:]
    for (place, cell) in sheet.cells {
      guard case .text(let text) = cell.value, text.utf8.count < 100 else { continue }
      let id = PlainText.collapsed(text)
      if known.contains(id) { found[place.column, default: [:]][id, default: []].append(place.row) }
    }
    let best = found.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }
    idColumn = best?.key ?? Column.id
    idRows = (best?.value ?? [:]).mapValues { $0.sorted() }
    var names: [String: CellReference] = [:]
    // A sheet's own names stand before those of the workbook.
    for name in workbook.names + sheet.names {
      guard let place = name.place, place.sheet.lowercased() == sheet.name.lowercased() else {
        continue
      }
      names[name.name.lowercased()] = place.range.first
    }
    self.names = names
    let (rows, idColumn, taken) = (idRows, idColumn, Set(idRows.values.joined()))
    areNamesStale = questions.contains { question in
      guard let row = rows[question]?.first, rows[question]?.count == 1,
        let evidence = names[ScorecardForm.evidence(question).lowercased()],
        let rating = names[ScorecardForm.rating(question).lowercased()],
        evidence.row == rating.row, evidence.row != row, !taken.contains(evidence.row)
      else { return false }
      // Where a person has cut out both fields nothing is left in the row of the id.
      return [Column.evidence, Column.rating].contains { column in
        sheet[row: row, column: idColumn + column - Column.id]?.isBlank == false
      }
    }
  }

  /// How many of the questions have a row here.
  var idCount: Int { idRows.count }

  /// Whether it is a form, and not a table that lists the same ids.
  var isForm: Bool {
    if names.keys.contains(where: { $0.hasPrefix(ScorecardForm.rating("")) }) { return true }
    return idCount > 0 && cell(beside: .candidate) != nil
  }

  /// The evidence and rating cells of a question.
  enum Row: Equatable {
    case found(evidence: CellReference, rating: CellReference)
    case missing
    case twice
  }

  /// Finds the fields of a question.
  mutating func row(of question: String) -> Row {
    let evidence = named(ScorecardForm.evidence(question), of: question)
    let rating = named(ScorecardForm.rating(question), of: question)
    if let evidence, let rating { return .found(evidence: evidence, rating: rating) }
    let rows = idRows[question] ?? []
    guard let row = rows.first else {
      guard let row = (evidence ?? rating)?.row else { return .missing }
      return .found(
        evidence: evidence ?? CellReference(row: row, column: Column.evidence),
        rating: rating ?? CellReference(row: row, column: Column.rating))
    }
    wasMended = true
    guard rows.count == 1 || evidence != nil || rating != nil else { return .twice }
    func place(_ column: Int) -> CellReference {
      CellReference(row: row, column: idColumn + column - Column.id)
    }
    return .found(
      evidence: evidence ?? place(Column.evidence), rating: rating ?? place(Column.rating))
  }

  /// The cell of a name, unless its row is by its id that of another question.
  private func named(_ name: String, of question: String) -> CellReference? {
    guard let place = names[name.lowercased()] else { return nil }
    if areNamesStale, idRows[question]?.count == 1 { return nil }
    let ids = idRows.filter { $0.value.contains(place.row) }.keys
    guard !ids.isEmpty, !ids.contains(question), idRows[question]?.count == 1 else { return place }
    return nil
  }

  /// Finds a field of the head or the end.
  mutating func field(_ name: String) -> CellReference? {
    let named = names[name.lowercased()]
    if let named, !areNamesStale { return named }
    guard let place = cell(beside: label(of: name)) else { return named }
    wasMended = true
    return place
  }

  private func label(of field: String) -> FormLabels.Field {
    switch field {
    case ScorecardForm.panelist: .panelist
    case ScorecardForm.candidate: .candidate
    case ScorecardForm.interviewDate: .interviewDate
    case ScorecardForm.summary: .summary
    case ScorecardForm.recommendation: .recommendation
    case ScorecardForm.recommendationReason: .recommendationReason
    default: .noConflict
    }
  }

  /// The cell right of the first label; a label may go on with ":" and an explanation.
  private func cell(beside field: FormLabels.Field) -> CellReference? {
    for labels in labels {
      let label = labels[field].lowercased()
      if !label.isEmpty, let place = cell(beside: label) { return place }
    }
    return nil
  }

  private func cell(beside label: String) -> CellReference? {
    let place = sheet.cells.filter { place, cell in
      // What a panelist wrote may begin with the same words, but stands in another column.
      guard place.column == idColumn + Column.guide - Column.id, case .text(let text) = cell.value
      else { return false }
      let start = PlainText.collapsed(String(text.prefix(400))).lowercased()
      return start == label || start.hasPrefix(label + ":")
    }.keys.min()
    return place.map { CellReference(row: $0.row, column: $0.column + 1) }
  }

  // MARK: - Values

  /// The cells below a field in which its text goes on. A row shows 409 points and no more, so in a
  /// full cell a panelist puts a row in below and writes on there. One row may be left empty.
  func continuation(of place: CellReference) -> [CellReference] {
    let fields = Set(names.values)
    var places: [CellReference] = []
    var last = place.row
    for row in (place.row + 1)... {
      let next = CellReference(row: row, column: place.column)
      // With something before it a row is another's.
      let isOther = (0..<place.column).contains { sheet[row: row, column: $0]?.isBlank == false }
      guard row <= last + 2, !isOther, !fields.contains(next) else { break }
      guard sheet.cells[next]?.isBlank == false else { continue }
      places.append(next)
      last = row
    }
    return places
  }

  /// The cell at a place; of cells merged from top to bottom the first.
  func cell(_ place: CellReference) -> ReadCell? {
    guard let merge = merge(over: place), merge.first.column == place.column else {
      return sheet.cells[place]
    }
    return sheet.cells[merge.first]
  }

  /// The cell that a place was merged into from the side, if that holds something.
  func mergedAway(_ place: CellReference) -> CellReference? {
    guard let merge = merge(over: place), merge.first.column != place.column,
      sheet.cells[merge.first]?.isBlank == false
    else { return nil }
    return merge.first
  }

  private func merge(over place: CellReference) -> CellRange? {
    sheet.merges.first { merge in
      merge.first != place && (merge.first.row...merge.last.row).contains(place.row)
        && (merge.first.column...merge.last.column).contains(place.column)
    }
  }

  /// The plan's id as it stands in words on the form: "Plan 3f9a-04be."
  var planID: String? {
    for place in sheet.cells.keys.filter({ $0.row < 12 }).sorted() {
      // It stands in a short line; a file may share one long text among all its cells.
      guard case .text(let text)? = sheet.cells[place]?.value, text.utf8.count < 1_000 else {
        continue
      }
      for label in labels.map({ $0[.plan] + " " }) {
        guard let range = text.ranges(of: label).last else { continue }
        let id = text[range.upperBound...].prefix { $0.isHexDigit || $0 == "-" }
        if id.count == 9, id.dropFirst(4).first == "-" { return String(id) }
      }
    }
    return nil
  }
}
