// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import SourceText
internal import Spreadsheet

/// What the chair wrote into a debrief's workbook.
struct ChairRecord: Sendable, Equatable {
  /// The id of the plan that the debrief was made from.
  var planID: String
  /// The file, as the user named it.
  var file: String
  /// A member for each Panel sheet, in the order of the tabs.
  var panels: [PanelNotes]
  /// Ratings after discussion that are none.
  var faults: [CellFault]
  /// The first ratings as they stand there; those of the forms count.
  var first: [LaterRating] = []

  /// Whether the chair has written nothing.
  var isEmpty: Bool { panels.allSatisfy(\.isEmpty) && faults.isEmpty }
}

/// Reads ratings after discussion, their reasons and the consensus record from a debrief.
///
/// Columns are found by their headings and rows by the ids in them, so rows and columns may have
/// been put in or moved.
struct ChairRecordReader {
  let scale: RatingScale
  /// The words over the columns and before the lines; the first that fit a sheet count.
  let labels: [FormLabels]

  func record(of workbook: ReadWorkbook, kit: FormKit, file: String) -> ChairRecord {
    var record = ChairRecord(planID: kit.plan, file: file, panels: [], faults: [])
    let questions = Set(kit.questions.map(\.id))
    for sheet in workbook.sheets {
      guard
        let table = labels.lazy.compactMap({ Table(sheet, $0, questions: questions) }).first
      else { continue }
      let panel = notes(on: sheet, table, dates: workbook.dateSystem, &record.faults)
      record.panels.append(panel)
      record.first += first(
        on: sheet, table, dates: workbook.dateSystem, candidate: panel.candidate)
    }
    return record
  }

  /// Where the table of questions stands.
  private struct Table {
    var idColumn = 0
    /// The columns of first ratings, with the panelist over each.
    var first: [(column: Int, panelist: String)] = []
    /// The columns of ratings after discussion, with the panelist over each.
    var later: [(column: Int, panelist: String)] = []
    var reason: Int?
    /// The rows of the questions.
    var rows: [(row: Int, question: String)] = []
    /// The words of the sheet.
    let labels: FormLabels

    init?(_ sheet: ReadSheet, _ labels: FormLabels, questions: Set<String>) {
      self.labels = labels
      func text(_ row: Int, _ column: Int) -> String {
        sheet[row: row, column: column]?.plainText ?? ""
      }
      guard
        let head = sheet.cells.keys.sorted().first(where: {
          text($0.row, $0.column) == labels[.id]
            && text($0.row, $0.column + 1) == labels[.question]
        })
      else { return nil }
      idColumn = head.column
      let columns = sheet.cells.keys.filter { $0.row == head.row }.map(\.column).sorted()
      guard let discuss = columns.first(where: { text(head.row, $0) == labels[.discuss] })
      else { return nil }
      func panelists(after start: Int) -> [(column: Int, panelist: String)] {
        columns.filter { $0 > start }.map { ($0, text(head.row, $0)) }
          .prefix { $0.1 != labels[.mean] }
          .map { ($0.0, $0.1) }
      }
      // The id, the question and the number of its objective come first.
      first = panelists(after: head.column + 2)
      later = panelists(after: discuss)
      reason = columns.last { text(head.row, $0) == labels[.reason] }
      for row in Set(sheet.cells.keys.map(\.row)).sorted() where row > head.row {
        let id = text(row, idColumn)
        if questions.contains(id) { rows.append((row, id)) }
      }
    }
  }

