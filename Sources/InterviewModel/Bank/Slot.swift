// SPDX-License-Identifier: Apache-2.0

/// A place in an entry's sentences that is filled by what the profile speaks of: where it says
/// "solicitation", "{document}" becomes "a solicitation".
///
/// What is printed was written beforehand, so that it always fits the sentence around it.
public struct Slot: Sendable, Equatable {
  /// A word of the profile, and what is printed where it stands.
  public struct Choice: Sendable, Equatable {
    /// A word, phrase or stem, as in a ``Cue``.
    public var cue: String
    /// What is printed.
    public var text: String

    /// A choice from its parts.
    public init(cue: String, text: String) {
      self.cue = cue
      self.text = text
    }
  }

  /// The key under which a bank file gives what is printed otherwise.
  public static let otherwiseKey = "else"

  /// The name, without braces.
  public var name: String
  /// The choices; the first that stands in the profile is printed.
  public var choices: [Choice]
  /// What is printed where none does.
  public var otherwise: String

  /// A slot from its parts.
  public init(name: String, choices: [Choice], otherwise: String) {
    self.name = name
    self.choices = choices
    self.otherwise = otherwise
  }

  /// What is printed for some texts of a profile, the nearest first.
  func text(for texts: [Words]) -> String {
    for words in texts {
      if let choice = choices.first(where: { words.contains(cue: $0.cue) }) { return choice.text }
    }
    return otherwise
  }
}

extension [Slot] {
  /// A sentence with its slots filled for some texts of a profile.
  func filled(_ sentence: String, for texts: [Words]) -> String {
    guard sentence.utf8.contains(UInt8(ascii: "{")) else { return sentence }
    var sentence = sentence
    for slot in self {
      let mark = "{\(slot.name)}"
      while let range = sentence.firstRange(of: mark) {
        let isFirst = range.lowerBound == sentence.startIndex
        let text = slot.text(for: texts)
        sentence.replaceSubrange(range, with: isFirst ? text.capitalizedFirst : text)
      }
    }
    return sentence
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
