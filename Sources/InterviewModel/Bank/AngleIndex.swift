// SPDX-License-Identifier: Apache-2.0

/// The cues of all questions of a bank, so that a text tells at once which angle of which entry it
/// speaks for.
package struct AngleIndex: Sendable {
  /// A question of the bank, by its entry's position and its own within the entry.
  package struct Angle: Sendable, Hashable {
    /// The position of the entry in the bank.
    package var entry: Int
    /// The position of the question in the entry.
    package var question: Int

    /// An angle from its parts.
    package init(entry: Int, question: Int) {
      self.entry = entry
      self.question = question
    }
  }

  /// The most questions that an entry may have.
  package static let mostQuestions = 64

  private let cues: CueIndex

  /// An index that was made before.
  package init(lines: String) {
    cues = CueIndex(lines: lines)
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
  func scores(for text: Words) -> [Angle: Double] {
    var scores: [Angle: Double] = [:]
    var seen: Set<String> = []
    for hit in cues.hits(in: text) where seen.insert("\(hit.owner) \(hit.phrase)").inserted {
      let (entry, question) = hit.owner.quotientAndRemainder(dividingBy: Self.mostQuestions)
      scores[Angle(entry: entry, question: question), default: 0] += hit.weight
    }
    return scores
  }
}
