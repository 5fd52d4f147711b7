// SPDX-License-Identifier: Apache-2.0

/// The sentences that a question is written into where the bank has none.
///
/// Slots: `{past}` the act in the past ("reviewed an invoice"), `{base}` the same as an
/// infinitive, `{gerund}` as a gerund, `{np}` what it is done to.
public struct Frames: Sendable, Equatable {
  /// The sentences for one kind of act.
  public struct Group: Sendable, Equatable {
    /// The verbs of this kind, in the base form.
    public var verbs: [String]
    /// What follows "when you": usually `{past}`.
    public var past: String
    /// The situation: usually `you are asked to {base}, and {obstacle}`.
    public var situation: String
    /// What makes the situation hard; each reads well after any act of this kind.
    public var obstacles: [String]
    /// What a sound answer shows, in the third person.
    public var lookFor: String

    /// A group from its parts.
    public init(
      verbs: [String], past: String, situation: String, obstacles: [String], lookFor: String
    ) {
      self.verbs = verbs
      self.past = past
      self.situation = situation
      self.obstacles = obstacles
      self.lookFor = lookFor
    }
  }

  /// The groups; a verb in none of them takes those of ``VerbClass/build``.
  public var groups: [VerbClass: Group]
  /// Openings of a question about the past, with the slot `{act}`:
  /// `Tell me about a time when you {act}.`
  public var pastOpenings: [String]
  /// Openings of a question about a plan, with the slot `{situation}`:
  /// `Imagine that {situation}. What would you do?`
  public var situationOpenings: [String]
  /// A question about a subject: `Tell me about a time when {np} was an important part ...`.
  public var topic: String
  /// What a sound answer about a subject shows, with the slot `{np}`.
  public var topicLookFor: String

  /// Frames from their parts.
  public init(
    groups: [VerbClass: Group], pastOpenings: [String], situationOpenings: [String],
    topic: String, topicLookFor: String
  ) {
    self.groups = groups
    self.pastOpenings = pastOpenings
    self.situationOpenings = situationOpenings
    self.topic = topic
    self.topicLookFor = topicLookFor
  }

  /// The kind of act that a verb names.
  public func verbClass(of verb: String) -> VerbClass? {
    VerbClass.allCases.first { groups[$0]?.verbs.contains(verb) ?? false }
  }

  /// A frame with its slots filled.
  static func fill(_ frame: String, _ values: [(slot: String, value: String)]) -> String {
    var text = ""
    var rest = frame[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let slot = rest[rest.index(after: open)..<close]
      text += rest[..<open]
      text += values.first { $0.slot == slot }?.value ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
