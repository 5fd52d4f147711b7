// SPDX-License-Identifier: Apache-2.0

/// Chooses which of an entry's questions is nearest to what the profile says.
struct AngleChoice {
  /// How near each question is, by its position in the entry.
  let nearness: [Int: Double]

  /// What an angle has to reach before it takes the place of the entry's first question, which is
  /// its plainest and most central.
  private static let enough = 3.0

  /// The nearest question of the wanted kind; the first of equals. Another kind only where the
  /// wanted one is missing.
  ///
  /// - Parameters:
  ///   - questions: The entry's questions.
  ///   - kind: The kind wanted.
  ///   - used: Questions that are asked already, which are passed over while others are left.
  /// - Returns: The question.
  func best(
    of questions: [BankQuestion], kind: Question.Kind, besides used: Set<String>
  ) -> BankQuestion {
    let all = questions.enumerated().map { (position: $0.offset, question: $0.element) }
    let fresh = all.filter { !used.contains($0.question.text) }
    let wanted = fresh.filter { $0.question.kind == kind }
    let choices = wanted.isEmpty ? (fresh.isEmpty ? all : fresh) : wanted
    var best = choices.first?.question ?? BankQuestion(kind: kind, text: "")
    var bestScore = Self.enough - 0.001
    for choice in choices {
      let score = nearness[choice.position] ?? 0
      if score > bestScore { (best, bestScore) = (choice.question, score) }
    }
    return best
  }
}
