// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import InterviewKit

/// The program as data: its commands, from which parsing, help, manual pages and completions come.
enum KitProgram {
  static let subcommands: [any Subcommand.Type] = [
    GenerateCommand.self, CollectCommand.self, CatalogCommand.self, PlanCommand.self,
    InspectCommand.self, CheckCommand.self, InitCommand.self, ManualCommand.self,
    CompletionsCommand.self, CompleteGradesCommand.self,
  ]

  static let program = Program(
    name: "interviewkit",
    abstract: "Turn job profiles into structured interview packets.",
    version: "\(Version.text)\n\(Version.libraries)",
    discussion: [
      """
      A profile is a Markdown page that says what a job is to achieve. From it come a structured \
      interview for each grade, the forms that a panel fills in, and a handout for the candidate, as \
      Markdown, plain text and spreadsheets.
      """
    ],
    sections: [
      ManualPage.Section(
        "FILES",
        [
          (
            SettingsFile.name,
            """
            What options are where the command line does not say; looked for in the working folder \
            and those above it. "--no-" before the name of a flag turns it off again.
            """
          )
        ]),
      ManualPage.Section("EXIT STATUS", ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning) }),
    ], commands: subcommands.map { $0.declaration })

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
