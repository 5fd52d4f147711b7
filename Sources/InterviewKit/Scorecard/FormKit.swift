// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import SourceText
internal import Spreadsheet

/// What the hidden sheet of a workbook says of the plan it was made from; ``KitSheet`` writes it.
struct FormKit: Sendable, Equatable {
  /// "interviewkit-scorecard/1".
  var format = ""
  /// The plan's id.
  var plan = ""
  var role = ""
  var grade = ""
  var questions: [Question] = []
  /// The scale, lowest first; forms of early versions do not say.
  var levels: [RatingScale.Level] = []
  var notObserved = ""
  var recommendations: [String] = []
  var weightReason = ""
  /// The words by which the fields of the workbook are found; forms of early versions do not say.
  var labels: FormLabels?

  /// A row for a question.
  struct Question: Sendable, Equatable {
    var id: String
    var objective: String
    var weight: Double
    var number: Int
    var label: String
    var text: String
    var panelists: [String]
  }

  /// What a workbook's hidden sheet says; `nil` if it has none. The sheet may have been renamed.
  init?(_ workbook: ReadWorkbook) {
    let sheet =
      workbook.sheet(ScorecardForm.kitSheet).flatMap { Self.isKit($0) ? $0 : nil }
      ?? workbook.sheets.first(where: Self.isKit)
    guard let sheet else { return nil }
    let rows = Set(sheet.cells.keys.map(\.row)).sorted()
    var texts: [String: String] = [:]
    for row in rows {
      guard let key = Self.text(sheet, row, KitSheet.Column.id) else { continue }
      if key == KitSheet.Key.label, let field = Self.text(sheet, row, 1) {
        texts[field] = Self.text(sheet, row, 2)
      } else {
        add(key, row: row, of: sheet)
      }
    }
    labels = FormLabels(texts)
    guard !plan.isEmpty else { return nil }
    // A text that runs over two cells is joined before its ends are trimmed.
    role = PlainText.collapsed(role)
    grade = PlainText.collapsed(grade)
    weightReason = PlainText.collapsed(weightReason)
  }

  /// What the forms of a plan say of it.
  init(_ plan: InterviewPlan, id: PlanID, recommendations: [String]) {
    format = ScorecardForm.format
    self.plan = id.text
    role = PlainText.collapsed(plan.role)
    grade = PlainText.collapsed(plan.grade.name)
    questions = plan.objectives.flatMap { objective in
      objective.questions.map {
        Question(
          id: $0.id, objective: objective.id, weight: objective.weight, number: objective.number,
          label: objective.label, text: $0.text, panelists: [])
      }
    }
    levels = plan.scale.levels
    notObserved = plan.scale.notObserved.label
    self.recommendations = recommendations
    weightReason = plan.objectives.compactMap(\.weightReason).first ?? ""
  }

  private static func isKit(_ sheet: ReadSheet) -> Bool {
    sheet.cells.contains { place, cell in
      // Long texts, of which a file may be full, are not looked at.
      guard place.column == KitSheet.Column.id, case .text(let key) = cell.value,
        key.utf8.count < 100
      else { return false }
      return PlainText.collapsed(key) == KitSheet.Key.format
        && text(sheet, place.row, 1)?.hasPrefix("interviewkit-") == true
    }
  }

  private static func text(_ sheet: ReadSheet, _ row: Int, _ column: Int) -> String? {
    let text = sheet[row: row, column: column]?.plainText
    return text?.isEmpty == false ? text : nil
  }

  private mutating func add(_ key: String, row: Int, of sheet: ReadSheet) {
    let value = Self.text(sheet, row, 1) ?? ""
    switch key {
    case KitSheet.Key.format: format = value
    case KitSheet.Key.plan: plan = value
    case KitSheet.Key.role: role += sheet[row: row, column: 1]?.text ?? ""
    case KitSheet.Key.grade: grade += sheet[row: row, column: 1]?.text ?? ""
    case KitSheet.Key.weightReason: weightReason += sheet[row: row, column: 1]?.text ?? ""
    case KitSheet.Key.level:
      guard let level = Int(value) else { return }
      levels.append(.init(level: level, label: Self.text(sheet, row, 2) ?? "", meaning: ""))
    case KitSheet.Key.notObserved: notObserved = value
    case KitSheet.Key.recommendation: recommendations.append(value)
    default:
      typealias Column = KitSheet.Column
      guard let weight = Self.text(sheet, row, Column.weight).flatMap({ Double($0) }),
        weight.isFinite, !value.isEmpty,
        !questions.contains(where: { $0.id == key })
      else { return }
      let known = questions.last { $0.objective == value }
      let count = Set(questions.map(\.objective)).count
      questions.append(
        Question(
          id: key, objective: value, weight: weight,
          number: sheet[row: row, column: Column.number]?.number.flatMap { Int(exactly: $0) }
            ?? known?.number ?? count + 1,
          label: Self.text(sheet, row, Column.label) ?? value,
          text: Self.text(sheet, row, Column.text) ?? key,
          panelists: (sheet[row: row, column: Column.panelists]?.text ?? "")
            .split(separator: "\n").map { PlainText.collapsed($0) }))
    }
  }

  /// The plan as far as a debrief has to know it, for runs in which the plan is not at hand. The
  /// scale given stands in where the form does not say its own.
  func plan(scale: RatingScale) -> InterviewPlan {
    var objectives: [PlannedObjective] = []
    for question in questions {
      let asked = InterviewModel.Question(
        id: question.id, kind: .behavioral, text: question.text, source: .edit,
        anchors: Anchors(one: "", three: "", five: ""))
      if let index = objectives.firstIndex(where: { $0.id == question.objective }) {
        objectives[index].questions.append(asked)
      } else {
        objectives.append(
          PlannedObjective(
            id: question.objective, number: question.number, title: question.label,
            label: question.label, weight: question.weight,
            weightReason: weightReason.isEmpty ? nil : weightReason, questions: [asked]))
      }
    }
    var sessions: [Session] = []
    for question in questions {
      let item = Session.Item(kind: .question, minutes: 0, question: question.id)
      if let index = sessions.firstIndex(where: { $0.panelists == question.panelists }) {
        sessions[index].items.append(item)
      } else {
        var session = Session(name: "Interview \(sessions.count + 1)", items: [item])
        session.panelists = question.panelists
        sessions.append(session)
      }
    }
    return InterviewPlan(
      file: "", role: role, grade: Grade(grade), minutes: 0, scale: self.scale(or: scale),
      sessions: sessions, objectives: objectives)
  }

  /// The scale as the form has it, or the usual one where it does not say.
  func scale(or usual: RatingScale) -> RatingScale {
    var scale = usual
    if !levels.isEmpty {
      scale.levels = levels.sorted { $0.level < $1.level }.map { level in
        var level = level
        let known = usual.levels.first { $0.level == level.level && $0.label == level.label }
        level.meaning = known?.meaning ?? ""
        return level
      }
    }
    if !notObserved.isEmpty { scale.notObserved.label = notObserved }
    return scale
  }
}
