// SPDX-License-Identifier: Apache-2.0

/// The keys of `words/sheets.yml`: what stands on the sheets Plan, Guide and Scale of a workbook.
enum SheetWord: String, WordKey {
  static let file = "words/sheets.yml"

  // The names on the tabs: at most 31 characters each, and each another.
  case planSheet, guideSheet, scorecardSheet, panelSheet, scaleSheet, candidatesSheet
  // The properties of the files, and the foot of every page.
  case subject, packetTitle, debriefTitle, footPlan, footPage
  // The plan.
  case planTitle, note, role, employer, grade, length, plan, minutes, interviews, timeLine
  case timeLineOf, clock, what, minutesHead, whoAsks, end, allAsk, objectives, number, objective
  case weight, questions, reserve, fates, responsibility, checked, became, record, madeFrom
  case madeWith, date, line, editedBy, reviewedBy, dateOfReview
  // The interviewer guide.
  case guideTitle, planOf, howToUse, openingScript, candidateScript, closingScript, noAnswer
  case questionHeading, objectiveNumber, probes, listenFor, listenAlso, levelNumber, notes
  case reserveQuestions, reserveNote, notToAsk, insteadNote, neverInstead, helps, doesNotHelp
  case ratingErrors
  // The rating scale, and what is expected at the grade.
  case scaleTitle, scaleNote, level, label, meaning, noNumber, dial, turns, expected, autonomy
  case autonomyTurns, complexity, complexityTurns, scope, scopeTurns, influence, influenceTurns
  case result, resultTurns
}
