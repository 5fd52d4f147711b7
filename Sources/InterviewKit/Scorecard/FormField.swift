// SPDX-License-Identifier: Apache-2.0

/// A field of a form that holds text.
enum FormField: Sendable, Equatable {
  case panelist, candidate, stepAside, date, summary, recommendation, reason
  case evidence(String)

  /// What a message calls it.
  func name(_ words: WordList<DebriefWord>) -> String {
    switch self {
    case .panelist: words[.fieldPanelist]
    case .candidate: words[.fieldCandidate]
    case .stepAside: words[.fieldStepAside]
    case .date: words[.fieldDate]
    case .summary: words[.fieldSummary]
    case .recommendation: words[.fieldRecommendation]
    case .reason: words[.fieldReason]
    case .evidence(let question): words(.fieldEvidence, ["id": question])
    }
  }
}
