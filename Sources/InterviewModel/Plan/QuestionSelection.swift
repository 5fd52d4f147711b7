// SPDX-License-Identifier: Apache-2.0

/// Chooses the questions of every objective from the bank; the same for all grades of a profile.
///
/// An objective's first question is the one for its best entry; the responsibilities that another
/// entry fits better get a question of that entry, the rest are listened for with the questions
/// there are. An entry serves one objective, unless nothing else comes near another that it fits:
/// then that one gets another of its questions.
struct QuestionSelection: Sendable {
  /// For each objective its questions, most wanted first; at least one.
  let asks: [[Ask]]
  /// What the objectives are called.
  let labels: ObjectiveLabels

  private static let mostForOneObjective = 5
  private static let mostListenedFor = 6
  /// What an entry is worth to an objective when it leads another already.
  private static let againShare = 0.7
  private static let runnerUpShare = 0.5

  /// - Parameters:
  ///   - matches: What the bank offers for each objective.
  ///   - bank: The bank that the matches are made with.
  ///   - kind: The kind that is asked first: situational where experience cannot be expected.
  ///   - knowledgeFirst: Whether an objective that asks for knowledge may be led by a question of
  ///     that kind; where much experience is expected, what was done with it comes first.
  ///   - organizationNames: What no question written from the profile's text may name.
  init(
    _ matches: [ObjectiveMatch], bank: QuestionBank, kind: Question.Kind,
    knowledgeFirst: Bool = false, organizationNames: [String] = []
  ) {
    let leads = Self.leads(matches)
    // Reading the lexicon takes longer than the rest, and most profiles do without.
    let writer = leads.contains(nil) ? bank.writer(organizationNames) : nil
    var used = Set(leads.compactMap { $0 })
    var asks: [[Ask]] = []
    var asked: Set<String> = []
    for (match, lead) in zip(matches, leads) {
      let next = Self.asks(
        for: match, lead: lead, used: &used, asked: asked, bank: bank, kind: kind,
        knowledgeFirst: knowledgeFirst, writer: lead == nil ? writer : nil)
      asked.formUnion(next.map(\.question.text))
      asks.append(next)
    }
    self.asks = asks
    labels = ObjectiveLabels(
      matches.map(\.objective),
      competencies: leads.map { lead in lead.map { bank.entries[$0].competency } },
      covers: asks.map { $0.first?.covers ?? [] },
      writer: { writer ?? bank.writer(organizationNames) })
  }

  /// The best entry of each objective; where two want the same one, it goes to the one that would
  /// lose more without it.
  private static func leads(_ matches: [ObjectiveMatch]) -> [Int?] {
    var leads: [Int?] = Array(repeating: nil, count: matches.count)
    var used: Set<Int> = []
    var open = Set(matches.indices.filter { !matches[$0].ranked.isEmpty })
    while !open.isEmpty {
      var next: (objective: Int, entry: Int, loss: Double)?
      for objective in open.sorted() {
        let choices = matches[objective].ranked
          // Another angle of a used entry is better than a far weaker entry on something else.
          .map { (entry: $0.entry, worth: $0.score * (used.contains($0.entry) ? againShare : 1)) }
          .sorted { ($1.worth, $0.entry) < ($0.worth, $1.entry) }
        let instead = max(
          choices.dropFirst().first?.worth ?? 0,
          used.contains(choices[0].entry) ? 0 : againShare * choices[0].worth)
        let loss = choices[0].worth - instead
        if next.map({ loss > $0.loss }) ?? true { next = (objective, choices[0].entry, loss) }
      }
      guard let next else { break }
      leads[next.objective] = next.entry
      used.insert(next.entry)
      open.remove(next.objective)
    }
    return leads
  }

  private static func asks(
    for match: ObjectiveMatch, lead: Int?, used: inout Set<Int>, asked: Set<String>,
    bank: QuestionBank, kind: Question.Kind, knowledgeFirst: Bool, writer: QuestionWriter?
  ) -> [Ask] {
    guard let lead else { return [fallback(for: match, bank: bank, writer: writer)] }
    var asks = [
      ask(
        lead, for: match, besides: asked, bank: bank, kind: kind,
        knows: knowledgeFirst && match.asksForKnowledge(at: nil))
    ]
    let all = match.objective.responsibilities.indices
    let wished = Dictionary(grouping: all) { match.bestEntry(forResponsibility: $0) }
    // Clusters that every grade shares come before those of single grades, then the larger.
    let clusters = wished.compactMap { entry, indexes in entry.map { ($0, indexes) } }
      .filter { $0.0 != lead }
      .sorted { left, right in
        rank(of: left, in: match) > rank(of: right, in: match)
      }
    var left = wished[nil] ?? []
    asks[0].covers = wished[lead] ?? []
    for (entry, indexes) in clusters {
      if asks.count < mostForOneObjective, used.insert(entry).inserted {
        var next = ask(
          entry, for: match, at: indexes, besides: asked, bank: bank, kind: kind,
          knows: match.asksForKnowledge(at: indexes))
        next.covers = indexes
        next.isShared = indexes.contains(where: match.shared.contains)
        asks.append(next)
      } else {
        left += indexes
      }
    }
    listen(for: left.sorted(), with: &asks)
    if asks.count == 1, let next = runnerUp(to: lead, for: match, used: used) {
      used.insert(next)
      var second = ask(next, for: match, besides: asked, bank: bank, kind: kind)
      second.isShared = true
      second.isSubstitute = true
      asks.append(second)
    }
    if asks.count == 1, let other = otherAngle(than: asks[0], for: match, besides: asked) {
      asks.append(other)
    }
    return asks
  }

