// SPDX-License-Identifier: Apache-2.0

extension ExampleIndex {
  private static let subjectWeight = 0.5
  private static let titleWeight = 1.0
  /// Where an example is that of an entry, not of one of its questions.
  private static let noQuestion = -1
  /// A term of more than this share of the examples tells nothing of the subject; in a small bank
  /// it may stand in some.
  private static let mostCommon = 0.2
  private static let fewest = 8

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
    var uses: [[UInt8]: [(first: Int, second: Int)]] = [:]
    for (number, example) in examples.enumerated() {
      let weighted = example.terms.compactMap { term, weight -> (term: [UInt8], weight: Double)? in
        guard let count = counts[term], count <= most else { return nil }
        return (term, weight * rarity(count, among: examples.count))
      }
      let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      for (term, weight) in weighted where length > 0 {
        uses[term, default: []].append((number, Int((1000 * weight / length).rounded())))
      }
    }
    var lines = uses.map { String(decoding: $0, as: UTF8.self) + "\t" + LineTable.pairs($1) }
    var asking: [[UInt8]: Int] = [:]
    for example in examples { for stem in Set(example.asked) { asking[stem, default: 0] += 1 } }
    let asked = asking.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: asked.enumerated().map { ($1, $0) })
    for (stem, number) in numbers {
      lines.append("~\(String(decoding: stem, as: UTF8.self))\t\(number)")
    }
    for (number, example) in examples.enumerated() {
      let asked = example.asked.map { stem in
        (
          first: numbers[stem] ?? 0,
          second: Int(rarity(asking[stem] ?? 1, among: examples.count).rounded())
        )
      }
      lines.append("=\(number)\t\(example.owner)")
      lines.append("!\(number)\t\(example.title)")
      lines.append("?\(number)\t\(LineTable.pairs(asked))")
    }
    // What stands on too many to be told apart is named with no example, so that it does not count
    // as a rare word of the objective.
    for (term, count) in counts where count > most {
      lines.append(String(decoding: term, as: UTF8.self) + "\t" + LineTable.pairs([]))
    }
    if !examples.isEmpty { lines.append("*\t\(examples.count):\(asked.count)") }
    return lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { $0 + "\n" }.joined()
  }
}
