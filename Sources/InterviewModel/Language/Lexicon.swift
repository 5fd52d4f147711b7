// SPDX-License-Identifier: Apache-2.0

/// The words the language rules know: verbs in all their forms, which verbs are also nouns or
/// adjectives, and the small words of grammar.
///
/// Made once from two tables (`templates/language/verbs.tsv` and `ambiguous.tsv`) and shared.
public struct Lexicon: Sendable {
  /// One way to read a word as a verb.
  public struct Reading: Sendable, Equatable {
    /// The verb's forms.
    public let verb: VerbForms
    let forms: VerbForm
  }

  private(set) var verbs: [VerbForms] = []
  private var words: [String: WordFacts] = [:]

  /// A lexicon from its tables.
  ///
  /// Lines that are empty, start with "#", or are a table's heading are skipped.
  ///
  /// - Parameters:
  ///   - verbs: A verb a line: base, third person, past, past participle and gerund between
  ///     tabs, or the base alone if the verb is regular.
  ///   - ambiguous: A verb a line: base, "yes" or "no" for noun, the same for adjective, and
  ///     the reading that is more frequent.
  public init(verbs: String, ambiguous: String) {
    words.reserveCapacity(8192)
    self.verbs.reserveCapacity(1200)
    TableLines(verbs).forEach { addVerb($0) }
    addBe()
    TableLines(ambiguous).forEach { addOtherReadings($0) }
    for (kind, list) in WordLists.all {
      for word in list.utf8.split(separator: UInt8(ascii: " ")) {
        words[String(Substring(word)), default: WordFacts()].kinds.formUnion(kind)
      }
    }
  }

  /// The forms of a verb: from the table, else by rule.
  ///
  /// A prefix takes the forms of the verb after it: "outgrow" goes as "grow".
  public func forms(of base: String) -> VerbForms {
    let base = base.lowercased()
    if let facts = words[base], facts.verb >= 0 {
      if facts.forms.contains(.base) { return verbs[Int(facts.verb)] }
      if facts.otherForms.contains(.base) { return verbs[Int(facts.otherVerb)] }
    }
    for prefix in Self.prefixes where base.hasPrefix(prefix) {
      let stem = String(base.dropFirst(prefix.count))
      guard let facts = words[stem], facts.verb >= 0, facts.forms.contains(.base) else { continue }
      let verb = verbs[Int(facts.verb)]
      return VerbForms(
        base: base, third: prefix + verb.third, past: prefix + verb.past,
        pastParticiple: prefix + verb.pastParticiple, gerund: prefix + verb.gerund)
    }
    return VerbForms(regular: base)
  }

  /// The verbs that a word can be a form of; more than one only for "lay".
  public func readings(of word: String) -> [Reading] {
    guard let facts = words[word.lowercased()], facts.verb >= 0 else { return [] }
    var found = [Reading(verb: verbs[Int(facts.verb)], forms: facts.forms)]
    if facts.otherVerb >= 0 {
      found.append(Reading(verb: verbs[Int(facts.otherVerb)], forms: facts.otherForms))
    }
    return found
  }

  /// The base of a form of a regular verb that may stand in no table: "upskilled" gives
  /// "upskill".
  ///
  /// - Returns: The base, or `nil` if the word does not end like a form of a verb.
  public func base(ofUnknown word: String) -> String? {
    let word = word.lowercased()
    if let known = readings(of: word).first { return known.verb.base }
    for base in RegularBase.candidates(for: word) {
      let forms = VerbForms(regular: base)
      if forms.past == word || forms.gerund == word || forms.third == word { return base }
    }
    return nil
  }

  /// What is known of a word in lower case, or what its ending tells.
  func facts(of word: String) -> WordFacts {
    words[word] ?? WordGuess.facts(of: word)
  }

  private static let prefixes = [
    "re", "un", "out", "over", "under", "mis", "co-", "pre", "up", "de",
  ]

  private mutating func addVerb(_ row: [String]) {
    guard let base = row.first, base != "base" else { return }
    let forms =
      row.count >= 5
      ? VerbForms(
        base: base, third: row[1], past: row[2].lastOfPair, pastParticiple: row[3], gerund: row[4])
      : VerbForms(regular: base)
    let index = Int16(truncatingIfNeeded: verbs.count)
    verbs.append(forms)
    add(forms.base, .base, index)
    add(forms.third, .third, index)
    add(forms.past, .past, index)
    add(forms.pastParticiple, .pastParticiple, index)
    add(forms.gerund, .gerund, index)
  }

  /// "be" is the one verb with more forms than five.
  private mutating func addBe() {
    guard let be = words["be"], be.verb >= 0 else { return }
    add("was", .past, be.verb)
    for word in ["am", "are"] { add(word, .third, be.verb) }
  }

  private mutating func add(_ word: String, _ form: VerbForm, _ verb: Int16) {
    var facts = words[word] ?? WordFacts()
    if facts.verb < 0 || facts.verb == verb {
      facts.verb = verb
      facts.forms.formUnion(form)
    } else {
      facts.otherVerb = verb
      facts.otherForms.formUnion(form)
    }
    words[word] = facts
  }

  private mutating func addOtherReadings(_ row: [String]) {
    guard row.count >= 3, row[0] != "base", row[0] != "be", row[0] != "have" else { return }
    var kinds: WordKind = []
    if row[1] == "yes" { kinds.formUnion(.noun) }
    if row[2] == "yes" { kinds.formUnion(.adjective) }
    words[row[0], default: WordFacts()].kinds.formUnion(kinds)
    guard kinds.contains(.noun), let facts = words[row[0]], facts.verb >= 0 else { return }
    words[verbs[Int(facts.verb)].third, default: WordFacts()].kinds.formUnion([.noun, .plural])
  }
}

extension String {
  /// "was/were" gives "were".
  fileprivate var lastOfPair: String {
    guard let slash = lastIndex(of: "/") else { return self }
    return String(self[index(after: slash)...])
  }
}
