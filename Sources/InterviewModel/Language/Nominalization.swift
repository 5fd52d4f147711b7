// SPDX-License-Identifier: Apache-2.0

/// Nouns that stand for verbs, both ways.
enum Nominalization {
  /// The verb of a noun: "management" gives "manage".
  static func verb(for noun: String) -> String? { verbs[noun] }

  /// The noun of a verb, for short labels: "review" gives "review".
  static func noun(for verb: String) -> String? { nouns[verb] }

  private static let pairs: [(noun: String, verb: String)] = [
    ("management", "manage"), ("leadership", "lead"), ("engagement", "engage"),
    ("development", "develop"), ("support", "support"), ("delivery", "deliver"),
    ("administration", "administer"), ("maintenance", "maintain"), ("planning", "plan"),
    ("coordination", "coordinate"), ("oversight", "oversee"), ("research", "research"),
    ("design", "design"), ("analysis", "analyze"), ("evaluation", "evaluate"),
    ("training", "train"), ("recruitment", "recruit"), ("hiring", "hire"),
    ("procurement", "procure"), ("acquisition", "acquire"), ("improvement", "improve"),
    ("assessment", "assess"), ("supervision", "supervise"), ("implementation", "implement"),
    ("execution", "execute"), ("integration", "integrate"), ("preparation", "prepare"),
    ("promotion", "promote"), ("review", "review"), ("use", "use"), ("creation", "create"),
    ("facilitation", "facilitate"), ("identification", "identify"), ("monitoring", "monitor"),
    ("negotiation", "negotiate"), ("inspection", "inspect"), ("scheduling", "schedule"),
    ("translation", "translate"), ("documentation", "document"), ("testing", "test"),
    ("mentoring", "mentor"), ("coaching", "coach"), ("resolution", "resolve"),
  ]

  private static let verbs = Dictionary(
    pairs.map { ($0.noun, $0.verb) }, uniquingKeysWith: { first, _ in first })

  /// Only nouns that read well after an object: "invoice review", not "invoice use".
  private static let nouns = Dictionary(
    pairs.filter { compoundable.contains($0.noun) }.map { ($0.verb, $0.noun) },
    uniquingKeysWith: { first, _ in first })

  private static let compoundable: Set<String> = [
    "management", "maintenance", "planning", "coordination", "research", "analysis", "evaluation",
    "recruitment", "hiring", "procurement", "assessment", "review", "inspection", "scheduling",
    "testing", "monitoring", "negotiation",
  ]
}
