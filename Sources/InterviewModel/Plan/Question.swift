// SPDX-License-Identifier: Apache-2.0

/// A question of an interview plan, with what goes with it.
public struct Question: Sendable, Equatable {
  /// What a question asks for.
  public enum Kind: String, Sendable, CaseIterable {
    /// A past act: "Tell me about a time when ...".
    case behavioral
    /// A plan: "Imagine that ... What would you do?".
    case situational
    /// A fact or a judgment of the trade.
    case knowledge
  }

  /// Where a question's words came from.
  public enum Source: Sendable, Equatable {
    /// A bank entry, by its id.
    case bank(String)
    /// The profile's own clause, turned to the past.
    case transformation
    /// A topic frame around a short phrase of the profile.
    case topic
    /// The profile's own text, quoted whole in a safe frame.
    case quotation
    /// A person's edit of the plan.
    case edit
  }

  /// The stable name: "o1q1".
  public var id: String
  /// What it asks for.
  public var kind: Kind
  /// The words that are read aloud, the same at every grade.
  public var text: String
  /// Planned follow-ups in STAR order.
  public var probes: [String]
  /// Parts of a sound answer; never read out.
  public var lookFors: [String]
  /// The responsibilities that this question, with its look-fors, is there for.
  public var covers: [Responsibility]
  /// Where the words came from.
  public var source: Source
  /// The number of the responsibility whose words chose the question, from 1; 0 for the
  /// objective's title.
  public var chosenBy: Int
  /// The line of that responsibility, or of the title, in the profile.
  public var chosenByLine: Int
  /// What an answer is like at levels 1, 3 and 5 of the scale.
  public var anchors: Anchors
  /// Other wordings that the same probes, look-fors and anchors go with.
  public var alternatives: [String] = []

  /// A question from its parts.
  public init(
    id: String, kind: Kind, text: String, probes: [String] = [], lookFors: [String] = [],
    covers: [Responsibility] = [], source: Source, chosenBy: Int = 0, chosenByLine: Int = 0,
    anchors: Anchors
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.probes = probes
    self.lookFors = lookFors
    self.covers = covers
    self.source = source
    self.chosenBy = chosenBy
    self.chosenByLine = chosenByLine
    self.anchors = anchors
  }
}

extension Question {
  /// The words at the start that a listener would notice again: "Tell me about a", whatever follows.
  package var opening: String { Self.opening(of: text) }

  static func opening(of text: String) -> String {
    var words = 0
    let space = UInt8(ascii: " ")
    let end = text.utf8.firstIndex { byte in
      if byte == space { words += 1 }
      return words == 4
    }
    return String(text[..<(end ?? text.endIndex)])
  }
}
