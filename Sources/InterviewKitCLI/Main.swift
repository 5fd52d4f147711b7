// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import Foundation
internal import InterviewKit

@main
struct Main {
  private static let subcommands: [any Subcommand.Type] = [
    GenerateCommand.self, CollectCommand.self, PlanCommand.self, InspectCommand.self,
    CheckCommand.self,
  ]

  static func main() {
    // A reader that closes its end, as "head" does, ends the output and nothing else.
    signal(SIGPIPE, SIG_DFL)
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ words: [String]) -> ExitCode {
    let program = Program(
      name: "interviewkit",
      abstract: "Turn job profiles into structured interview packets.",
      version: Version.text, commands: subcommands.map { $0.declaration })
    do {
      switch try program.request(words) {
      case .print(let text):
        Console.output(text)
        return .done
      case .run(let command, let arguments):
        let subcommand = subcommands.first { $0.declaration.name == command.name }
        return try subcommand?.run(arguments) ?? .usage
      }
    } catch let error as UsageError {
      Console.error(error.description)
      return .usage
    } catch let error as OutputError {
      Console.error(error.description)
      return .cannotWrite
    } catch let error as TemplateSetError {
      Console.error(error.message)
      return .someFailed
    } catch {
      Console.error("Something unexpected went wrong: \(error)")
      return .someFailed
    }
  }
}
