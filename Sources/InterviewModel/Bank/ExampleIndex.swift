// SPDX-License-Identifier: Apache-2.0

/// The objectives that the bank's questions were written for, so that a new objective is led to the
/// question of the one that is most like it.
///
/// A line is like an example as far as the angle between them is small, each taken as the list of its
/// stems and pairs of stems, weighted by how rare they are (G. Salton, C. Buckley, "Term-weighting
/// approaches in automatic text retrieval", 1988): 1 for the same words, 0 for none in common. An
/// objective is like it by the sum of its lines, so that one long line does not drown the others, and
/// by how much of the question's own words it says.
///
/// A line of the index is a term and the examples that use it, with weights in thousandths. The line
/// "=12" tells the entry of example 12 and its question; "?12" the stems of the question, each with
/// how rare it is among questions; "!12" its title; "*" how many examples there are.
package struct ExampleIndex: Sendable {
  /// An example that an objective is like.
  struct Near: Sendable, Equatable {
    /// The index of the entry in the bank.
    var entry: Int
    /// The position of the question in the entry; -1 where the entry stands for itself.
    var question: Int
    /// The number of the example.
    var example = 0
    /// How like they are: 0 for nothing in common; more than 1 where title and lines agree.
    var likeness: Double
  }

  private static let subjectWeight = 0.5
  private static let titleWeight = 1.0
  /// Where an example is that of an entry, not of one of its questions.
  private static let noQuestion = -1
  /// A term of more than this share of the examples tells nothing of the subject; in a small bank
  /// it may stand in some.
  private static let mostCommon = 0.2
  private static let fewest = 8
  /// What counts of a likeness where the objective has none of the question's words, and what where
  /// it has them all: a question on a school or a warehouse is not for a page that has none.
  private static let unsaid = 0.4
  private static let said = 1.7
  /// What a word counts that stands elsewhere on the page.
  private static let elsewhere = 0.5
  /// What is less like than this is not like at all.
  private static let least = 0.05

  /// What an entry says of the objectives it is for.
  package struct Source: Sendable {
    /// Its name and what it is.
    var subject: String
    /// Its cues.
    var cues: [Cue]
    /// Its questions with their examples: a title each, and after it responsibilities, parted by
    /// semicolons.
    var questions: [BankQuestion]

    /// A source from an entry and what it says.
    package init(_ entry: BankEntry, definition: String, questions: [BankQuestion]) {
      subject = "\(entry.competency) \(definition)"
      cues = entry.cues
      self.questions = questions
    }

    /// The examples of each question; an entry without any stands for what it says of itself, so
    /// that one that a person has added is not passed over.
    fileprivate var examples: [(question: Int?, text: String)] {
      let own = questions.enumerated().flatMap { position, question in
        question.examples.map { (question: Int?(position), text: $0) }
      }
      guard own.isEmpty else { return own }
      let cues = cues.map { $0.phrase.filter { $0 != "*" } }
      return [(nil, ([subject] + cues).joined(separator: "; "))]
    }
  }

  private let table: LineTable

  /// An index of lines that were made before.
  package init(_ table: LineTable) {
    self.table = table
  }

  // MARK: Making the index

  /// The lines of an index.
  ///
  /// - Parameter entries: What each entry says, in the order of the bank.
  /// - Returns: The lines in order, each with a line feed at its end.
  package static func lines(of entries: [Source]) -> String {
    var examples: [(owner: String, title: Substring, asked: [[UInt8]], terms: ExampleTerms)] = []
    for (entry, source) in entries.enumerated() {
      let subject = ExampleTerms.stems(of: Words(source.subject))
      for (position, text) in source.examples {
        let lines = text.split(separator: ";")
        guard let title = lines.first else { continue }
        var terms = ExampleTerms()
        for (number, line) in lines.enumerated() {
          terms.add(
            line: ExampleTerms.stems(of: Words(String(line))), number == 0 ? titleWeight : 1)
        }
        terms.add(line: subject, subjectWeight)
        let asked = position.map { ExampleTerms.stems(of: Words(source.questions[$0].text)) } ?? []
        examples.append(
          (
            "\(entry):\(position ?? noQuestion)", title, asked.filter { !$0.contains(0x20) }, terms
          ))
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
    var asking: [[UInt8]: Int] = [:]
    for example in examples { for stem in Set(example.asked) { asking[stem, default: 0] += 1 } }
    for (number, example) in examples.enumerated() {
      let asked = example.asked.map { stem in
        "\(String(decoding: stem, as: UTF8.self)) "
          + "\(Int(rarity(asking[stem] ?? 1, among: examples.count).rounded()))"
      }
      lines.append("=\(number)\t\(example.owner)")
      lines.append("!\(number)\t\(example.title)")
      lines.append("?\(number)\t\(asked.joined(separator: " "))")
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
    let own = Words.stems(of: [title] + responsibilities)
    let share = 1 / Double(max(1, responsibilities.count)).squareRoot()
    table.read { reader in
      guard let all = numbers(of: "*", in: reader).dropFirst().first, all > 0 else { return }
      var scores = Array(repeating: 0.0, count: all)
      add(title, 1, to: &scores, in: reader)
      for line in responsibilities { add(line, share, to: &scores, in: reader) }
      let best = scores.indices.filter { scores[$0] >= Self.least }
        .sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(2 * most)
      nearest = best.compactMap { example -> Near? in
        let owner = numbers(of: "=\(example)", in: reader)
        guard owner.count == 2 else { return nil }
        // An entry that stands for itself asks nothing yet that the objective could say.
        let asked = askedShare(of: example, said: own, page: page, in: reader)
        let factor = asked.map { Self.unsaid + (Self.said - Self.unsaid) * $0 } ?? 1
        return Near(
          entry: owner[0], question: owner[1], example: example,
          likeness: scores[example] * factor)
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
    var terms = ExampleTerms()
    terms.add(line: ExampleTerms.stems(of: line), 1)
    var length = 0.0
    var found: [(uses: Range<Int>, weight: Double)] = []
    for (term, weight) in terms {
      term.withUnsafeBufferPointer { term in
        var count = 1
        if let start = reader.firstLine(of: term, KeyHash(term)) {
          let uses = (start + term.count + 1)..<reader.next(UInt8(ascii: "\n"), from: start)
          // A term that tells nothing stands there without examples.
          guard !uses.isEmpty else { return }
          count = reader.useCount(in: uses)
          found.append((uses, weight * Self.rarity(count, among: scores.count)))
        }
        let own = weight * Self.rarity(count, among: scores.count)
        length += own * own
      }
    }
    guard length > 0 else { return }
    let unit = share / (1000 * length.squareRoot())
    for (uses, weight) in found {
      reader.eachUse(in: uses) { example, thousandths in
        guard scores.indices.contains(example) else { return }
        scores[example] += unit * weight * Double(thousandths)
      }
    }
  }

  /// How much of what a question asks for the objective says, from 0 to 1: rare words count more.
  ///
  /// - Returns: The share; `nil` for an example that is of no question.
  private func askedShare(
    of example: Int, said: Set<[UInt8]>, page: Set<[UInt8]>, in reader: LineTable.Reader
  ) -> Double? {
    var all = 0.0
    var found = 0.0
    let key = Array("?\(example)".utf8)
    key.withUnsafeBufferPointer { key in
      reader.each(key, KeyHash(key)) { line in
        var place = line.lowerBound
        while place < line.upperBound {
          let end = reader.next(UInt8(ascii: " "), from: place)
          let weight = reader.number(at: end + 1)
          let stem = Array(reader.lines[place..<end])
          place = weight.end + 1
          all += Double(weight.value)
          if said.contains(stem) {
            found += Double(weight.value)
          } else if page.contains(stem) {
            found += Self.elsewhere * Double(weight.value)
          }
        }
      }
    }
    return all > 0 ? found / all : nil
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
}
