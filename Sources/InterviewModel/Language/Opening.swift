// SPDX-License-Identifier: Apache-2.0

/// What stands before the verb of a clause: a label, a lead-in, a subject, a nominal opening.
struct Opening {
  var form: Clause.Form = .imperative
  var label: Range<Int>?
  var leadIn: Range<Int>?
  /// The first manner adverb before the verb.
  var adverb: Int?
  /// Where the verb, or else what it is done to, begins.
  var start: Int
  /// The form in which the verb stands; empty if the text names it only by a noun.
  var expects: VerbForm = []
  /// The verb that the opening stands for: "know", "use", "act".
  var impliedVerb: String?
  /// The preposition that goes with the implied verb: "for", "as", "with".
  var impliedLink: String?
  /// Where the object ends, if a noun that stands for the verb follows it.
  var objectEnd: Int?

  /// Reads the opening of a clause.
  ///
  /// - Returns: `nil` if no verb that is known, or that a safe rule finds, follows.
  static func read(_ line: TokenLine, _ range: Range<Int>) -> Opening? {
    OpeningReader(line: line, end: range.upperBound).read(from: range.lowerBound)
  }
}
