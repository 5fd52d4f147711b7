// SPDX-License-Identifier: Apache-2.0

/// The words in which each entry speaks of its subject, so that an entry is found even where a
/// profile uses none of its cues.
///
/// A line of the index is a stem and the entries that use it, with a weight in tenths that is
/// higher the fewer entries use the stem and the more an entry does (the usual measure of
/// information retrieval: term frequency times inverse document frequency, K. Spärck Jones, 1972).
package struct SubjectIndex: Sendable {
  /// What an entry says of its subject.
  package struct Subject: Sendable {
    /// Its name: counts most.
    package var competency: String
    /// What it is.
    package var definition: String
    /// Its questions.
    package var questions: [String]
    /// Its look-fors.
    package var lookFors: [String]
    /// Its cues: a word of one says something even where the whole cue is not found.
    package var cues: [Cue]

    /// What an entry says.
    package init(_ entry: BankEntry, _ content: BankWordingText.Content) {
      let wording = content.wording
      // The words of a slot belong to the profile.
      func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        return wording.slots.reduce(text) { $0.replacing("{\($1.name)}", with: $1.otherwise) }
      }
      self.init(
        competency: entry.competency, definition: content.definition,
        questions: wording.questions.map { plain($0.text) },
        lookFors: wording.lookFors.all.map(plain), cues: entry.cues)
    }

    /// A subject from its parts.
    package init(
      competency: String, definition: String, questions: [String], lookFors: [String],
      cues: [Cue] = []
    ) {
      self.competency = competency
      self.definition = definition
      self.questions = questions
      self.lookFors = lookFors
      self.cues = cues
    }
  }

  private let table: LineTable

  /// An index of lines that were made before.
  package init(_ table: LineTable) {
    self.table = table
  }

  /// The lines of an index.
  ///
  /// - Parameter subjects: What each entry says, in the order of the bank.
  /// - Returns: The lines in order, each with a line feed at its end.
  package static func lines(of subjects: [Subject]) -> String {
    var uses: [String: [(owner: Int, count: Double)]] = [:]
    for (owner, subject) in subjects.enumerated() {
      var counts: [String: Double] = [:]
      func add(_ text: String, _ share: Double) {
        for stem in Set(stems(of: Words(text))) { counts[stem, default: 0] += share }
      }
      add(subject.competency, 3)
      add(subject.definition, 1)
      for question in subject.questions { add(question, 1) }
      for line in subject.lookFors { add(line, 0.5) }
      for cue in subject.cues { add(cue.phrase, 0.24 * Double(cue.weight)) }
      for (stem, count) in counts { uses[stem, default: []].append((owner, count)) }
    }
    let all = Double(max(1, subjects.count))
    let made = uses.compactMap { stem, owners -> String? in
      let rarity = Logarithm.base2(all / Double(owners.count))
      // What a quarter of all entries say tells nothing.
      guard rarity > 2 else { return nil }
      let weights = owners.sorted { $0.owner < $1.owner }.map { owner, count in
        "\(owner):\(Int((rarity * 10 * count / (count + 1)).rounded()))"
      }
      return "\(stem)\t\(weights.joined(separator: ","))\n"
    }
    return made.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined()
  }

  /// How much each entry's words have in common with a text, by entry; a stem counts once.
  func scores(for text: Words) -> [Int: Double] {
    var tenths: [Int: Int] = [:]
    table.read { reader in
      text.bytes.withUnsafeBufferPointer { bytes in
        var found: Set<Int> = []
        for word in text.ranges {
          let range = Stem.of(text.bytes[word]).indices
          let stem = LineTable.Bytes(rebasing: bytes[range])
          guard let line = reader.firstLine(of: stem, KeyHash(stem)), found.insert(line).inserted
          else { continue }
          let end = reader.next(UInt8(ascii: "\n"), from: line)
          reader.eachUse(in: (line + stem.count + 1)..<end) { owner, weight in
            tenths[owner, default: 0] += weight
          }
        }
      }
    }
    return tenths.mapValues { Double($0) / 10 }
  }

  private static func stems(of text: Words) -> [String] {
    text.ranges.map { String(decoding: Stem.of(text.bytes[$0]), as: UTF8.self) }
  }
}
