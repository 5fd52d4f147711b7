// SPDX-License-Identifier: Apache-2.0

/// A question that was chosen for an objective, before it is known whether there is time for it.
struct Ask: Sendable {
  /// The index of the bank entry; `nil` where nothing in the bank fits.
  var entry: Int?
  /// Where the question's words came from.
  var source: Question.Source
  /// The index of the responsibility whose words chose it; `nil` for the objective's title.
  var chosenBy: Int?
  /// The question as the bank has it with its slots filled, or the safe frame filled in.
  var question: BankQuestion
  /// The words that go with it, their slots filled.
  var wording: BankWording
  /// The indexes of the responsibilities that it and its look-fors are there for.
  var covers: [Int] = []
  /// Whether a responsibility that every grade has is among them; only then may it be asked
  /// beside an objective's first question.
  var isShared = false
  /// Whether it is another angle of the objective's first question.
  var isSubstitute = false
}
