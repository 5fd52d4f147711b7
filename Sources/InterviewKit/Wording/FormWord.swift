// SPDX-License-Identifier: Apache-2.0

/// The keys of `words/scorecard.yml`: what stands on a scorecard.
enum FormWord: String, WordKey {
  static let file = "words/scorecard.yml"

  // The head.
  case title, note, plan, panelist, candidate, interviewDate, owner, noName
  // A question.
  case questionOf, probes, listenFor, id, tells, evidence, rating, stillToDo
  // The end.
  case last, yours, summary, summaryHint, recommendation, recommendationReason
  // What is still to do in a row: each another word, and none with * ? ~ or with < > = in front.
  case toDo, done, ratingMissing, evidenceMissing, offScale, reasonMissing
  // The line on top, which adds up what is still to do.
  case complete, progress, withoutEvidence, withoutRating, notOnScale, nameMissing
  // Hints and warnings of cells: titles of at most 32 characters.
  case evidenceHint, evidenceHintText, ratingHint, ratingHintText, offScaleTitle, offScaleText, or
  case recommendationHint, recommendationHintText, notAChoiceTitle, notAChoiceText, dateHint
  case dateHintText, stepAsideHint, stepAsideHintText, yes, no
}
