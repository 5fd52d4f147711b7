// SPDX-License-Identifier: Apache-2.0

/// The objectives that the bank's questions were written for, so that a new objective is led to the
/// question of the one that is most like it.
///
/// A line is like an example as far as the angle between them is small, each taken as the list of its
/// stems and pairs of stems, weighted by how rare they are (G. Salton, C. Buckley, "Term-weighting
/// approaches in automatic text retrieval", 1988): 1 for the same words, 0 for none in common. An
/// objective is like it by the sum of its lines, so that one long line does not drown the others.
///
/// A line of the index is a term and the examples that use it, with weights in thousandths. The line
/// "=12" tells the entry of example 12 and its question; "?12" the stems that the question takes from
/// it; "!12" its title; "*" how many examples there are.
package struct ExampleIndex: Sendable {
  /// An example that an objective is like.
  struct Near: Sendable, Equatable {
    /// The index of the entry in the bank.
    var entry: Int
    /// The position of the question in the entry.
    var question: Int
    /// The number of the example.
    var example = 0
    /// How like they are: from 0; the title alone gives 1 at most.
    var likeness: Double
  }

  private static let titleWeight = 1.5
  private static let pairWeight = 0.5
  /// A term of more than this share of the examples tells nothing of the subject; in a small bank
  /// it may stand in some.
  private static let mostCommon = 0.2
  private static let fewest = 8
  /// What is left of a likeness for each word that the question takes from its example and the page
  /// does not have: a question on a school or a warehouse is not for a page that has none.
  private static let absent = 0.9
  /// What is less like than this is not like at all.
  private static let least = 0.05

  private let table: LineTable

  /// An index of lines that were made before.
  package init(_ table: LineTable) {
    self.table = table
  }

  // MARK: Making the index

  /// The lines of an index.
  ///
  /// - Parameter entries: For each entry what it says of its subject and its questions, whose
  ///   examples are a title and after it responsibilities, parted by semicolons.
  /// - Returns: The lines in order, each with a line feed at its end.
  package static func lines(of entries: [(subject: String, questions: [BankQuestion])]) -> String {
    var examples: [(owner: String, title: Substring, taken: [[UInt8]], terms: Terms)] = []
    for (entry, content) in entries.enumerated() {
      let subject = stems(of: Words(content.subject))
      for (position, question) in content.questions.enumerated() {
        let asked = stems(of: Words(question.text)).filter { !$0.contains(0x20) }
        for text in question.examples {
          let lines = text.split(separator: ";")
          guard let title = lines.first else { continue }
          var terms = Terms()
          for (number, line) in lines.enumerated() {
            terms.add(line: stems(of: Words(String(line))), number == 0 ? titleWeight : 1)
          }
          let own = Set(terms.map(\.term))
          terms.add(line: subject, 1)
          let taken = asked.filter(own.contains)
          examples.append(("\(entry):\(position)", title, taken, terms))
        }
      }
    }
    var counts: [[UInt8]: Int] = [:]
    for example in examples { for (term, _) in example.terms { counts[term, default: 0] += 1 } }
    let most = max(fewest, Int(mostCommon * Double(examples.count)))
    var uses: [[UInt8]: [String]] = [:]
    for (number, example) in examples.enumerated() {
      let weighted = example.terms.compactMap { term, weight -> (term: [UInt8], weight: Double)? in
        guard let count = counts[term], count <= most else { return nil }
        return (term, weight * rarity(count, among: examples.count))
      }
      let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      for (term, weight) in weighted where length > 0 {
        uses[term, default: []].append("\(number):\(Int((1000 * weight / length).rounded()))")
      }
    }
    var lines = uses.map { String(decoding: $0, as: UTF8.self) + "\t" + $1.joined(separator: ",") }
    for (number, example) in examples.enumerated() {
      let taken = example.taken.map { String(decoding: $0, as: UTF8.self) }
      lines.append("=\(number)\t\(example.owner)")
      lines.append("!\(number)\t\(example.title)")
      lines.append("?\(number)\t\(taken.joined(separator: " "))")
    }
    // What stands on too many to be told apart is named with no example, so that it does not count
    // as a rare word of the objective.
    for (term, count) in counts where count > most {
      lines.append(String(decoding: term, as: UTF8.self) + "\t")
    }
    if !examples.isEmpty { lines.append("*\t0:\(examples.count)") }
    return lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { $0 + "\n" }.joined()
  }

  // MARK: Finding examples

  /// The examples that an objective is most like, the most like first.
  ///
  /// - Parameters:
  ///   - title: The words of its title.
  ///   - responsibilities: The words of its responsibilities.
  ///   - page: The stems of the whole page.
  ///   - most: How many are wanted.
  /// - Returns: At most so many; none that have nothing in common.
  func nearest(
    title: Words, responsibilities: [Words], page: Set<[UInt8]>, most: Int = 20
  ) -> [Near] {
    var nearest: [Near] = []
    let share = 1 / Double(max(1, responsibilities.count)).squareRoot()
    table.read { reader in
      guard let all = numbers(of: "*", in: reader).dropFirst().first, all > 0 else { return }
      var scores = Array(repeating: 0.0, count: all)
      add(title, 1, to: &scores, in: reader)
      for line in responsibilities { add(line, share, to: &scores, in: reader) }
      let best = scores.indices.filter { scores[$0] >= Self.least }
        .sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(2 * most)
      nearest = best.compactMap { example in
        let owner = numbers(of: "=\(example)", in: reader)
        guard owner.count == 2 else { return nil }
        var likeness = scores[example]
        for _ in 0..<absentWords(of: example, page: page, in: reader) { likeness *= Self.absent }
        return Near(
          entry: owner[0], question: owner[1], example: example, likeness: likeness)
      }
    }
    let order = nearest.indices.sorted {
      (nearest[$1].likeness, $0) < (nearest[$0].likeness, $1)
    }
    return order.prefix(most).map { nearest[$0] }
  }

  /// The title of an example.
  func title(of example: Int) -> String {
    var title = ""
    table.read { reader in
      let key = Array("!\(example)".utf8)
      key.withUnsafeBufferPointer { key in
        reader.each(key, KeyHash(key)) { line in
          title = String(decoding: reader.lines[line], as: UTF8.self)
        }
      }
    }
    return title
  }

  /// Adds how like a line is to each example.
  private func add(
    _ line: Words, _ share: Double, to scores: inout [Double], in reader: LineTable.Reader
  ) {
    var terms = Terms()
    terms.add(line: Self.stems(of: line), 1)
    var length = 0.0
    var found: [(uses: Range<Int>, weight: Double)] = []
    for (term, weight) in terms {
      term.withUnsafeBufferPointer { term in
        var count = 1
        if let start = reader.firstLine(of: term, KeyHash(term)) {
          let uses = (start + term.count + 1)..<reader.next(UInt8(ascii: "\n"), from: start)
          // A term that tells nothing stands there without examples.
          guard !uses.isEmpty else { return }
          count = 0
          reader.eachUse(in: uses) { _, _ in count += 1 }
          found.append((uses, weight * Self.rarity(count, among: scores.count)))
        }
        let own = weight * Self.rarity(count, among: scores.count)
        length += own * own
      }
    }
    guard length > 0 else { return }
    let unit = share / (1000 * length.squareRoot())
    for (uses, weight) in found {
      reader.eachUse(in: uses) { example, share in
        if scores.indices.contains(example) { scores[example] += unit * weight * Double(share) }
      }
    }
  }

  /// How many words a question takes from its example that the page does not have.
  private func absentWords(
    of example: Int, page: Set<[UInt8]>, in reader: LineTable.Reader
  ) -> Int {
    var absent = 0
    let key = Array("?\(example)".utf8)
    key.withUnsafeBufferPointer { key in
      reader.each(key, KeyHash(key)) { line in
        let words = reader.lines[line].split(separator: 0x20)
        absent = words.reduce(0) { $0 + (page.contains(Array($1)) ? 0 : 1) }
      }
    }
    return absent
  }

  /// The stems of some texts of a page.
  static func stems(of texts: [Words]) -> Set<[UInt8]> {
    Set(texts.flatMap { text in text.ranges.map { Array(Stem.of(text.bytes[$0])) } })
  }

  /// The numbers in the line of a key.
  private func numbers(of key: String, in reader: LineTable.Reader) -> [Int] {
    var numbers: [Int] = []
    let bytes = Array(key.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      reader.each(bytes, KeyHash(bytes)) { line in
        reader.eachUse(in: line) { numbers += [$0, $1] }
      }
    }
    return numbers
  }

  /// How much a term tells that so many of all examples have.
  private static func rarity(_ count: Int, among all: Int) -> Double {
    Logarithm.base2(1 + Double(all) / Double(count))
  }

  // MARK: Terms

  /// Terms with their weights, in the order in which they first stand.
  private struct Terms: Sequence {
    private var places: [[UInt8]: Int] = [:]
    private var weights: [(term: [UInt8], weight: Double)] = []

    /// Adds the terms of a line, each of which counts once.
    mutating func add(line: [[UInt8]], _ weight: Double) {
      var seen: Set<[UInt8]> = []
      for term in line where seen.insert(term).inserted {
        let own = term.contains(0x20) ? pairWeight * weight : weight
        if let place = places[term] {
          weights[place].weight += own
        } else {
          places[term] = weights.count
          weights.append((term, own))
        }
      }
    }

    func makeIterator() -> IndexingIterator<[(term: [UInt8], weight: Double)]> {
      weights.makeIterator()
    }
  }

  /// The stems of a text and the pairs of stems that stand together, without common words.
  private static func stems(of text: Words) -> [[UInt8]] {
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
