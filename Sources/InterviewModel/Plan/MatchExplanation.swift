// SPDX-License-Identifier: Apache-2.0

/// Why an objective got its question: the entries that were near, with their scores and cues.
public struct MatchExplanation: Sendable, Equatable {
  /// One entry that was near.
  public struct Candidate: Sendable, Equatable {
    /// The entry's id.
    public var entry: String
    /// Its score for the whole objective; it fits from ``BankMatcher/threshold`` up.
    public var score: Double
    /// The cues found in the title.
    public var titleCues: [String]
    /// The cues found in each responsibility that has any, by its number from 1.
    public var responsibilityCues: [(number: Int, cues: [String])]
    /// The example of one of its questions that the objective is most like; `nil` if it is like none.
    public var example: String?
    /// How like the two are: 0 for nothing in common; more than 1 where title and lines agree.
    public var likeness = 0.0

    /// Whether two candidates are the same.
    public static func == (left: Candidate, right: Candidate) -> Bool {
      left.entry == right.entry && left.score == right.score && left.titleCues == right.titleCues
        && left.example == right.example && left.likeness == right.likeness
        && left.responsibilityCues.elementsEqual(right.responsibilityCues, by: ==)
    }
  }

  /// The objective's number, from 1.
  public var objective: Int
  /// The entry of its first question; `nil` if no entry fits.
  public var chosen: String?
  /// The first question.
  public var question: String
  /// The entries that were near, best first.
  public var candidates: [Candidate]
}

extension Planner {
  /// Why each objective of a profile got its first question.
  ///
  /// - Parameters:
  ///   - profile: A profile with objectives.
  ///   - most: How many candidates are listed for each.
  /// - Returns: An explanation for each objective, in order.
  public func explain(_ profile: Profile, most: Int = 5) -> [MatchExplanation] {
    let matches = matches(for: profile)
    let selection = selection(for: profile, matches)
    return zip(matches, selection.asks).map { match, asks in
      MatchExplanation(
        objective: match.objective.number,
        chosen: asks.first?.entry.map { matcher.bank.entries[$0].id },
        question: asks.first?.question.text ?? "",
        candidates: match.ranked.prefix(most).map { candidate($0.entry, $0.score, match) })
    }
  }

  private func candidate(
    _ entry: Int, _ score: Double, _ match: ObjectiveMatch
  ) -> MatchExplanation.Candidate {
    let near = match.examples.first { $0.entry == entry }
    return MatchExplanation.Candidate(
      entry: matcher.bank.entries[entry].id, score: score,
      titleCues: match.title[entry].map(matcher.cues) ?? [],
      responsibilityCues: match.responsibilities.enumerated().compactMap { index, fits in
        fits[entry].map { (index + 1, matcher.cues(of: $0)) }
      },
      example: near.map { matcher.bank.examples.title(of: $0.example) },
      likeness: near?.likeness ?? 0)
  }
}