  /// The next best entry for the whole objective, if it is free and comes near.
  private static func runnerUp(
    to lead: Int, for match: ObjectiveMatch, used: Set<Int>
  ) -> Int? {
    guard let best = match.ranked.first(where: { $0.entry == lead })?.score else { return nil }
    return match.ranked.first { !used.contains($0.entry) && $0.score >= runnerUpShare * best }?
      .entry
  }

  private static func rank(
    of cluster: (entry: Int, indexes: [Int]), in match: ObjectiveMatch
  ) -> (Int, Double, Int) {
    let shared = cluster.indexes.filter(match.shared.contains)
    let score = cluster.indexes.reduce(0) {
      $0 + (match.responsibilities[$1][cluster.entry]?.score ?? 0)
    }
    return (shared.isEmpty ? 0 : 1, score, -cluster.entry)
  }

  /// Gives each left responsibility to the first question that has room, else to the one with the
  /// fewest.
  private static func listen(for left: [Int], with asks: inout [Ask]) {
    for index in left {
      let roomy = asks.indices.first { asks[$0].covers.count < mostListenedFor }
      let fewest = asks.indices.min { asks[$0].covers.count < asks[$1].covers.count }
      if let target = roomy ?? fewest { asks[target].covers.append(index) }
    }
    for index in asks.indices { asks[index].covers.sort() }
  }

  private static func ask(
    _ entry: Int, for match: ObjectiveMatch, at indexes: [Int]? = nil, besides asked: Set<String>,
    bank: QuestionBank, kind: Question.Kind, knows: Bool = false
  ) -> Ask {
    let winner = match.winner(for: entry)
    // What the question is about is named by the words that chose it, else by the objective's.
    let texts =
      [winner.map { match.words[$0] }, match.titleWords].compactMap { $0 }
      + match.shared.filter { $0 != winner }.map { match.words[$0] }
    let wording = bank.wording(at: entry).filled(for: texts)
    let nearness = indexes.map { match.angles(of: entry, at: $0) } ?? match.angles(of: entry)
    let hasKnowledge = knows && wording.questions.contains { $0.kind == .knowledge }
    let question = AngleChoice(nearness: nearness).best(
      of: wording.questions, kind: hasKnowledge ? .knowledge : kind, besides: asked)
    return Ask(
      entry: entry, source: .bank(bank.entries[entry].id), chosenBy: winner, question: question,
      wording: wording)
  }

  /// Another question of the same entry, for an objective that has no other: a reserve must measure
  /// what the planned question would have. It shares its anchors, so it is not asked beside it.
  private static func otherAngle(
    than ask: Ask, for match: ObjectiveMatch, besides asked: Set<String>
  ) -> Ask? {
    guard let entry = ask.entry else { return nil }
    let used = asked.union([ask.question.text])
    let fresh = ask.wording.questions.contains {
      $0.kind == ask.question.kind && !used.contains($0.text)
    }
    guard fresh else { return nil }
    let other = AngleChoice(nearness: match.angles(of: entry)).best(
      of: ask.wording.questions, kind: ask.question.kind, besides: used)
    return Ask(
      entry: entry, source: ask.source, chosenBy: ask.chosenBy, question: other,
      wording: ask.wording, isSubstitute: true)
  }

  private static func fallback(
    for match: ObjectiveMatch, bank: QuestionBank, writer: QuestionWriter?
  ) -> Ask {
    let question = FallbackQuestion(
      objective: match.objective, shared: match.shared, position: match.objective.number - 1,
      writer: writer, phrases: bank.phrases)
    return Ask(
      entry: nil, source: question.source, chosenBy: question.responsibility,
      question: BankQuestion(kind: .behavioral, text: question.text), wording: bank.fallback,
      covers: Array(match.objective.responsibilities.indices))
  }
}
