// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import InterviewKit

/// `manual`: manual pages, for installation.
enum ManualCommand: Subcommand {
  static let declaration = Command(
    "manual", abstract: "Print a manual page.",
    operands: [
      Command.Operand(
        "COMMAND", help: "The command it is about; the program itself unless given.",
        isRequired: false, kind: .command)
    ],
    options: [Option(flag: "list", help: "Print the names of the commands that have one.")],
    isHidden: true)

  static func run(_ arguments: Arguments) throws -> ExitCode {
    let program = KitProgram.program
    if arguments.has("list") {
      for command in program.shownCommands { Console.output(command.name) }
      return .done
    }
    let manual = ManualPage(of: program, day: Version.day)
    guard let name = arguments.operands.first else {
      Console.output(String(manual.page().dropLast()))
      return .done
    }
    guard let command = program.shownCommands.first(where: { $0.name == name }) else {
      throw arguments.error("there is no command \"\(name)\".")
    }
    Console.output(String(manual.page(of: command).dropLast()))
    return .done
  }
}
