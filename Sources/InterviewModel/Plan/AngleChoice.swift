// SPDX-License-Identifier: Apache-2.0

/// Chooses which of an entry's questions is nearest to what the profile says.
struct AngleChoice {
  /// The words that chose the entry.
  let near: Words
  /// The objective's title, which counts half.
  let context: Words

  init(near: String, context: String) {
    self.near = Words(near)
    self.context = Words(context)
  }

  /// The question of the wanted kind whose cues fit best; the first of equals, since an entry's
  /// first question is its plainest. Another kind only where the wanted one is missing.
  func best(of questions: [BankQuestion], kind: Question.Kind) -> BankQuestion {
    let wanted = questions.filter { $0.kind == kind }
    let choices = wanted.isEmpty ? questions : wanted
    var best = choices.first ?? BankQuestion(kind: kind, text: "")
    var bestScore = 0.0
    let index = CueIndex(choices.map { ($0.cues, []) })
    var scores = Array(repeating: 0.0, count: choices.count)
    for hit in index.hits(in: near) { scores[hit.owner] += hit.weight }
    for hit in index.hits(in: context) { scores[hit.owner] += hit.weight / 2 }
    for (question, score) in zip(choices, scores) where score > bestScore {
      (best, bestScore) = (question, score)
    }
    return best
  }
}
