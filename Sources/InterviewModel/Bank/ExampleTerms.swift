// SPDX-License-Identifier: Apache-2.0

/// The stems and pairs of stems of an objective with their weights, in the order in which they first
/// stand.
struct ExampleTerms: Sequence {
  private static let pairWeight = 0.5

  private var places: [[UInt8]: Int] = [:]
  private var weights: [(term: [UInt8], weight: Double)] = []

  /// Adds the terms of a line, each of which counts once.
  mutating func add(line: [[UInt8]], _ weight: Double) {
    var seen: Set<[UInt8]> = []
    for term in line where seen.insert(term).inserted {
      let own = weight * Self.weight(of: term)
      if let place = places[term] {
        weights[place].weight += own
      } else {
        places[term] = weights.count
        weights.append((term, own))
      }
    }
  }

  /// What a term counts in a line of its own: a pair half of what a word does.
  static func weight(of term: [UInt8]) -> Double { term.contains(0x20) ? pairWeight : 1 }

  func makeIterator() -> IndexingIterator<[(term: [UInt8], weight: Double)]> {
    weights.makeIterator()
  }

  /// The stems of a text and the pairs of stems that stand together, without common words.
  static func stems(of text: Words) -> [[UInt8]] {
    var stems: [[UInt8]] = []
    var last: [UInt8]?
    for range in text.ranges {
      let word = text.bytes[range]
      guard word.count > 1, !CommonWords.contains(word) else { continue }
      let stem = Array(Stem.of(word))
      stems.append(stem)
      if let last { stems.append(last + [0x20] + stem) }
      last = stem
    }
    return stems
  }
}
