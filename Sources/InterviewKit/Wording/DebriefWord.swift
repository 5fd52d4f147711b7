// SPDX-License-Identifier: Apache-2.0

/// The keys of `words/debrief.yml`: how the facts of a debrief are said.
enum DebriefWord: String, WordKey {
  static let file = "words/debrief.yml"

  // What stands in tables where there is no number.
  case notObserved, blank, noForm, none, noChange, discuss, discussOnly
  // Where nothing was written.
  case noEvidence, noChoice, nothingWritten, leftBlank, reasonNotGiven
  // A form, by who filled it in and about whom.
  case onCandidate, decided
  // What is missing, by kind.
  case formsNotReceived, pairsWithoutForm, formsRefused, formsLeftOut, emptyForms, blankRatings
  case withoutEvidence, shortEvidence, unusableAnswers, unusableLater, changesWithoutReason
  case stepAside, undated, unlisted, spellings
  // The entries of that list.
  case word, words, oneSpelling, otherPlan, noPanelist, noCandidate, severalForms, unknownQuestion
  case offScale, answeredTwice
  // What a panelist is reminded of.
  case remindForm, remindWhich, remindCurrent, remindRating, remindEvidence, remindWords
  // Cells of a form that cannot be read.
  case inCell, onSheet, ratingIs, ratingIsNoCell, allowed, merged, fieldIs, rowMissing, rowTwice
  case longText, dateValue, errorValue, noResult, fieldPanelist, fieldCandidate, fieldStepAside
  case fieldDate, fieldSummary, fieldRecommendation, fieldReason, fieldEvidence
  // What the plan of a form says differently.
  case asksNot, asksBesides, wordsOtherwise, putsElsewhere, weighs, weighsNot, otherScale
  case otherRest
  // The composite and its coverage.
  case coverage, coverageShare, takeCare, littleCoverage, noRatingFor, tie
  // How far the panelists agree.
  case tooFew, noVariation, intraclass, alpha, notKnown
  // What a chair may want to look at.
  case allEqual, above, below, unfounded, atOdds
}
