// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheet

/// What a spreadsheet asks of some words besides being text.
enum WordLimit: Sendable {
  /// The name of a sheet.
  case sheetName
  /// The heading of a hint or warning.
  case hintTitle
  /// A word that a formula counts.
  case counted
  /// A choice of a list.
  case choice
  /// The heading of a chart, or what it says to those who cannot see it.
  case chart

  /// What is wrong with a text, in words that follow it; `nil` if nothing is.
  func fault(of text: String) -> String? {
    switch self {
    case .sheetName:
      guard (try? SheetName(text)) == nil else { return nil }
      return "is no name for a sheet: at most \(SheetName.longest) characters, none of"
        + " [ ] : * ? / \\"
    case .hintTitle:
      let longest = ValidationPrompt.longestTitle
      guard text.utf16.count > longest else { return nil }
      return "has \(text.utf16.count) characters; a hint's title has room for \(longest)"
    case .counted:
      let hasSigns = text.contains { "*?~".contains($0) }
      guard hasSigns || text.first.map({ "<>=".contains($0) }) == true else { return nil }
      return "has a sign that a formula takes for another: * ? ~, or < > = in front"
    case .choice:
      guard (try? ChoiceList([text])) == nil else { return nil }
      return "cannot be a choice of a list: no comma, and at most \(ChoiceList.longest) bytes"
    case .chart:
      let longest = Chart.longestText
      guard text.utf16.count > longest else { return nil }
      return "has \(text.utf16.count) characters; a chart has room for \(longest)"
    }
  }
}

extension SheetWord {
  static let limits: [SheetWord: WordLimit] = [
    .planSheet: .sheetName, .guideSheet: .sheetName, .scorecardSheet: .sheetName,
    .panelSheet: .sheetName, .scaleSheet: .sheetName, .candidatesSheet: .sheetName,
  ]
}

extension FormWord {
  static let limits: [FormWord: WordLimit] = [
    .toDo: .counted, .done: .counted, .ratingMissing: .counted, .evidenceMissing: .counted,
    .offScale: .counted, .reasonMissing: .counted, .evidenceHint: .hintTitle,
    .ratingHint: .hintTitle,
    .offScaleTitle: .hintTitle, .recommendationHint: .hintTitle, .notAChoiceTitle: .hintTitle,
    .dateHint: .hintTitle, .stepAsideHint: .hintTitle, .yes: .choice, .no: .choice,
  ]
}

extension PanelWord {
  static let limits: [PanelWord: WordLimit] = [.chartTitle: .chart, .chartText: .chart]
}

extension WordKey {
  static var limits: [Self: WordLimit] { [:] }
}
