// SPDX-License-Identifier: Apache-2.0

/// What a responsibility or a title says is done: the verbs, what they are done to, and the rest.
///
/// Every part has its place in ``text``, in UTF-8 offsets.
public struct Clause: Sendable, Equatable {
  /// A piece of the text, in the form that questions need, with its place.
  public struct Part: Sendable, Equatable {
    /// The words; for a verb its base form.
    public var text: String
    /// Where the piece stands in ``Clause/text``, in UTF-8 offsets.
    public var span: Range<Int>
  }

  /// How the text opens.
  public enum Form: String, Sendable, CaseIterable {
    /// "Review grant reports."
    case imperative
    /// "You will review grant reports."
    case youWill
    /// "Reviews grant reports."
    case thirdPerson
    /// "Reviewing grant reports."
    case gerund
    /// "Reviewed grant reports."
    case past
    /// "Ability to review grant reports."
    case ability
    /// "Responsible for grant reports."
    case responsibleFor
    /// "Experience reviewing grant reports."
    case experience
    /// "Knowledge of grant rules."
    case knowledge
    /// "Grant management."
    case nounPhrase
    /// "Main contact for regional offices."
    case roleNoun
    /// "Be the voice of new staff."
    case be
  }

  /// What a part of the tail is, which says whether a question can do without it.
  public enum TailKind: String, Sendable {
    /// "with vendors": a phrase that a preposition opens.
    case phrase
    /// "of employees": belongs to the noun before it.
    case of
    /// "to cut costs".
    case purpose
    /// "by cutting costs".
    case means
    /// ", ensuring that it works".
    case participle
    /// "that are easy to use".
    case relative
    /// "so that it works", "while keeping records", "when it fails".
    case subordinate
    /// "such as forms", "including forms".
    case examples
    /// "(forms)".
    case brackets
    /// "as needed", "etc."
    case filler
    /// ", tests, and forms": more items after the object's first.
    case list
    /// "effectively", "as a team": how.
    case manner
    /// ", on behalf of the office,": breaks in between verb and object.
    case interruption
    /// What a verb such as "ensure" says in a clause of its own.
    case complement
  }

  /// A part of what follows the object.
  public struct Tail: Sendable, Equatable {
    /// What it is.
    public var kind: TailKind
    /// The words as they stand.
    public var text: String
    /// Where they stand in ``Clause/text``, in UTF-8 offsets.
    public var span: Range<Int>
    /// The tokens.
    var tokens: Range<Int>
  }

  /// The cleaned text that the spans point into.
  public var text: String
  /// How the text opens.
  public var form: Form
  /// What stood before a colon: "Outreach: visit schools".
  public var label: Part?
  /// A phrase before the clause proper: "As part of the safety team, ...".
  public var leadIn: Part?
  /// An adverb of manner before the verb.
  public var adverb: Part?
  /// The coordinated verbs, each in its base form; the first is the head. Never empty.
  public var verbs: [Part]
  /// "and" or "or" between the verbs.
  public var joiner: String
  /// A word that belongs to the verb: "up", "back".
  public var particle: Part?
  /// The preposition between verb and object: "in" of "participate in reviews".
  public var link: Part?
  /// A second verb whose object it is: "establish" of "help establish a vision".
  public var innerVerb: Part?
  /// What the verb is done to, without its determiner.
  public var object: Part?
  /// The noun that the object is about.
  public var objectHead: Part?
  /// What follows the object, in order.
  public var tail: [Tail]
  /// Later verb phrases and further sentences, in order.
  public var extras: [Part]

  /// The tokens of the object with its determiner.
  var objectTokens: Range<Int> = 0..<0
  /// The tokens between the last verb and the object: particle, link, inner verb.
  var bridgeTokens: Range<Int> = 0..<0

  /// The head verb's base form.
  public var headVerb: String { verbs.first?.text ?? "" }
}

/// What came of reading a text.
public enum ClauseReading: Sendable, Equatable {
  /// The text says what is done.
  case clause(Clause)
  /// Nothing can be asked about the text as it stands.
  case refused(ClauseRefusal)

  /// The clause, if there is one.
  public var clause: Clause? {
    if case .clause(let clause) = self { return clause }
    return nil
  }
}

/// Why a text gives no clause.
public struct ClauseRefusal: Sendable, Equatable {
  /// The kinds of reason.
  public enum Reason: String, Sendable, CaseIterable {
    /// There are no words.
    case empty
    /// "bullet #1", "ENTER TITLE".
    case placeholder
    /// "Location", "Salary range".
    case sectionName
    /// "Grade GS- to $": a value is missing.
    case hole
    /// The text is not in English.
    case language
    /// No verb was found that the lexicon or a safe rule knows.
    case noVerb
  }

  /// The reason.
  public var reason: Reason
  /// The cleaned text.
  public var text: String
  /// What the reason is about, in UTF-8 offsets of ``text``.
  public var span: Range<Int>
}
