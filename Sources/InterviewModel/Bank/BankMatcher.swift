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
    /// Where the index has the cues that were found; ``BankMatcher/cues(of:)`` tells what they are.
    var places: [Range<Int>] = []
    /// Whether one of them is of several words.
    var hasPhrase = false

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

  /// The cues that were found, as the bank writes them.
  public func cues(of fit: Fit) -> [String] { fit.places.map(index.phrase) }

  func fits(for words: Words) -> [Int: Fit] {
    let hits = index.hits(in: words)
    // By owner; of its cues those first that win over others, else those that stand first.
    let order = hits.indices.sorted { left, right in
      let (one, other) = (hits[left], hits[right])
      if one.owner != other.owner { return one.owner < other.owner }
      let (most, least) = (one.weight.magnitude, other.weight.magnitude)
      if most != least { return most > least }
      return (other.range.count, one.range.lowerBound, left)
        < (one.range.count, other.range.lowerBound, right)
    }
    let head = words.head
    var fits: [Int: Fit] = [:]
    var start = 0
    while start < order.count {
      let owner = hits[order[start]].owner
      let end = order[start...].firstIndex { hits[$0].owner != owner } ?? order.count
      fits[owner] = fit(
        of: order[start..<end].lazy.map { hits[$0] }, entry: bank.entries[owner], head: head)
      start = end
    }
    return fits
  }

  private func fit(
    of hits: some Sequence<CueIndex.Hit>, entry: BankEntry, head: String?
  ) -> Fit {
    // A longer cue wins over the shorter ones inside it, and each cue counts once.
    var taken: [CueIndex.Hit] = []
    for hit in hits
    where !taken.contains(where: { $0.range.overlaps(hit.range) || $0.place == hit.place }) {
      taken.append(hit)
    }
    var fit = Fit(phrases: 0, singles: 0)
    fit.places = taken.map(\.place)
    fit.hasPhrase = taken.contains { $0.range.count > 1 }
    for hit in taken {
      let weight = hit.weight * Self.reach(of: hit.range)
      if hit.range.count == 1 { fit.singles += weight } else { fit.phrases += weight }
    }
    if fit.score > 0, let head, entry.heads.contains(where: { $0.isBase(of: head) }) {
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
    guard utf8.first == word.utf8.first else { return false }
    if word == self { return true }
    let stem = hasSuffix("e") || hasSuffix("y") ? String(dropLast()) : self
    guard word.hasPrefix(stem) else { return false }
    return ["s", "es", "ies", "e", "ed", "ied", "ing", "ying"].contains(
      String(word.dropFirst(stem.count)))
  }
}
