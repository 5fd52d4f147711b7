// SPDX-License-Identifier: Apache-2.0

/// Chooses which of an entry's questions is nearest to what the profile says.
struct AngleChoice {
  /// The objective's title.
  let title: Words
  /// The responsibility that chose the entry, if one did.
  let near: Words?
  /// The objective's other responsibilities.
  let others: [Words]

  /// What an angle has to reach before it takes the place of the entry's first question, which is
  /// its plainest and most central.
  private static let enough = 3.0

  /// The question of the wanted kind whose cues fit best; the first of equals. Another kind only
  /// where the wanted one is missing.
  func best(of questions: [BankQuestion], kind: Question.Kind, besides used: Set<String> = [])
    -> BankQuestion
  {
    let fresh = questions.filter { !used.contains($0.text) }
    let wanted = fresh.filter { $0.kind == kind }
    let choices = wanted.isEmpty ? (fresh.isEmpty ? questions : fresh) : wanted
    var best = choices.first ?? BankQuestion(kind: kind, text: "")
    var bestScore = Self.enough - 0.001
    for question in choices {
      let score = score(of: question)
      if score > bestScore { (best, bestScore) = (question, score) }
    }
    return best
  }

  /// The title says what the objective is about, the nearest responsibility what chose the entry;
  /// the others tell which side of it the role is on.
  func score(of question: BankQuestion) -> Double {
    let base = near == nil ? 2.0 : 1.5
    var score = 0.0
    for cue in question.cues {
      let weight = Double(cue.weight)
      if title.contains(cue: cue.phrase) { score += base * weight }
      if let near, near.contains(cue: cue.phrase) { score += weight }
      let elsewhere = others.count { $0.contains(cue: cue.phrase) }
      if elsewhere > 0 { score += 0.5 * weight * Double(min(elsewhere, 3)).squareRoot() }
    }
    return score
  }
}
