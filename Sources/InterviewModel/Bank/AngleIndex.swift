// SPDX-License-Identifier: Apache-2.0

/// The cues of all questions of a bank, so that a text tells at once which angle of which entry it
/// speaks for.
package struct AngleIndex: Sendable {
  /// How much a text speaks for single questions of the bank.
  struct Scores: Sendable {
    /// The scores by entry and question, in their order.
    fileprivate var scores: [(entry: Int, question: Int, score: Double)] = []

    /// The scores of one entry's questions, by their positions in the entry.
    func each(of entry: Int, _ body: (_ question: Int, _ score: Double) -> Void) {
      var low = 0
      var high = scores.count
      while low < high {
        let middle = (low + high) / 2
        if scores[middle].entry < entry { low = middle + 1 } else { high = middle }
      }
      while low < scores.count, scores[low].entry == entry {
        body(scores[low].question, scores[low].score)
        low += 1
      }
    }
  }

  /// The most questions that an entry may have.
  package static let mostQuestions = 64

  private let cues: CueIndex

  /// An index of lines that were made before.
  package init(_ table: LineTable) {
    cues = CueIndex(table)
  }

  /// The lines of an index.
  ///
  /// - Parameter entries: For each entry, the cues of each of its questions.
  /// - Returns: The lines in order, each with a line feed at its end.
  package static func lines(of entries: [[[Cue]]]) -> String {
    var owners: [(for: [Cue], against: [Cue])] = []
    for questions in entries {
      let cues = questions.prefix(mostQuestions).map { (for: $0, against: [Cue]()) }
      owners += cues + Array(repeating: ([], []), count: mostQuestions - cues.count)
    }
    return CueIndex.lines(of: owners)
  }

  /// How much a text speaks for each angle that it speaks for at all; each cue counts once.
  func scores(for text: Words) -> Scores {
    let hits = cues.hits(in: text)
    // One number of both is far quicker to sort than the pair.
    let order = hits.indices.map { hits[$0].owner << 32 | $0 }.sorted().map { $0 & 0xFFFF_FFFF }
    var scores = Scores()
    var start = 0
    while start < order.count {
      let owner = hits[order[start]].owner
      var end = start
      var score = 0.0
      while end < order.count, hits[order[end]].owner == owner {
        let hit = hits[order[end]]
        if !order[start..<end].contains(where: { hits[$0].place == hit.place }) {
          score += hit.weight
        }
        end += 1
      }
      let (entry, question) = owner.quotientAndRemainder(dividingBy: Self.mostQuestions)
      scores.scores.append((entry, question, score))
      start = end
    }
    return scores
  }
}
