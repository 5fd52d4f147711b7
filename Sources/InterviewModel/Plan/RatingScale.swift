// SPDX-License-Identifier: Apache-2.0

/// The levels that answers are rated on, relative to the grade.
public struct RatingScale: Sendable, Equatable {
  /// The levels, lowest first.
  public var levels: [Level]
  /// What stands for no rating: not asked, or no chance to answer. It is no number.
  public var notObserved: NotObserved

  /// A scale from its parts.
  public init(levels: [Level], notObserved: NotObserved) {
    self.levels = levels
    self.notObserved = notObserved
  }

  /// One level of a rating scale.
  public struct Level: Sendable, Equatable {
    /// The whole number that is written down.
    public var level: Int
    /// The name: "Meets the grade".
    public var label: String
    /// What it means at the grade.
    public var meaning: String

    /// A level from its parts.
    public init(level: Int, label: String, meaning: String) {
      self.level = level
      self.label = label
      self.meaning = meaning
    }
  }

  /// The choice that is no rating.
  public struct NotObserved: Sendable, Equatable {
    /// The name: "Not observed".
    public var label: String
    /// When it is chosen.
    public var meaning: String

    /// The choice from its parts.
    public init(label: String, meaning: String) {
      self.label = label
      self.meaning = meaning
    }
  }
}
