// SPDX-License-Identifier: Apache-2.0

/// The keys of `words/panel.yml`: what stands on the sheets Panel and Candidates.
enum PanelWord: String, WordKey {
  static let file = "words/panel.yml"

  // The head.
  case title, titleOf, note, candidate, date, chair, present
  // The tables.
  case byQuestion, byObjective, firstRatings, afterDiscussion, id, question, number, objective
  case weight, mean, range, discuss, reason, missing, reasonMissing
  // What it came to.
  case composite, compositeFirst, compositeAfter, coverage, littleCoverage, objectiveMissing
  case allRated, chartTitle, chartText, recommendations, panelist, recommendation
  // The record of what the panel agreed.
  case consensus, outcome, decided, decidedMore, signature
  // Candidates side by side.
  case candidatesTitle, candidatesNote, coverageHead, bearInMind, tie, discussOne, discussSeveral
  case againstPanel, tooFew, ownMean, panelMean, offset, offsetNote
}
