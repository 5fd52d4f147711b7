// SPDX-License-Identifier: Apache-2.0

/// What the bank has to offer for one objective: for its title, each of its responsibilities, and
/// the whole.
struct ObjectiveMatch: Sendable {
  /// The objective.
  let objective: Objective
  /// The responsibilities that every grade of the profile shares, by index.
  let shared: [Int]
  /// The words of the title.
  let titleWords: Words
  /// The words of each responsibility.
  let words: [Words]
  /// The fits of the title.
  let title: [Int: BankMatcher.Fit]
  /// The fits of each responsibility.
  let responsibilities: [[Int: BankMatcher.Fit]]
  /// The score of each entry for the objective as a whole.
  let whole: [Int: Double]

  /// A responsibility counts at most so much towards its objective: one long bullet full of cues
  /// must not outweigh the rest.
  private static let mostForOne = 6.0

  init(_ objective: Objective, grades: [Grade], matcher: BankMatcher) {
    self.objective = objective
    shared = Self.shared(by: grades, objective.responsibilities)
    titleWords = Words(objective.title)
    words = objective.responsibilities.map { Words($0.text) }
    title = matcher.fits(for: titleWords)
    responsibilities = words.map(matcher.fits)
    var whole = title.mapValues { 2 * $0.score }
    var sums: [Int: Double] = [:]
    for index in shared {
      for (entry, fit) in responsibilities[index] {
        sums[entry, default: 0] += min(Self.mostForOne, fit.score)
      }
    }
    let root = Double(max(1, shared.count)).squareRoot()
    for (entry, sum) in sums { whole[entry, default: 0] += sum / root }
    self.whole = whole
  }

  /// The responsibilities without a limit to some grades, and those that stand under every grade
  /// of the profile word for word. Only they may choose a question that all grades are asked.
  private static func shared(by grades: [Grade], _ all: [Responsibility]) -> [Int] {
    all.indices.filter { index in
      let own = all[index]
      if own.grades.isEmpty { return true }
      let covered = Set(all.filter { $0.text == own.text }.flatMap(\.grades))
      return grades.allSatisfy(covered.contains)
    }
  }

  /// Entries that fit, best first; an entry earlier in the bank wins a tie.
  var ranked: [(entry: Int, score: Double)] {
    whole.filter { $0.value >= BankMatcher.threshold }.map { ($0.key, $0.value) }
      .sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }
  }

  /// The responsibility, or the title (`nil`), whose words speak most for an entry.
  func winner(for entry: Int) -> Int? {
    let best = shared.max { left, right in
      (responsibilities[left][entry]?.score ?? 0, right) < (
        responsibilities[right][entry]?.score ?? 0, left
      )
    }
    guard let best, let score = responsibilities[best][entry]?.score, score > 0 else { return nil }
    return score > (title[entry]?.score ?? 0) ? best : nil
  }

  /// The entry that fits one responsibility best, seen with its objective; `nil` if none does.
  func bestEntry(forResponsibility index: Int) -> Int? {
    let fits = responsibilities[index].filter { $0.value.score >= BankMatcher.threshold }
    return fits.keys.max { left, right in
      (rank(left, at: index), right) < (rank(right, at: index), left)
    }
  }

  private func rank(_ entry: Int, at index: Int) -> Double {
    (responsibilities[index][entry]?.score ?? 0) + 0.3 * (whole[entry] ?? 0)
  }
}
