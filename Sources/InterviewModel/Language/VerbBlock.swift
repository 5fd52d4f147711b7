// SPDX-License-Identifier: Apache-2.0

/// The coordinated verbs at the head of a clause: "plan, run and review".
struct VerbBlock {
  /// The tokens of the verbs.
  private(set) var verbs: [Int] = []
  private(set) var joiner = "and"
  /// The first manner adverb inside the block.
  private(set) var adverb: Int?
  /// Where the block ends.
  private(set) var end: Int

  /// Reads the verbs from a head verb on.
  ///
  /// "Design, research, and content" has one verb: each further one must be a verb in the same
  /// form, and something it is done to must follow the last.
  init(_ line: TokenLine, from start: Int, form: VerbForm, end limit: Int) {
    verbs = [start]
    end = start + 1
    var candidate = end
    var pending: [Int] = []
    var pendingAdverb: Int?
    var pendingJoiner = "and"
    while let next = Self.nextVerb(line, candidate, form, limit) {
      let between = line.tokens[candidate..<next]
      if between.contains(where: { $0.kind == .slash || $0.word == "or" }) { pendingJoiner = "or" }
      if let adverb = (candidate..<next).first(where: { line[$0].has(.adverb) }),
        !line[adverb].has(.frequency)
      {
        pendingAdverb = adverb
      }
      pending.append(next)
      candidate = next + 1
      guard Self.opensObject(line, next, limit) else { continue }
      verbs += pending
      pending = []
      joiner = pendingJoiner
      adverb = adverb ?? pendingAdverb
      end = next + 1
    }
  }

  private static func nextVerb(_ line: TokenLine, _ index: Int, _ form: VerbForm, _ limit: Int)
    -> Int?
  {
    guard index < limit else { return nil }
    // "consult with and advise": the object of both comes after the second.
    let start =
      line[index].has(.preposition) && index + 1 < limit && line[index + 1].has(.joiner)
      ? index + 1 : index
    let joins = [.comma, .slash].contains(line[start].kind) || line[start].has(.joiner)
    guard joins, let next = line.afterJoiner(start, end: limit), next > start else { return nil }
    let token = line[next]
    guard token.isForm(form), !token.isPossessive, !token.has([.preposition, .modal]) else {
      return nil
    }
    return form == .gerund && token.has(.nounGerund)
      && !line.isVerb(at: next, form: form, end: limit) ? nil : next
  }

  /// Whether an object, or a phrase, can begin after the verb.
  private static func opensObject(_ line: TokenLine, _ verb: Int, _ limit: Int) -> Bool {
    guard verb + 1 < limit else { return line[verb].facts.isOnlyVerb }
    let next = line[verb + 1]
    if next.kind == .quote || next.kind == .open { return true }
    guard next.isWord else { return false }
    if next.has(.joiner) {
      return false
    }
    if line[verb].facts.isOnlyVerb { return true }
    if ["of", "for", "in"].contains(next.word) { return false }
    return true
  }
}
