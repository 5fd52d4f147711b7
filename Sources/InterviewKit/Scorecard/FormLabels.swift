// SPDX-License-Identifier: Apache-2.0
internal import TemplateFiles

/// The words by which the fields of a form, or of a debrief, are found where names are lost.
///
/// They come from the template set a form was made with, so the form carries them in its hidden
/// sheet. For forms that do not, those of the sets built into the program are tried in turn.
struct FormLabels: Sendable, Equatable {
  /// What a label stands beside or over.
  enum Field: String, CaseIterable, Sendable {
    case panelist, candidate, interviewDate, noConflict, summary, recommendation
    case recommendationReason, plan, guideSheet, panelSheet
    // On the Panel sheet of a debrief.
    case panelCandidate, date, chair, present, outcome, decided, signature, id, question, mean
    case discuss, reason
  }

  private var texts: [Field: String] = [:]

  /// The labels of a set.
  init(_ wording: Wording, guide: PanelGuide) {
    self.init(
      wording.form, wording.panel, wording.sheets, noConflict: guide.noReasonToStepAside)
  }

  /// The labels that a hidden sheet holds, by the names of their fields; `nil` if it holds none.
  init?(_ texts: [String: String]) {
    for field in Field.allCases { self.texts[field] = texts[field.rawValue] }
    if self.texts.isEmpty { return nil }
  }

  private init(
    _ form: WordList<FormWord>, _ panel: WordList<PanelWord>, _ sheets: WordList<SheetWord>,
    noConflict: String
  ) {
    texts = [
      .panelist: form[.panelist], .candidate: form[.candidate],
      .interviewDate: form[.interviewDate], .noConflict: noConflict, .summary: form[.summary],
      .recommendation: form[.recommendation],
      .recommendationReason: form[.recommendationReason], .plan: form.start(of: .plan),
      .guideSheet: sheets[.guideSheet], .panelSheet: sheets[.panelSheet],
      .panelCandidate: panel[.candidate], .date: panel[.date], .chair: panel[.chair],
      .present: panel[.present], .outcome: panel[.outcome], .decided: panel[.decided],
      .signature: panel[.signature], .id: panel[.id], .question: panel[.question],
      .mean: panel[.mean], .discuss: panel[.discuss], .reason: panel[.reason],
    ]
  }

  /// The label of a field; empty if it is not known.
  subscript(field: Field) -> String { texts[field] ?? "" }

  /// The labels with the names of their fields, in a fixed order.
  var named: [(field: String, text: String)] {
    Field.allCases.compactMap { field in texts[field].map { (field.rawValue, $0) } }
  }

  /// The labels of the sets built into the program, for forms that do not carry their own.
  static let builtIn: [FormLabels] =
    ([""] + TemplateSource.builtInNames.map { "\(TemplateSource.setsFolder)\($0)/" })
    .compactMap { FormLabels(folder: $0) }

  private init?(folder: String) {
    func list<Key>() -> WordList<Key>? {
      let path = folder + Key.file
      return EmbeddedTemplates.text(of: path).flatMap { try? WordList($0, file: path) }
    }
    let path = folder + "guide.yml"
    guard let form: WordList<FormWord> = list(), let panel: WordList<PanelWord> = list(),
      let sheets: WordList<SheetWord> = list(), let guide = EmbeddedTemplates.text(of: path),
      let noConflict = try? GuideFile.guide(in: guide, file: path).noReasonToStepAside
    else { return nil }
    self.init(form, panel, sheets, noConflict: noConflict)
  }
}
