// SPDX-License-Identifier: Apache-2.0

/// All cues of a bank, found by their first word, so that a text is read once for all entries.
struct CueIndex: Sendable {
  /// A cue that stands in a text.
  struct Hit: Sendable, Equatable {
    /// The index of the cue's owner.
    var owner: Int
    /// The cue's weight divided by the number of owners that share it; below 0 if it speaks
    /// against the owner.
    var weight: Double
    /// The words of the text that it covers.
    var range: Range<Int>
    /// The cue as it is written in the bank.
    var phrase: String
  }

  private struct Pattern: Sendable {
    var words: [Substring]
    var endsInStem: Bool
    var phrase: String
    var uses: [(owner: Int, weight: Double)]
  }

  private static let stemKeyLength = 3
  private var byWord: [Substring: [Pattern]] = [:]
  private var byStem: [Substring: [Pattern]] = [:]

  /// - Parameter owners: For each owner, the cues that speak for it and those against it.
  init(_ owners: [(for: [Cue], against: [Cue])]) {
    var uses: [String: [(owner: Int, weight: Double)]] = [:]
    for (owner, cues) in owners.enumerated() {
      for cue in cues.for { uses[cue.phrase, default: []].append((owner, Double(cue.weight))) }
      for cue in cues.against { uses[cue.phrase, default: []].append((owner, -Double(cue.weight))) }
    }
    for (phrase, users) in uses {
      add(phrase, users)
    }
  }

  private mutating func add(_ phrase: String, _ users: [(owner: Int, weight: Double)]) {
    let sharing = Double(max(1, users.count { $0.weight > 0 }))
    // A stem may only end a word: "review*". Cues and texts are cut into words alike.
    let endsInStem = phrase.hasSuffix("*")
    let words = phrase.split { $0 == " " || $0 == "-" || $0 == "*" }
    guard let first = words.first else { return }
    let pattern = Pattern(
      words: words, endsInStem: endsInStem, phrase: phrase,
      uses: users.map { ($0.owner, $0.weight > 0 ? $0.weight / sharing.squareRoot() : $0.weight) })
    if words.count == 1, endsInStem {
      byStem[first.prefix(Self.stemKeyLength), default: []].append(pattern)
    } else {
      byWord[first, default: []].append(pattern)
    }
  }

  /// Every cue that stands in a text, each place once.
  func hits(in text: Words) -> [Hit] {
    var hits: [Hit] = []
    let words = text.words
    for start in words.indices {
      let word = words[start][...]
      for pattern in byWord[word] ?? [] { add(pattern, at: start, words, to: &hits) }
      for pattern in byStem[word.prefix(Self.stemKeyLength)] ?? [] {
        add(pattern, at: start, words, to: &hits)
      }
    }
    return hits
  }

  private func add(_ pattern: Pattern, at start: Int, _ words: [String], to hits: inout [Hit]) {
    let end = start + pattern.words.count
    guard end <= words.count else { return }
    for (offset, wanted) in pattern.words.enumerated() {
      let word = words[start + offset]
      let isLast = offset == pattern.words.count - 1
      guard isLast && pattern.endsInStem ? word.hasPrefix(wanted) : word == wanted else { return }
    }
    for use in pattern.uses {
      hits.append(
        Hit(owner: use.owner, weight: use.weight, range: start..<end, phrase: pattern.phrase))
    }
  }
}
