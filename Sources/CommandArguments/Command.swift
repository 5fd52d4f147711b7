// SPDX-License-Identifier: Apache-2.0

/// A subcommand as data: what it takes and what its help says.
package struct Command: Sendable {
  /// The word that calls it: "generate".
  package var name: String
  /// What it does, in one sentence without a stop.
  package var abstract: String
  /// What it takes besides options, in order.
  package var operands: [Operand]
  /// Its options; `--help` is added to every command.
  package var options: [Option]
  /// More about it, a paragraph each.
  package var discussion: [String]
  /// Command lines to learn from.
  package var examples: [Example]
  /// Whether help leaves it out, because other programs call it rather than people.
  package var isHidden: Bool

  /// What a command takes by its position.
  package struct Operand: Sendable {
    /// The name in the usage: "PATH".
    package var name: String
    /// What it is.
    package var help: String
    /// Whether several may be given.
    package var isRepeatable: Bool
    /// Whether one has to be given.
    package var isRequired: Bool
    /// What it is made of, for completion.
    package var kind: ValueKind

    /// An operand from its parts.
    package init(
      _ name: String, help: String, isRepeatable: Bool = false, isRequired: Bool = true,
      kind: ValueKind = .file
    ) {
      self.name = name
      self.help = help
      self.isRepeatable = isRepeatable
      self.isRequired = isRequired
      self.kind = kind
    }
  }

  /// A command line and what it does.
  package struct Example: Sendable {
    /// What it does, as a sentence.
    package var purpose: String
    /// The command line without the program's name.
    package var line: String

    /// An example from its parts.
    package init(_ purpose: String, _ line: String) {
      self.purpose = purpose
      self.line = line
    }
  }

  /// A command from its parts.
  package init(
    _ name: String, abstract: String, operands: [Operand] = [], options: [Option] = [],
    discussion: [String] = [], examples: [Example] = [], isHidden: Bool = false
  ) {
    self.name = name
    self.abstract = abstract
    self.operands = operands
    self.options = options
    self.discussion = discussion
    self.examples = examples
    self.isHidden = isHidden
  }
}
