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
/// "=12" tells the entry of example 12 and its question; "!12" its title; "?12" the numbers of the
/// stems of the question, each with how rare it is among questions; "~stem" the number of a stem; "*"
/// how many examples there are, and how many such stems.
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

  /// The words of questions that a text says.
  struct Said: Sendable {
    /// How much of each stem counts, by its number.
    fileprivate var shares: [Double] = []
  }

  /// What counts of a likeness where the objective has none of the question's words, and what where
  /// it has them all: a question on a school or a warehouse is not for a page that has none.
  private static let unsaid = 0.4
  private static let said = 1.7
  /// What a word counts that stands elsewhere on the page.
  private static let elsewhere = 0.5
  /// What is less like than this is not like at all.
  private static let least = 0.05

  private let table: LineTable

  /// An index of lines that were made before.
  package init(_ table: LineTable) {
    self.table = table
  }

  /// The examples that an objective is most like, the most like first.
  ///
  /// - Parameters:
  ///   - title: The words of its title.
  ///   - responsibilities: The words of its responsibilities.
  ///   - page: What the whole page says.
  ///   - most: How many are wanted.
  /// - Returns: At most so many; none that have nothing in common.
  func nearest(
    title: Words, responsibilities: [Words], page: Said, most: Int = 20
  ) -> [Near] {
    var nearest: [Near] = []
    let own = said([title] + responsibilities)
    let shares = own.shares.indices.map { stem in
      max(
        own.shares[stem],
        page.shares.indices.contains(stem) ? Self.elsewhere * page.shares[stem] : 0)
    }
    let share = 1 / Double(max(1, responsibilities.count)).squareRoot()
    table.read { reader in
      guard let all = numbers(of: "*", in: reader).first, all > 0 else { return }
      var likeness = ExampleLikeness(reader: reader, examples: all)
      likeness.add(title, 1)
      for line in responsibilities { likeness.add(line, share) }
      nearest = likeness.best(2 * most, from: Self.least).compactMap { example, score in
        let owner = numbers(of: "=\(example)", in: reader)
        guard owner.count == 2 else { return nil }
        // An entry that stands for itself asks nothing yet that the objective could say.
        let asked = askedShare(of: example, shares, in: reader)
        let factor = asked.map { Self.unsaid + (Self.said - Self.unsaid) * $0 } ?? 1
        return Near(
          entry: owner[0], question: owner[1], example: example, likeness: score * factor)
      }
    }
    let order = nearest.indices.sorted {
      (nearest[$1].likeness, $0) < (nearest[$0].likeness, $1)
    }
    return order.prefix(most).map { nearest[$0] }
  }

  /// The words of questions that some texts say.
  func said(_ texts: [Words]) -> Said {
    var said = Said()
    table.read { reader in
      let sizes = numbers(of: "*", in: reader)
      guard sizes.count == 2 else { return }
      said.shares = Array(repeating: 0, count: sizes[1])
      var key: [UInt8] = []
      for text in texts {
        for word in text.ranges {
          key.removeAll(keepingCapacity: true)
          key.append(UInt8(ascii: "~"))
          key += Stem.of(text.bytes[word])
          key.withUnsafeBufferPointer { key in
            reader.each(key, KeyHash(key)) { line in
              let number = reader.number(at: line.lowerBound).value
              if said.shares.indices.contains(number) { said.shares[number] = 1 }
            }
          }
        }
      }
    }
    return said
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

  /// How much of what a question asks for the objective says, from 0 to 1: rare words count more.
  ///
  /// - Returns: The share; `nil` for an example that is of no question.
  private func askedShare(
    of example: Int, _ shares: [Double], in reader: LineTable.Reader
  ) -> Double? {
    var all = 0.0
    var found = 0.0
    let key = Array("?\(example)".utf8)
    key.withUnsafeBufferPointer { key in
      reader.each(key, KeyHash(key)) { line in
        reader.eachPair(at: line.lowerBound) { stem, rarity in
          all += Double(rarity)
          if shares.indices.contains(stem) { found += shares[stem] * Double(rarity) }
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
  static func rarity(_ count: Int, among all: Int) -> Double {
    Logarithm.base2(1 + Double(all) / Double(count))
  }
}
