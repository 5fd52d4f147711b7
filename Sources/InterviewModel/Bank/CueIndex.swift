// SPDX-License-Identifier: Apache-2.0

/// All cues of a bank as lines of text in order, so that a text is read once for all entries, and
/// the index of the built-in bank is made when the program is built and costs nothing to load.
///
/// A line is the first word of a cue ("*" after it if the cue is that stem alone), the cue, and its
/// owners with their weights: `review	review board	12:3,40:-2`. The lines are in the order of their
/// bytes, so that a word is found by halving.
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

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static let shortestStem = 3
  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
  private static let star = UInt8(ascii: "*")

  private let lines: String

  /// An index that was made before.
  package init(lines: String) {
    self.lines = lines
  }

  /// - Parameter owners: For each owner, the cues that speak for it and those against it.
  package init(_ owners: [(for: [Cue], against: [Cue])]) {
    lines = Self.lines(of: owners)
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
    let found: Void? = lines.utf8.withContiguousStorageIfAvailable { lines in
      text.bytes.withUnsafeBufferPointer { bytes in
        for start in text.ranges.indices {
          find(start, in: text, bytes, lines, to: &hits)
        }
      }
    }
    assert(found != nil || lines.isEmpty, "a native string is contiguous")
    return hits
  }

  private func find(
    _ start: Int, in text: Words, _ bytes: Bytes, _ lines: Bytes, to hits: inout [Hit]
  ) {
    var key = Array(bytes[text.ranges[start]])
    add(key, start, text, bytes, lines, to: &hits)
    // Stems of every length that the word has.
    while key.count >= Self.shortestStem {
      add(key + [Self.star], start, text, bytes, lines, to: &hits)
      key.removeLast()
    }
  }

  /// Adds the cues of all lines with a key.
  private func add(
    _ key: [UInt8], _ start: Int, _ text: Words, _ bytes: Bytes, _ lines: Bytes,
    to hits: inout [Hit]
  ) {
    var line = Self.firstLine(notBefore: key, lines)
    while line < lines.count {
      let end = Self.end(ofLineAt: line, lines)
      guard Self.compare(lines, line, key) == 0 else { return }
      let phrase = (line + key.count + 1)..<(Self.next(Self.tab, from: line + key.count + 1, lines))
      if let count = Self.length(of: phrase, lines, in: text, bytes, at: start) {
        Self.addUses(
          (phrase.upperBound + 1)..<end, lines, phrase: phrase, range: start..<(start + count),
          to: &hits)
      }
      line = end + 1
    }
  }

  /// The number of words that a cue covers at a place; `nil` if it does not stand there.
  private static func length(
    of phrase: Range<Int>, _ lines: Bytes, in text: Words, _ bytes: Bytes, at start: Int
  ) -> Int? {
    var word = start
    var place = phrase.lowerBound
    while place < phrase.upperBound {
      guard word < text.ranges.count else { return nil }
      var own = text.ranges[word].lowerBound
      let end = text.ranges[word].upperBound
      while place < phrase.upperBound, lines[place] != 0x20, lines[place] != 0x2D {
        if lines[place] == star { return word - start + 1 }
        guard own < end, bytes[own] == lines[place] else { return nil }
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
    for use in lines[uses].split(separator: UInt8(ascii: ",")) {
      let parts = use.split(separator: UInt8(ascii: ":"))
      guard parts.count == 2, let owner = Int(String(decoding: parts[0], as: UTF8.self)),
        let weight = Int(String(decoding: parts[1], as: UTF8.self))
      else { continue }
      found.append((owner, weight))
    }
    let sharing = Double(max(1, found.count { $0.weight > 0 })).squareRoot()
    for use in found {
      let weight = use.weight > 0 ? Double(use.weight) / sharing : Double(use.weight)
      hits.append(Hit(owner: use.owner, weight: weight, range: range, phrase: text))
    }
  }

  // MARK: - Lines

  /// The start of the first line whose key is not before a given one.
  private static func firstLine(notBefore key: [UInt8], _ lines: Bytes) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      var middle = (low + high) / 2
      while middle > low, lines[middle - 1] != newline { middle -= 1 }
      if compare(lines, middle, key) < 0 {
        low = end(ofLineAt: middle, lines) + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Whether the key of the line at a place is before (-1), the same as (0) or after (1) another.
  private static func compare(_ lines: Bytes, _ line: Int, _ key: [UInt8]) -> Int {
    for (offset, byte) in key.enumerated() {
      let place = line + offset
      guard place < lines.count, lines[place] != tab else { return -1 }
      if lines[place] != byte { return lines[place] < byte ? -1 : 1 }
    }
    return line + key.count < lines.count && lines[line + key.count] == tab ? 0 : 1
  }

  private static func end(ofLineAt line: Int, _ lines: Bytes) -> Int {
    next(newline, from: line, lines)
  }

  private static func next(_ byte: UInt8, from place: Int, _ lines: Bytes) -> Int {
    var place = place
    while place < lines.count, lines[place] != byte { place += 1 }
    return place
  }
}