  private func notes(
    on sheet: ReadSheet, _ table: Table, dates: DateSystem, _ faults: inout [CellFault]
  ) -> PanelNotes {
    var notes = PanelNotes()
    fields(of: sheet, table.labels, column: table.idColumn + 1, dates: dates, &notes)
    let reader = RatingText(scale: scale)
    for (row, question) in table.rows {
      let reason = table.reason.map { self.reason(on: sheet, row, column: $0, table) } ?? ""
      if !reason.isEmpty { notes.reasons[question] = reason }
      for (column, panelist) in table.later {
        switch reader.reading(of: sheet[row: row, column: column], dates: dates) {
        case .blank: continue
        case .rating(let rating):
          notes.later.append(
            LaterRating(
              panelist: Panelist(panelist), candidate: Candidate(notes.candidate),
              question: question, rating: rating, reason: reason))
        case .refused(let value):
          faults.append(
            CellFault(
              cell: CellReference(row: row, column: column).text, sheet: sheet.name,
              problem: .notARating(question: question, value)))
        }
      }
    }
    return notes
  }

  /// A reason, with the rows below it in which it goes on: a row shows no more than 409 points.
  private func reason(
    on sheet: ReadSheet, _ row: Int, column: Int, _ table: Table
  ) -> String {
    var lines: [String] = []
    for row in row... {
      let isOther = (table.idColumn...table.idColumn + 1).contains {
        sheet[row: row, column: $0]?.isBlank == false
      }
      guard lines.isEmpty || !isOther, let line = sheet[row: row, column: column]?.plainText,
        !line.isEmpty
      else { break }
      lines.append(line)
    }
    return lines.joined(separator: " ")
  }

  private func first(
    on sheet: ReadSheet, _ table: Table, dates: DateSystem, candidate: String
  ) -> [LaterRating] {
    let reader = RatingText(scale: scale)
    return table.rows.flatMap { row, question in
      table.first.compactMap { column, panelist -> LaterRating? in
        let cell = sheet[row: row, column: column]
        guard case .rating(let rating) = reader.reading(of: cell, dates: dates) else { return nil }
        return LaterRating(
          panelist: Panelist(panelist), candidate: Candidate(candidate), question: question,
          rating: rating)
      }
    }
  }

  /// The lines that stand beside a label.
  private func fields(
    of sheet: ReadSheet, _ labels: FormLabels, column: Int, dates: DateSystem,
    _ notes: inout PanelNotes
  ) {
    typealias Label = PanelNotes.Label
    let lines = [
      labels[.date]: Label.date, labels[.chair]: Label.chair, labels[.present]: Label.present,
      labels[.outcome]: Label.outcome,
    ]
    let signature = labels[.signature]
    var decidedFrom: Int?
    var decidedTo: Int?
    for row in Set(sheet.cells.keys.map(\.row)).sorted() {
      // A row with a number or an id before it belongs to a table.
      guard sheet[row: row, column: column - 1]?.isBlank != false,
        let label = sheet[row: row, column: column]?.plainText
      else { continue }
      let value = line(sheet[row: row, column: column + 1], dates: dates)
      if label == labels[.decided] { decidedFrom = row }
      // The lines on what decided it end where the signatures begin.
      if label.hasPrefix(signature), decidedTo == nil { decidedTo = row }
      guard !value.isEmpty else { continue }
      if label == labels[.panelCandidate] {
        if notes.candidate.isEmpty { notes.candidate = value }
      } else if let line = lines[label] {
        notes.fields[line] = value
      } else if label.hasPrefix(signature) {
        let name = PlainText.collapsed(label.dropFirst(signature.count))
        notes.fields[Label.signature + (name == labels[.chair] ? Label.chair : name)] = value
      }
    }
    guard let from = decidedFrom else { return }
    let end = decidedTo ?? from + Label.decidedLines
    var decided = (from..<max(from, end)).map {
      line(sheet[row: $0, column: column + 1], dates: dates)
    }
    while decided.last?.isEmpty == true { decided.removeLast() }
    // A row that was put in between joins the last line.
    if decided.count > Label.decidedLines {
      let rest = decided[(Label.decidedLines - 1)...].joined(separator: " ")
      decided = decided.prefix(Label.decidedLines - 1) + [rest]
    }
    notes.decided = decided
  }

  private func line(_ cell: ReadCell?, dates: DateSystem) -> String {
    guard let cell else { return "" }
    if cell.isDate, let number = cell.number { return dates.day(of: number) ?? "" }
    return cell.plainText ?? ""
  }
}
