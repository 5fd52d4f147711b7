// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import Foundation
internal import InterviewKit

@main
struct Main {
  static func main() {
    // A reader that closes its end, as "head" does, ends the output and nothing else.
    signal(SIGPIPE, SIG_DFL)
    StopSignals.unblock()
    SystemSettings.apply()
    let words = Array(CommandLine.arguments.dropFirst())
    Task.detached { exit(await run(words).rawValue) }
    // An asynchronous `main` ends the first thread, which profilers such as callgrind do not bear.
    while true { pause() }
  }

  private static func run(_ words: [String]) async -> ExitCode {
    do {
      switch try KitProgram.program.request(words) {
      case .print(let text):
        Console.output(text)
        return .done
      case .run(let command, var arguments):
        try KitProgram.addSettings(to: &arguments, of: command)
        return try await KitProgram.subcommand(command)?.run(arguments) ?? .usage
      }
    } catch let error as UsageError {
      Console.error(error.description)
      return .usage
    } catch let error as SettingsError {
      for message in error.messages { Console.error(message) }
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
