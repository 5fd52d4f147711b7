// SPDX-License-Identifier: Apache-2.0

/// An option of a command, or a flag, which has no value.
package struct Option: Sendable, Equatable {
  /// The long name, without dashes: "output".
  package var name: String
  /// The one-letter name, if it has one.
  package var letter: Character?
  /// The name of its value in help: "DIR"; `nil` for a flag.
  package var value: String?
  /// What it does.
  package var help: String
  /// Whether it may be given several times.
  package var isRepeatable: Bool
  /// What holds if it is not given, for help.
  package var fallback: String?
  /// What its value is.
  package var kind: ValueKind

  /// An option with a value.
  package init(
    _ name: String, letter: Character? = nil, value: String, help: String,
    isRepeatable: Bool = false, fallback: String? = nil, kind: ValueKind = .text
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.help = help
    self.isRepeatable = isRepeatable
    self.fallback = fallback
    self.kind = kind
  }

  /// A flag.
  package init(flag name: String, letter: Character? = nil, help: String) {
    self.name = name
    self.letter = letter
    self.value = nil
    self.help = help
    isRepeatable = false
    fallback = nil
    kind = .text
  }

  /// The flag that every command has.
  static let help = Option(flag: "help", letter: "h", help: "Show help information.")
}
