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
  /// What the title says for single questions.
  let titleAngles: AngleIndex.Scores
  /// What each responsibility says for single questions.
  let angles: [AngleIndex.Scores]
  /// The examples of questions that the objective is like, the most like first.
  let examples: [ExampleIndex.Near]
  /// The score of each entry for the objective as a whole.
  let whole: [Int: Double]
  /// The entries that the role's title, or many words of the objective, speak for besides cues.
  private let spoken: Set<Int>
  /// What the words of each entry have in common with the objective.
  private let common: [Int: Double]
  /// The entries that the role's title names.
  private let named: Set<Int>
  /// Entries that fit, best first; an entry earlier in the bank wins a tie.
  private(set) var ranked: [(entry: Int, score: Double)] = []

  private static let weights = MatchWeights.standard
  private static let mostForOneAngle = 6.0
  /// A score in one line that needs no second sign.
  private static let strongAlone = 5.0
  /// What a phrase in one line has to say where no entry fits the objective as a whole.
  private static let plainPhrase = 3.5
  private static let enoughInCommon = 3.0
  /// What an example has to have in common with the objective to speak for its entry alone.
  private static let likeEnough = 0.2
  /// What it has to have in common for its question to be asked rather than a plainer one: words of
  /// another trade come in with less.
  private static let likeEnoughToAsk = 0.15
  /// What an entry needs where not even a phrase speaks plainly: a cue, a score, and a share of it
  /// from words that it has in common with the objective.
  private static let weakest = (score: 2.0, inCommon: 1.0)
  /// What the role's title has to say for an entry to name it.
  private static let nameOfRole = 3.0
  private static let enoughForSingleWord = 6.0

  /// - Parameters:
  ///   - objective: The objective.
  ///   - grades: The grades of its profile.
  ///   - context: The fits of the role's title and of the page's introduction.
  ///   - matcher: What finds fits.
  init(
    _ objective: Objective, grades: [Grade], context: Context, matcher: BankMatcher
  ) {
    self.objective = objective
    let shared = Self.shared(by: grades, objective.responsibilities)
    self.shared = shared
    titleWords = Words(objective.title)
    let own = objective.responsibilities.map { Words($0.text) }
    words = own
    title = matcher.fits(for: titleWords)
    titleAngles = matcher.bank.angles.scores(for: titleWords)
    angles = own.map(matcher.bank.angles.scores)
    responsibilities = own.map(matcher.fits)
    let weights = Self.weights
    var whole = title.mapValues { weights.title * $0.phrases + weights.titleWord * $0.singles }
    var sums: [Int: (score: Double, count: Int)] = [:]
    var seen: [Int: Set<Range<Int>>] = [:]
    for index in shared {
      for (entry, fit) in responsibilities[index] {
        var score = fit.phrases + weights.bulletWord * fit.singles
        // A word that comes back says little more than it did the first time.
        if seen[entry, default: []].isSuperset(of: fit.places) { score *= weights.repeated }
        seen[entry, default: []].formUnion(fit.places)
        guard score > 0 else { continue }
        sums[entry, default: (0, 0)].score += min(weights.mostForBullet, score)
        sums[entry, default: (0, 0)].count += 1
      }
    }
    let root = Double(max(1, shared.count)).squareRoot()
    for (entry, sum) in sums {
      whole[entry, default: 0] += sum.score / root + weights.eachMoreBullet * Double(sum.count - 1)
    }
    var spoken: Set<Int> = []
    var shares: [Int: Double] = [:]
    let bullets = Words(joining: shared.map { own[$0] })
    let inTitle = matcher.bank.subjects.scores(for: titleWords)
    let inBullets = matcher.bank.subjects.scores(for: bullets)
    for entry in Set(inTitle.keys).union(inBullets.keys) {
      let common =
        weights.titleSubject * (inTitle[entry] ?? 0)
        + weights.bulletSubject * (inBullets[entry] ?? 0)
      whole[entry, default: 0] += min(weights.mostForSubject, common)
      shares[entry] = common
      if common >= Self.enoughInCommon { spoken.insert(entry) }
    }
    examples = matcher.bank.examples.nearest(
      title: titleWords, responsibilities: shared.map { own[$0] }, page: context.page)
    // Several examples of an entry that are near say more than one, though not as much as they add
    // up to.
    var squares: [Int: Double] = [:]
    for near in examples {
      squares[near.entry, default: 0] += near.likeness * near.likeness
      if near.likeness >= Self.likeEnough { spoken.insert(near.entry) }
    }
    var said = title.mapValues(\.score)
    for index in shared {
      said.merge(responsibilities[index].mapValues(\.score), uniquingKeysWith: +)
    }
    // What words speak against is not for this objective, however like it may look.
    for (entry, square) in squares where said[entry].map({ $0 > 0 }) ?? true {
      whole[entry, default: 0] += weights.example * square.squareRoot()
    }
    for (entry, score) in whole where score > 0 {
      if (context.role[entry]?.score ?? 0) > 0 { spoken.insert(entry) }
      let role = weights.role * max(0, context.role[entry]?.score ?? 0)
      let summary = weights.summary * max(0, context.summary[entry]?.score ?? 0)
      whole[entry] = score + min(weights.mostForRole, role + summary)
      if matcher.bank.entries[entry].isGeneral { whole[entry, default: 0] *= weights.general }
    }
    self.whole = whole
    self.spoken = spoken
    self.common = shares
    self.named = Set(context.role.filter { $0.value.score >= Self.nameOfRole }.keys)
    ranked = rankedEntries()
  }

  /// What the page says around its objectives.
  struct Context {
    var role: [Int: BankMatcher.Fit] = [:]
    var summary: [Int: BankMatcher.Fit] = [:]
    /// The words of questions that the whole page says.
    var page = ExampleIndex.Said()
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

  /// How near the questions of an entry are to the objective, by their positions in the entry.
  func angles(of entry: Int) -> [Int: Double] {
    angles(of: entry, at: shared)
  }

  /// How near the questions of an entry are to some of the responsibilities: what the title says
  /// for one counts double, what the responsibilities say is added up.
  func angles(of entry: Int, at indexes: [Int]) -> [Int: Double] {
    var nearness: [Int: Double] = [:]
    for index in indexes {
      angles[index].each(of: entry) { question, score in
        nearness[question, default: 0] += min(Self.mostForOneAngle, score)
      }
    }
    let root = Double(max(1, indexes.count)).squareRoot()
    nearness = nearness.mapValues { Self.weights.angleBullet * $0 / root }
    titleAngles.each(of: entry) { question, score in
      nearness[question, default: 0] += 2 * score
    }
    var exemplified: Set<Int> = []
    for near in examples
    where near.entry == entry && near.likeness >= Self.likeEnoughToAsk
      && exemplified.insert(near.question).inserted
    {
      nearness[near.question, default: 0] += Self.weights.exampleAngle * near.likeness
    }
    return nearness
  }

  /// Whether more than one weak word speaks for an entry: "applicants" alone may be anyone's. What
  /// the role is named for needs no cue, only words that it has in common with the objective.
  private func isSupported(_ entry: Int) -> Bool {
    if examples.contains(where: { $0.entry == entry && $0.likeness >= Self.likeEnough }) {
      return true
    }
    if named.contains(entry), common[entry] ?? 0 >= Self.weakest.inCommon { return true }
    var cues: Set<Range<Int>> = []
    for fit in [title[entry]] + shared.map({ responsibilities[$0][entry] }) {
      guard let fit else { continue }
      if fit.hasPhrase || fit.score >= Self.strongAlone { return true }
      cues.formUnion(fit.places)
    }
    return !cues.isEmpty && spoken.contains(entry) || cues.count > 1
  }

  /// Entries that fit the objective as a whole; where none does, those for which a phrase in one
  /// line speaks plainly: a written question on a part of an objective is better than its words
  /// turned round. A single word is not enough: "with an interpreter" asks for no interpreter.
  /// Last come those that speak of the same things in other words.
  private func rankedEntries() -> [(entry: Int, score: Double)] {
    let fitting = whole.filter { $0.value >= BankMatcher.threshold && isSupported($0.key) }
    if !fitting.isEmpty { return ranked(fitting) }
    let plain = whole.filter { strongestPhrases(for: $0.key) >= Self.plainPhrase }
    if !plain.isEmpty { return ranked(plain) }
    return ranked(
      whole.filter {
        $0.value >= Self.weakest.score && common[$0.key] ?? 0 >= Self.weakest.inCommon
          && hasCue($0.key)
      })
  }

  private func hasCue(_ entry: Int) -> Bool {
    title[entry] != nil || shared.contains { responsibilities[$0][entry] != nil }
  }

  /// An entry with a question that is near is preferred to one that only fits in general.
  private func ranked(_ entries: [Int: Double]) -> [(entry: Int, score: Double)] {
    entries.map { entry, score in
      let angle = angles(of: entry).values.max() ?? 0
      return (entry, score + Self.weights.angle * min(Self.weights.mostForAngle, angle))
    }
    .sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }
  }

  private func strongestPhrases(for entry: Int) -> Double {
    let lines = [title[entry]] + shared.map { responsibilities[$0][entry] }
    return lines.compactMap { $0.map { min($0.phrases, $0.score) } }.max() ?? 0
  }

  /// Whether the title, or every one of some responsibilities, asks what someone knows.
  func asksForKnowledge(at indexes: [Int]?) -> Bool {
    guard let indexes else { return titleWords.asksForKnowledge }
    return !indexes.isEmpty && indexes.allSatisfy { words[$0].asksForKnowledge }
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
    // One word in one line is not enough: "medicine" in a truck is no medication.
    let fits = responsibilities[index].filter { entry, fit in
      fit.score >= BankMatcher.threshold
        && (fit.phrases >= BankMatcher.threshold || fit.places.count > 1
          || (whole[entry] ?? 0) >= Self.enoughForSingleWord)
    }
    return fits.keys.max { left, right in
      (rank(left, at: index), right) < (rank(right, at: index), left)
    }
  }

  private func rank(_ entry: Int, at index: Int) -> Double {
    (responsibilities[index][entry]?.score ?? 0) + 0.3 * (whole[entry] ?? 0)
  }
}
