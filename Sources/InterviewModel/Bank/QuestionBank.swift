// SPDX-License-Identifier: Apache-2.0

/// The bank of written questions, by competency; part of a template set.
public struct QuestionBank: Sendable {
  /// The entries in the order of the bank's files.
  public let entries: [BankEntry]
  /// The safe frames for what no entry fits, with probes, look-fors and anchors of their own.
  public let fallback: BankWording
  /// The words around what the bank and the profile say.
  public let phrases: Phrases
  /// The cues of all entries.
  let index: CueIndex
  /// The words in which the entries speak of their subjects.
  let subjects: SubjectIndex
  /// The cues of all questions.
  let angles: AngleIndex
  /// The objectives that the questions were written for.
  let examples: ExampleIndex
  /// Makes what writes questions from a profile's own text, for what no entry fits; the names are
  /// those of the organization. `nil` where the set has no frames for it.
  public var writer: @Sendable (_ organizationNames: [String]) -> QuestionWriter? = { _ in nil }
  private let words: @Sendable (Int) -> BankWording

  /// A bank whose wordings are read only when an entry is chosen, since a packet needs a dozen of
  /// some hundreds.
  ///
  /// - Parameters:
  ///   - entries: What choosing an entry needs.
  ///   - fallback: The frames for what no entry fits.
  ///   - phrases: The words around them.
  ///   - wording: The words of the entry at an index of `entries`.
  public init(
    entries: [BankEntry], fallback: BankWording, phrases: Phrases,
    wording: @escaping @Sendable (Int) -> BankWording
  ) {
    self.init(
      entries: entries, index: CueIndex(entries.map { ($0.cues, $0.against) }),
      subjects: SubjectIndex(LineTable(lines: "")),
      angles: AngleIndex(
        LineTable(
          lines: AngleIndex.lines(of: entries.indices.map { wording($0).questions.map(\.cues) }))),
      examples: ExampleIndex(
        LineTable(
          lines: ExampleIndex.lines(
            of: entries.indices.map {
              ExampleIndex.Source(
                entries[$0], definition: "", questions: wording($0).questions)
            }))),
      fallback: fallback, phrases: phrases, wording: wording)
  }

  /// A bank whose indexes were made before; its entries need no cues of their own.
  package init(
    entries: [BankEntry], index: CueIndex, subjects: SubjectIndex, angles: AngleIndex,
    examples: ExampleIndex, fallback: BankWording, phrases: Phrases,
    wording: @escaping @Sendable (Int) -> BankWording
  ) {
    self.entries = entries
    self.index = index
    self.subjects = subjects
    self.angles = angles
    self.examples = examples
    self.fallback = fallback
    self.phrases = phrases
    self.words = wording
  }

  /// The words of the entry at an index of ``entries``.
  public func wording(at index: Int) -> BankWording { words(index) }
}
