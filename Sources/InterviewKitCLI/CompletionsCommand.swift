// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import Spelling

/// `completions`: the script that teaches a shell to complete command lines, for installation.
enum CompletionsCommand: Subcommand {
  static let declaration = Command(
    "completions", abstract: "Print a completion script.",
    operands: [
      Command.Operand(
        "SHELL", help: "One of bash, zsh and fish.",
        kind: .choice(CompletionShell.allCases.map(\.rawValue)))
    ], isHidden: true)

  static func run(_ arguments: Arguments) throws -> ExitCode {
    guard let name = arguments.operands.first else { return .usage }
    guard let shell = CompletionShell(rawValue: name) else {
      throw arguments.error(
        "\"\(name)\" is none of bash, zsh and fish."
          + NearMiss.question(name, among: CompletionShell.allCases.map(\.rawValue)))
    }
    Console.output(String(shell.script(for: KitProgram.program).dropLast()))
    return .done
  }
}
