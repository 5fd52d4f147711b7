// SPDX-License-Identifier: Apache-2.0

/// How like an objective is to each of many examples, line by line.
struct ExampleLikeness {
  private let reader: LineTable.Reader
  /// The likeness of each example so far.
  private var scores: [Double]
  /// How much a term tells, by the place of its line: most stand in several lines of an objective.
  private var rarities: [Int: Double] = [:]
  /// What a term tells that no example has.
  private let rarest: Double

  /// - Parameters:
  ///   - reader: The lines of an ``ExampleIndex``.
  ///   - examples: How many examples it has.
  init(reader: LineTable.Reader, examples: Int) {
    self.reader = reader
    scores = Array(repeating: 0, count: examples)
    rarest = ExampleIndex.rarity(1, among: examples)
  }

  /// Adds how like a line is to each example.
  mutating func add(_ line: Words, _ share: Double) {
    var length = 0.0
    var found: [(uses: Int, weight: Double)] = []
    var unknown: [[UInt8]] = []
    for term in ExampleTerms.stems(of: line) {
      let weight = ExampleTerms.weight(of: term)
      // A term counts once in a line.
      guard let uses = uses(of: term) else {
        guard !unknown.contains(term) else { continue }
        unknown.append(term)
        length += weight * weight * rarest * rarest
        continue
      }
      guard !found.contains(where: { $0.uses == uses }) else { continue }
      let own = weight * rarity(of: uses)
      length += own * own
      found.append((uses, own))
    }
    guard length > 0 else { return }
    let unit = share / (1000 * length.squareRoot())
    for (uses, weight) in found {
      let own = unit * weight
      reader.eachPair(at: uses) { example, thousandths in
        if example < scores.count { scores[example] += own * Double(thousandths) }
      }
    }
  }

  /// The place of the examples that have a term; `nil` if none has.
  private func uses(of term: [UInt8]) -> Int? {
    term.withUnsafeBufferPointer { term in
      reader.firstLine(of: term, KeyHash(term)).map { $0 + term.count + 1 }
    }
  }

  /// A term that tells nothing stands there without examples.
  private mutating func rarity(of uses: Int) -> Double {
    if let known = rarities[uses] { return known }
    let count = reader.pairCount(at: uses)
    let rarity = count == 0 ? 0 : ExampleIndex.rarity(count, among: scores.count)
    rarities[uses] = rarity
    return rarity
  }

  /// The examples that are most like, the most like first; of two that are as like, the first.
  ///
  /// - Parameters:
  ///   - count: How many at most.
  ///   - least: The likeness from which one counts.
  /// - Returns: The examples with their likeness.
  func best(_ count: Int, from least: Double) -> [(example: Int, score: Double)] {
    var best: [(example: Int, score: Double)] = []
    for (example, score) in scores.enumerated() where score >= least {
      if best.count == count {
        guard let last = best.last, score > last.score else { continue }
        best.removeLast()
      }
      let place = best.lastIndex { $0.score >= score }.map { $0 + 1 } ?? 0
      best.insert((example, score), at: place)
    }
    return best
  }
}
