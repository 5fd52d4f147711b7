// SPDX-License-Identifier: Apache-2.0

/// All cues of a bank, so that a text is read once for all entries.
///
/// A line of the index is the first word of a cue ("*" after it if the cue is that stem alone), the
/// cue, and its owners with their weights: `review	review board	12:3,40:-2`.
package struct CueIndex: Sendable {
  /// A cue that stands in a text.
  struct Hit: Sendable, Equatable {
    /// The index of the cue's owner.
    var owner: Int
    /// The cue's weight divided by the root of the number of owners that share it; below 0 if it
    /// speaks against the owner.
    var weight: Double
    /// The words of the text that it covers.
    var range: Range<Int>
    /// The cue as it is written in the bank.
    var phrase: String
  }

  private typealias Bytes = SortedLines.Bytes

  private static let shortestStem = 3
  private static let star = UInt8(ascii: "*")

  private let lines: SortedLines

  /// An index that was made before.
  package init(lines: String) {
    self.lines = SortedLines(lines)
  }

  /// - Parameter owners: For each owner, the cues that speak for it and those against it.
  package init(_ owners: [(for: [Cue], against: [Cue])]) {
    self.init(lines: Self.lines(of: owners))
  }

  /// The lines of an index.
  ///
  /// - Parameter owners: For each owner, the cues that speak for it and those against it.
  /// - Returns: The lines in order, each with a line feed at its end.
  package static func lines(of owners: [(for: [Cue], against: [Cue])]) -> String {
    var uses: [String: [String]] = [:]
    for (owner, cues) in owners.enumerated() {
      for cue in cues.for { uses[cue.phrase, default: []].append("\(owner):\(cue.weight)") }
      for cue in cues.against { uses[cue.phrase, default: []].append("\(owner):-\(cue.weight)") }
    }
    let made = uses.compactMap { phrase, uses -> String? in
      let words = phrase.split { $0 == " " || $0 == "-" || $0 == "*" }
      guard let first = words.first else { return nil }
      let isStem = words.count == 1 && phrase.hasSuffix("*")
      guard !isStem || first.utf8.count >= shortestStem else { return nil }
      return "\(first)\(isStem ? "*" : "")\t\(phrase)\t\(uses.joined(separator: ","))\n"
    }
    return made.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined()
  }

  /// Every cue that stands in a text, each place once.
  func hits(in text: Words) -> [Hit] {
    var hits: [Hit] = []
    lines.withBytes { lines in
      for start in text.ranges.indices { find(start, in: text, lines, to: &hits) }
    }
    return hits
  }

  private func find(_ start: Int, in text: Words, _ lines: Bytes, to hits: inout [Hit]) {
    var key = Array(text.bytes[text.ranges[start]])
    func add(_ key: ArraySlice<UInt8>, to hits: inout [Hit]) {
      SortedLines.each(key, in: lines) { line in
        let phrase =
          line.lowerBound..<SortedLines.next(UInt8(ascii: "\t"), from: line.lowerBound, lines)
        if let count = Self.length(of: phrase, lines, in: text, at: start) {
          Self.addUses(
            (phrase.upperBound + 1)..<line.upperBound, lines, phrase: phrase,
            range: start..<(start + count), to: &hits)
        }
      }
    }
    add(key[...], to: &hits)
    // Stems of every length that the word has.
    while key.count >= Self.shortestStem {
      key.append(Self.star)
      add(key[...], to: &hits)
      key.removeLast(2)
    }
  }

  /// The number of words that a cue covers at a place; `nil` if it does not stand there.
  private static func length(
    of phrase: Range<Int>, _ lines: Bytes, in text: Words, at start: Int
  ) -> Int? {
    var word = start
    var place = phrase.lowerBound
    while place < phrase.upperBound {
      guard word < text.ranges.count else { return nil }
      var own = text.ranges[word].lowerBound
      let end = text.ranges[word].upperBound
      while place < phrase.upperBound, lines[place] != 0x20, lines[place] != 0x2D {
        if lines[place] == star { return word - start + 1 }
        guard own < end, text.bytes[own] == lines[place] else { return nil }
        own += 1
        place += 1
      }
      guard own == end else { return nil }
      while place < phrase.upperBound, lines[place] == 0x20 || lines[place] == 0x2D { place += 1 }
      word += 1
    }
    return word - start
  }

  private static func addUses(
    _ uses: Range<Int>, _ lines: Bytes, phrase: Range<Int>, range: Range<Int>, to hits: inout [Hit]
  ) {
    let text = String(decoding: lines[phrase], as: UTF8.self)
    var found: [(owner: Int, weight: Int)] = []
    var place = uses.lowerBound
    while place < uses.upperBound {
      let owner = SortedLines.number(at: place, lines)
      let weight = SortedLines.number(at: owner.end + 1, lines)
      found.append((owner.value, weight.value))
      place = weight.end + 1
    }
    let sharing = Double(max(1, found.count { $0.weight > 0 })).squareRoot()
    for use in found {
      let weight = use.weight > 0 ? Double(use.weight) / sharing : Double(use.weight)
      hits.append(Hit(owner: use.owner, weight: weight, range: range, phrase: text))
    }
  }
}
