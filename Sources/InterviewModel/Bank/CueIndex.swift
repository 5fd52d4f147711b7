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
    /// Where the index has the cue; ``phrase(at:)`` tells what it is.
    var place: Range<Int>
  }

  private static let shortestStem = 3
  private static let star = UInt8(ascii: "*")

  private let table: LineTable

  /// An index of lines that were made before.
  package init(_ table: LineTable) {
    self.table = table
  }

  /// - Parameter owners: For each owner, the cues that speak for it and those against it.
  package init(_ owners: [(for: [Cue], against: [Cue])]) {
    self.init(LineTable(lines: Self.lines(of: owners)))
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
    table.read { reader in
      text.bytes.withUnsafeBufferPointer { bytes in
        var search = Search(reader: reader, bytes: bytes, words: text.ranges)
        for start in text.ranges.indices { search.find(start) }
        hits = search.hits
      }
    }
    return hits
  }

  /// The cue at the place of a hit, as it is written in the bank.
  func phrase(at place: Range<Int>) -> String { table.text(place) }

  /// The search for all cues in one text.
  private struct Search {
    let reader: LineTable.Reader
    let bytes: LineTable.Bytes
    let words: [Range<Int>]
    var hits: [Hit] = []
    /// The hashes of the stems of the word at hand, from the shortest.
    private var stems: [KeyHash] = []

    init(reader: LineTable.Reader, bytes: LineTable.Bytes, words: [Range<Int>]) {
      self.reader = reader
      self.bytes = bytes
      self.words = words
    }

    mutating func find(_ start: Int) {
      let word = words[start]
      var hash = KeyHash()
      stems.removeAll(keepingCapacity: true)
      for place in word {
        hash.add(bytes[place])
        if place - word.lowerBound + 1 >= CueIndex.shortestStem {
          stems.append(hash.adding(CueIndex.star))
        }
      }
      add(LineTable.Bytes(rebasing: bytes[word]), isStem: false, hash, at: start)
      // Stems of every length that the word has.
      for (index, hash) in stems.enumerated().reversed() {
        let end = word.lowerBound + CueIndex.shortestStem + index
        add(LineTable.Bytes(rebasing: bytes[word.lowerBound..<end]), isStem: true, hash, at: start)
      }
    }

    private mutating func add(
      _ key: LineTable.Bytes, isStem: Bool, _ hash: KeyHash, at start: Int
    ) {
      reader.each(key, isStem: isStem, hash) { line in
        let phrase = line.lowerBound..<reader.next(UInt8(ascii: "\t"), from: line.lowerBound)
        if let count = length(of: phrase, at: start) {
          addUses(
            (phrase.upperBound + 1)..<line.upperBound, phrase: phrase,
            range: start..<(start + count))
        }
      }
    }

    /// The number of words that a cue covers at a place; `nil` if it does not stand there.
    private func length(of phrase: Range<Int>, at start: Int) -> Int? {
      let lines = reader.lines
      var word = start
      var place = phrase.lowerBound
      while place < phrase.upperBound {
        guard word < words.count else { return nil }
        var own = words[word].lowerBound
        let end = words[word].upperBound
        while place < phrase.upperBound, lines[place] != 0x20, lines[place] != 0x2D {
          if lines[place] == CueIndex.star { return word - start + 1 }
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

    private mutating func addUses(_ uses: Range<Int>, phrase: Range<Int>, range: Range<Int>) {
      let first = hits.count
      var sharing = 0
      reader.eachUse(in: uses) { owner, weight in
        if weight > 0 { sharing += 1 }
        hits.append(Hit(owner: owner, weight: Double(weight), range: range, place: phrase))
      }
      let root = Double(max(1, sharing)).squareRoot()
      for index in first..<hits.count where hits[index].weight > 0 { hits[index].weight /= root }
    }
  }
}
