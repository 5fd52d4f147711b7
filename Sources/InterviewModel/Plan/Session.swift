// SPDX-License-Identifier: Apache-2.0

/// One interview: its parts, and the minutes of each.
public struct Session: Sendable, Equatable {
  /// The name: "Interview", or "Interview 1" of several.
  public var name: String
  /// The parts in order; their minutes add up to the session's.
  public var items: [Item]
  /// Who asks and rates in this session, if it is known; the plan's panel otherwise.
  public var panelists: [String] = []

  /// A session from its parts.
  public init(name: String, items: [Item]) {
    self.name = name
    self.items = items
  }

  /// The whole length in minutes.
  public var minutes: Int { items.reduce(0) { $0 + $1.minutes } }

  /// One part of an interview.
  public struct Item: Sendable, Equatable {
    /// What happens in a part.
    public enum Kind: String, Sendable {
      /// Welcome and how it will go.
      case opening
      /// A question with its follow-ups.
      case question
      /// The candidate's own questions.
      case candidate
      /// What happens next.
      case closing
    }

    /// What happens.
    public var kind: Kind
    /// How long it may take.
    public var minutes: Int
    /// The id of the question, for a part that asks one.
    public var question: String?

    /// A part from its parts.
    public init(kind: Kind, minutes: Int, question: String? = nil) {
      self.kind = kind
      self.minutes = minutes
      self.question = question
    }
  }
}
