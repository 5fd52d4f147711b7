// SPDX-License-Identifier: Apache-2.0

/// Scores texts of a profile against the entries of a bank: deterministic, and explainable by the
/// cues that were found.
public struct BankMatcher: Sendable {
  /// The bank.
  public let bank: QuestionBank
  private let index: CueIndex

  /// How well one entry fits one text.
  public struct Fit: Sendable, Equatable {
    /// The part of the score that phrases and the head verb give.
    public var phrases: Double
    /// The part that single words give.
    public var singles: Double
    /// The cues that were found, as the bank writes them.
    public var cues: [String]

    /// The sum of the cues' weights; an entry fits from ``BankMatcher/threshold`` up.
    public var score: Double { phrases + singles }
  }

  /// The score from which an entry is taken to fit a text.
  public static let threshold = 3.0

  /// A matcher for a bank.
  public init(_ bank: QuestionBank) {
    self.bank = bank
    self.index = bank.index
  }

  /// The entries with a cue in a text, by index in the bank.
  public func fits(for text: String) -> [Int: Fit] { fits(for: Words(text)) }

  func fits(for words: Words) -> [Int: Fit] {
    let hits = index.hits(in: words)
    var fits: [Int: Fit] = [:]
    for (owner, found) in Dictionary(grouping: hits, by: \.owner) {
      fits[owner] = fit(of: found, entry: bank.entries[owner], words)
    }
    return fits
  }

  private func fit(of hits: [CueIndex.Hit], entry: BankEntry, _ words: Words) -> Fit {
    // A longer cue wins over the shorter ones inside it, and each cue counts once.
    let ordered = hits.sorted {
      ($0.weight.magnitude, $0.range.count, -$0.range.lowerBound)
        > ($1.weight.magnitude, $1.range.count, -$1.range.lowerBound)
    }
    var taken: [CueIndex.Hit] = []
    for hit in ordered
    where !taken.contains(where: { $0.range.overlaps(hit.range) || $0.phrase == hit.phrase }) {
      taken.append(hit)
    }
    var fit = Fit(phrases: 0, singles: 0, cues: taken.map(\.phrase))
    for hit in taken {
      let weight = hit.weight * Self.reach(of: hit.range)
      if hit.range.count == 1 { fit.singles += weight } else { fit.phrases += weight }
    }
    if fit.score > 0, let head = words.head,
      entry.heads.contains(where: { $0.isBase(of: head) })
    {
      fit.phrases += MatchWeights.standard.head
    }
    return fit
  }

  /// The head verb and its object say what a bullet is about; its tail says how and what for.
  private static func reach(of range: Range<Int>) -> Double {
    switch range.lowerBound {
    case ..<8: 1.2
    case ..<16: 1
    default: 0.7
    }
  }
}

extension String {
  /// Whether a word is this verb or a regular form of it.
  fileprivate func isBase(of word: String) -> Bool {
    if word == self { return true }
    let stem = hasSuffix("e") || hasSuffix("y") ? String(dropLast()) : self
    guard word.hasPrefix(stem) else { return false }
    return ["s", "es", "ies", "e", "ed", "ied", "ing", "ying"].contains(
      String(word.dropFirst(stem.count)))
  }
}
