// SPDX-License-Identifier: Apache-2.0

/// What a set says of itself in `set.yml`, apart from words and looks.
struct SetFacts: Sendable, Equatable {
  /// The language of its documents: "en-US".
  var language: String
  /// The organization's name, printed where a profile names none; empty for none.
  var organization: String

  /// Whether the rules for English may write questions from a profile's own words.
  var isEnglish: Bool { language.lowercased().split(separator: "-").first == "en" }
}
