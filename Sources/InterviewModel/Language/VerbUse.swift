// SPDX-License-Identifier: Apache-2.0

/// How verbs may be used in a question.
enum VerbUse {
  /// Whether "when you {verb} {object}" is said at all.
  static func isSayable(_ verb: String, object: String?) -> Bool {
    if never.contains(verb) { return false }
    guard let objects = idioms[verb] else { return true }
    return object.map { objects.contains($0.lowercased()) } ?? false
  }

  /// Subjects to be asked about as acts at work, in words written by a person.
  static func isSensitive(_ word: String) -> Bool {
    let stems = ["divers", "equit", "inclusi", "personnel", "disciplin", "eeo", "wellbeing"]
    return stems.contains { word.lowercased().hasPrefix($0) } && word != "disciplines"
  }

  /// Objects that are a wish, not a thing that someone has worked on.
  static let emptyObjects: Set<String> = [
    "experience", "ability", "success", "space", "environment", "values", "boundaries", "workplace",
    "leadership", "responsibility", "impact", "value", "mission", "culture", "mindset", "spirit",
    "need",
    "needs", "function", "functions", "vision",
  ]

  /// Verbs whose object is named after a preposition, so that the next verb's is not theirs.
  static let opensNothing: Set<String> = [
    "participate", "collaborate", "consult", "engage", "work",
  ]

  /// After "assess and provide" the object is what is provided.
  static let hasOwnObject: Set<String> = ["provide", "give", "offer", "make", "share", "report"]

  static let people: Set<String> = [
    "teach", "mentor", "coach", "train", "supervise", "hire", "lead",
  ]

  /// States, and verbs that say nothing alone.
  private static let never: Set<String> = [
    "be", "become", "remain", "stay", "seem", "know", "understand", "believe", "ensure", "embrace",
    "do", "get", "go", "come", "let", "feel", "think", "want", "need", "like", "mean", "possess",
    "exist", "exhibit", "inspire", "strive", "serve", "act", "enable", "empower", "position",
    "undergo", "receive", "obtain", "pass", "require", "claim", "qualify",
    "have", "hold", "leave", "commit", "care", "value", "respect", "love", "maximize", "think",
  ]

  /// Verbs that go with a few objects only.
  private static let idioms: [String: Set<String>] = [
    "take": ["responsibility", "ownership", "risk", "risks", "notes", "inventory", "minutes"],
    "make": [
      "decision", "decisions", "recommendation", "recommendations", "presentation", "case",
      "presentations", "prototypes", "improvements", "changes",
    ],
    "keep": ["record", "records", "register", "books", "schedule", "inventory", "log", "logs"],
    "give": [
      "feedback", "criticism", "advice", "presentation", "presentations", "talks", "talk",
      "tours", "guidance", "demonstrations",
    ],
    "drive": ["adoption", "change", "improvement", "improvements", "strategy", "recruitment"],
    "own": ["roadmap", "backlog"],
    "push": ["boundaries"], "put": ["plan"], "see": [], "find": ["solution", "solutions", "ways"],
    "meet": [
      "goal", "goals", "target", "targets", "deadline", "deadlines", "needs", "expectations",
      "requirements", "standards",
    ],
    "show": [], "demonstrate": [], "embody": [], "bring": [],
    "provide": [
      "feedback", "advice", "guidance", "training", "support", "service", "services",
      "assistance", "information", "briefings", "coaching",
    ],
  ]
}
