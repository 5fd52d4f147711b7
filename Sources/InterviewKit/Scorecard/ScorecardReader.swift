// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import SourceText
internal import Spreadsheet

/// Reads filled scorecards, as any spreadsheet program has saved them.
struct ScorecardReader {
  /// Stands in where a form does not say its scale.
  let scale: RatingScale
  /// The words of forms that do not carry their own, in the order in which they are tried.
  let labels: [FormLabels]

  /// A reader that takes a set's scale and words where a form does not say them.
  init(set: TemplateSet) {
    scale = set.planner.scale
    labels = [FormLabels(set.wording, guide: set.guide)] + FormLabels.builtIn
  }

  /// Reads a file. What is known of plans tells, by id, the plan of a form whose hidden sheet is
  /// gone.
  ///
  /// - Throws: ``SpreadsheetError`` if it is no workbook that can be read.
  func read(
    _ path: String, kit known: (String) -> FormKit? = { _ in nil }
  ) throws(SpreadsheetError) -> CollectedWorkbook {
    let workbook = try WorkbookReader.read(path)
    let own = FormKit(workbook)
    let labels = own?.labels.map { [$0] } ?? labels
    if let own {
      if own.format == ScorecardForm.debriefFormat {
        let reader = ChairRecordReader(scale: own.scale(or: scale), labels: labels)
        return .debrief(reader.record(of: workbook, kit: own, file: path))
      }
      guard own.format == ScorecardForm.format else { return .unknownFormat(own.format) }
    }
    if let own {
      let forms = sheets(of: workbook, questions: own.questions.map(\.id), labels).map {
        (sheet: $0.sheet.name, form: form($0, of: workbook, kit: own, file: path))
      }
      // A packet shows its panel and its guide beside the form.
      let isPacket = labels.contains {
        workbook.sheet($0[.panelSheet]) != nil && workbook.sheet($0[.guideSheet]) != nil
      }
      if isPacket {
        return .packet(isFilled: !forms.allSatisfy(\.form.isBlank))
      }
      return .forms(Self.begun(forms))
    }
    return withoutKit(workbook, known, file: path)
  }

  /// Forms of a workbook whose hidden sheet is gone: the plan's id stands on the form, too.
  private func withoutKit(
    _ workbook: ReadWorkbook, _ known: (String) -> FormKit?, file: String
  ) -> CollectedWorkbook {
    var forms: [(sheet: String, form: FilledForm)] = []
    var lost: CollectedWorkbook?
    for sheet in workbook.sheets {
      let blank = FormSheet(workbook, sheet, questions: [], labels: labels)
      let id = blank.planID
      guard let id, let kit = known(id) else {
        if blank.isForm || id != nil { lost = .formWithoutKit(planID: id) }
        continue
      }
      let found = FormSheet(
        workbook, sheet, questions: kit.questions.map(\.id), labels: labels)
      guard found.isForm else { continue }
      var form = form(found, of: workbook, kit: kit, file: file)
      form.kit = nil
      forms.append((sheet.name, form))
    }
    if forms.isEmpty { return lost ?? .unrelated }
    return .forms(Self.begun(forms))
  }

  /// The forms that somebody has begun; of copies that nobody has, one stays to be spoken of.
  private static func begun(_ forms: [(sheet: String, form: FilledForm)]) -> [FilledForm] {
    let begun = forms.filter { !$0.form.isBlank }
    guard begun.count > 1 else { return (begun.isEmpty ? forms : begun).prefix(1).map(\.form) }
    return begun.map { sheet, form in
      var form = form
      form.card.file += ", sheet \"\(sheet)\""
      return form
    }
  }

  private func sheets(
    of workbook: ReadWorkbook, questions: [String], _ labels: [FormLabels]
  ) -> [FormSheet] {
    workbook.sheets.lazy.filter { $0.name.lowercased() != ScorecardForm.kitSheet }
      .map { FormSheet(workbook, $0, questions: questions, labels: labels) }
      .filter(\.isForm)
  }

  // MARK: - One form

