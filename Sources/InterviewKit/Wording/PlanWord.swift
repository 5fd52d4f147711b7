// SPDX-License-Identifier: Apache-2.0

/// The keys of `words/plan.yml`: how the facts of a plan are said.
enum PlanWord: String, WordKey {
  static let file = "words/plan.yml"

  // The time line, and its parts as the candidate is told them.
  case opening, candidatesQuestions, closing, welcome, panelsQuestions, yourQuestions, whatNext
  // The kinds of questions.
  case behavioral, situational, knowledge
  // What became of each responsibility.
  case asked, listenedFor, inReserve, coverage, coverageOfOne, coverageReserve
  case coverageReserveOfOne, noResponsibilities
  // Where the words of a question came from, for the record of development.
  case fromBank, fromProfile, fromTopic, fromQuotation, edited, forObjective, forResponsibility
  case notEdited, defaultSet, namedSet
  // What a reader of the plan has to know.
  case movedToReserve, splitOverSessions, madeLonger, needsWording, noGrade, unknownGrade
  case oneLeftToOthers, leftToOthers
  // Weights and figures.
  case weightsEqual, weightsDiffer, noReason, percent, decimalSign
  // The name of a seat of the panel where nobody is named.
  case panelistNumber
  // The comments in plan.yml, which say what a person may do with each part.
  case fileHead, fileSessions, fileObjectives, fileScale
}
