// SPDX-License-Identifier: Apache-2.0
internal import Spelling

/// A program as data: its subcommands, and what its own help says.
package struct Program: Sendable {
  /// The name it is called by.
  package var name: String
  /// What it is, in one sentence.
  package var abstract: String
  /// What `--version` prints.
  package var version: String
  /// More about it for its manual page, a paragraph each.
  package var discussion: [String]
  /// What every manual page ends with: exit codes, files.
  package var sections: [ManualPage.Section]
  /// Its subcommands, in the order that help lists them.
  package var commands: [Command]

  /// A program from its parts.
  package init(
    name: String, abstract: String, version: String, discussion: [String] = [],
    sections: [ManualPage.Section] = [], commands: [Command]
  ) {
    self.name = name
    self.abstract = abstract
    self.version = version
    self.discussion = discussion
    self.sections = sections
    self.commands = commands
  }

  /// The commands that people call.
  package var shownCommands: [Command] { commands.filter { !$0.isHidden } }

  /// What a command line asks for.
  package enum Request: Sendable {
    /// To run a subcommand.
    case run(Command, Arguments)
    /// To print a text: help or the version.
    case print(String)
  }

  /// Reads a command line, by the conventions of swift-argument-parser: `--option=value` and
  /// `--option value`, `--` before operands that start with a dash, `help COMMAND`.
  ///
  /// - Parameter words: The command line without the program's name.
  /// - Returns: What is to be done.
  /// - Throws: ``UsageError`` if the line does not make sense.
  package func request(_ words: [String]) throws(UsageError) -> Request {
    guard let first = words.first else { return .print(HelpText(program: self).text) }
    switch first {
    case "--help", "-h": return .print(HelpText(program: self).text)
    case "--version": return .print(version)
    case "help":
      guard words.count > 1 else { return .print(HelpText(program: self).text) }
      return .print(HelpText(program: self).text(for: try command(words[1])))
    default:
      let command = try command(first)
      var reader = ArgumentReader(program: name, command: command)
      guard let arguments = try reader.read(words.dropFirst()) else {
        return .print(HelpText(program: self).text(for: command))
      }
      return .run(command, arguments)
    }
  }

  private func command(_ name: String) throws(UsageError) -> Command {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let known = shownCommands.map(\.name)
    let kind = name.hasPrefix("-") ? "option" : "command"
    throw UsageError(
      "there is no \(kind) \"\(name)\"." + NearMiss.question(name, among: known),
      usage: "\(self.name) COMMAND ...  (COMMAND: \(known.joined(separator: ", ")))",
      help: "\(self.name) --help")
  }
}
