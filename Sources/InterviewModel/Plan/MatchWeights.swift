// SPDX-License-Identifier: Apache-2.0

/// How much each sign counts when an objective is matched with the bank.
///
/// The figures were found by coordinate search over some 520 objectives of real and written pages
/// for which a person had named the entry or the question that fits, with a bank that had not been
/// written for most of them.
struct MatchWeights: Sendable {
  /// What the title says counts more than a responsibility, since it says what the whole is about.
  var title = 1.5
  /// The same for single words, which mislead more often than phrases.
  var titleWord = 1.2
  /// The same for single words in a responsibility.
  var bulletWord = 1.2
  /// A responsibility that has only cues of one before it.
  var repeated = 0.2
  /// A responsibility counts at most so much: one long bullet must not outweigh the rest.
  var mostForBullet = 5.0
  /// An entry that several responsibilities speak of is nearer to the whole.
  var eachMoreBullet = 0.5
  /// What the words that an entry and the title share count, beside cues.
  var titleSubject = 0.4
  /// The same for the responsibilities.
  var bulletSubject = 0.25
  /// The most that shared words count.
  var mostForSubject = 10.0
  /// What the role's title adds to an entry that the objective itself speaks of.
  var role = 0.9
  /// The most that the role's title adds.
  var mostForRole = 5.0
  /// What the page's introduction adds.
  var summary = 0.1
  /// What a near question adds to its entry.
  var angle = 1.0
  /// The most that a question adds.
  var mostForAngle = 30.0
  /// What the responsibilities say for a question, against the title.
  var angleBullet = 1.0
  /// What an entry gets for an example of a question that is like the objective, at likeness 1.
  var example = 26.0
  /// What a question gets for such an example, against its cues.
  var exampleAngle = 55.0
  /// A head verb that the entry knows.
  var head = 0.5
  /// What an entry keeps that fits nearly every job.
  var general = 0.8

  static let standard = MatchWeights()
}
