// SPDX-License-Identifier: Apache-2.0

/// One competency of the question bank, as far as choosing it needs: the words that speak for it
/// and against it. Its questions and anchors are its ``BankWording``.
public struct BankEntry: Sendable, Equatable {
  /// The stable name: "code-review".
  public var id: String
  /// The competency in the field's terms, 2 to 5 words: "Code review".
  public var competency: String
  /// The kind of act that the competency is about.
  public var verbClass: VerbClass
  /// Whether it fits nearly every job ("delivering results"), so that an entry with a subject of its
  /// own is preferred.
  public var isGeneral = false
  /// Head verbs, in their base form, that bullets about this competency start with.
  public var heads: [String]
  /// Words, phrases and stems that speak for the entry.
  public var cues: [Cue]
  /// Words, phrases and stems that speak against it.
  public var against: [Cue]

  /// An entry from its parts.
  public init(
    id: String, competency: String, verbClass: VerbClass, heads: [String] = [], cues: [Cue],
    against: [Cue] = []
  ) {
    self.id = id
    self.competency = competency
    self.verbClass = verbClass
    self.heads = heads
    self.cues = cues
    self.against = against
  }
}