  private func form(
    _ sheet: FormSheet, of workbook: ReadWorkbook, kit: FormKit, file: String
  ) -> FilledForm {
    var sheet = sheet
    let scale = kit.scale(or: scale)
    var faults: [(place: CellReference?, fault: CellFault)] = []
    func text(_ field: String, _ what: FormField, keepsLines: Bool = false) -> String {
      guard let place = sheet.field(field), let cell = sheet.cell(place), !cell.isBlank else {
        return ""
      }
      if let text = cell.text { return keepsLines ? Self.trimmed(text) : PlainText.collapsed(text) }
      let fault = CellFault.Problem.notText(
        what, QuotedValue(cell, dates: workbook.dateSystem))
      faults.append((place, CellFault(cell: place.text, problem: fault)))
      return ""
    }
    let panelist = text(ScorecardForm.panelist, .panelist)
    let candidate = text(ScorecardForm.candidate, .candidate)
    let date = date(&sheet, workbook, &faults)
    let noConflict = text(ScorecardForm.noConflict, .stepAside)
    var answers: [Answer] = []
    var continued: [String] = []
    let reader = RatingText(scale: scale)
    for question in kit.questions {
      var answer = Answer(question: question.id)
      switch sheet.row(of: question.id) {
      case .missing:
        faults.append((nil, CellFault(problem: .rowMissing(question: question.id))))
      case .twice:
        faults.append((nil, CellFault(problem: .rowTwice(question: question.id))))
      case .found(let evidence, let rating):
        let more = sheet.continuation(of: evidence)
        if !more.isEmpty { continued.append(question.id) }
        answer.evidence = ([evidence] + more).map { place in
          self.evidence(sheet.cell(place), at: place, of: question.id, workbook, &faults)
        }.filter { !$0.isEmpty }.joined(separator: "\n")
        switch reader.reading(of: sheet.cell(rating), dates: workbook.dateSystem) {
        case .blank:
          if let other = sheet.mergedAway(rating) {
            let fault = CellFault.Problem.mergedRating(question: question.id, into: other.text)
            faults.append((rating, CellFault(cell: rating.text, problem: fault)))
          }
        case .rating(let value): answer.rating = value
        case .refused(let value):
          let fault = CellFault.Problem.notARating(question: question.id, value)
          faults.append((rating, CellFault(cell: rating.text, problem: fault)))
        }
      }
      answers.append(answer)
    }
    let card = Scorecard(
      planID: kit.plan, role: kit.role, grade: Grade(kit.grade), panelist: Panelist(panelist),
      candidate: Candidate(candidate), date: date, answers: answers,
      summary: text(ScorecardForm.summary, .summary, keepsLines: true),
      recommendation: text(ScorecardForm.recommendation, .recommendation),
      recommendationReason: text(
        ScorecardForm.recommendationReason, .reason, keepsLines: true),
      noConflict: noConflict, file: file)
    let sorted = faults.enumerated().sorted {
      (Self.order($0.element.place), $0.offset) < (Self.order($1.element.place), $1.offset)
    }
    return FilledForm(
      card: card, kit: kit, faults: sorted.map(\.element.fault), wasMended: sheet.wasMended,
      continued: continued)
  }

  private static func order(_ place: CellReference?) -> Int { place?.row ?? Int.max }

  private func date(
    _ sheet: inout FormSheet, _ workbook: ReadWorkbook,
    _ faults: inout [(place: CellReference?, fault: CellFault)]
  ) -> String {
    guard let place = sheet.field(ScorecardForm.interviewDate), let cell = sheet.cell(place),
      !cell.isBlank
    else { return "" }
    switch cell.value {
    // A number that lost its format still is a date if it falls into the years of such forms.
    case .number(let number) where cell.isDate || Self.recentDays.contains(number):
      if let day = workbook.dateSystem.day(of: number) { return day }
      return ReadCell.text(of: number)
    case .number, .text: return cell.plainText ?? ""
    default:
      let fault = CellFault.Problem.notText(
        .date, QuotedValue(cell, dates: workbook.dateSystem))
      faults.append((place, CellFault(cell: place.text, problem: fault)))
      return ""
    }
  }

  /// The numbers of the years 2009 to 2064, or four years later in files that count from 1904.
  private static let recentDays = 40_000.0..<60_000

  /// Evidence as it was written, lines and all; whatever a program made of it becomes text again.
  private func evidence(
    _ cell: ReadCell?, at place: CellReference, of question: String, _ workbook: ReadWorkbook,
    _ faults: inout [(place: CellReference?, fault: CellFault)]
  ) -> String {
    guard let cell, !cell.isBlank else { return "" }
    switch cell.value {
    case .text(let text): return Self.trimmed(text)
    case .number(let number):
      let day = cell.isDate ? workbook.dateSystem.day(of: number) : nil
      return day ?? ReadCell.text(of: number)
    case .boolean(let value): return value ? "TRUE" : "FALSE"
    case .error, nil:
      // "=fixed it" was meant as text, and a program took it for a formula.
      let fault = CellFault.Problem.notText(
        .evidence(question), QuotedValue(cell, dates: workbook.dateSystem))
      faults.append((place, CellFault(cell: place.text, problem: fault)))
      return ""
    }
  }

  /// A text of several lines without blanks around it.
  private static func trimmed(_ text: String) -> String {
    // Most notes are one line of ASCII, where nothing has to be looked up.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return PlainText.collapsed(text) }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { PlainText.collapsed($0) }
    let isThere = { (line: String) in !line.isEmpty }
    guard let first = lines.firstIndex(where: isThere), let last = lines.lastIndex(where: isThere)
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }
}
