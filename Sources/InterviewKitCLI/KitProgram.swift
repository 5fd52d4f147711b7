// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import InterviewKit

/// The program as data: its commands, from which parsing, help, manual pages and completions come.
enum KitProgram {
  static let subcommands: [any Subcommand.Type] = [
    GenerateCommand.self, CatalogCommand.self, PlanCommand.self, InspectCommand.self,
    CheckCommand.self, InitCommand.self,
  ]

  static let program = Program(
    name: "interviewkit",
    abstract: "Turn job profiles into structured interview packets.",
    version: Version.text, commands: subcommands.map { $0.declaration })

  static func subcommand(_ command: Command) -> (any Subcommand.Type)? {
    subcommands.first { $0.declaration.name == command.name }
  }

  /// Gives a command what the settings file says, and says so if that is asked for.
  ///
  /// - Throws: `SettingsError` for a file that cannot be used.
  static func addSettings(
    to arguments: inout Arguments, of command: Command
  ) throws(SettingsError) {
    guard !command.isHidden, !command.options.isEmpty else { return }
    if let file = try SettingsFile.nearest() {
      try Settings(file, commands: program.commands).complete(&arguments, of: command)
    }
    guard command.options.contains(CommonOptions.verbose), arguments.has("verbose") else { return }
    for line in SettingsReport.lines(arguments, of: command) { Console.error(line) }
  }
}
