// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import InterviewKit

/// `inspect`: what the reader understood of pages.
enum InspectCommand: Subcommand {
  static let declaration = Command(
    "inspect", abstract: "Show what was read from profiles.",
    operands: [
      Command.Operand(
        "PATH", help: "A profile, a folder of them, or - for standard input.", isRepeatable: true)
    ],
    options: [
      CommonOptions.json,
      Option(
        flag: "verbose", letter: "v",
        help: "Also show why each objective gets its question: entries, scores and cues."),
      CommonOptions.templates,
    ],
    discussion: [
      """
      Shows the role, its grades, the key objectives with their lines and responsibilities, and \
      what should be looked at before packets are made.
      """
    ],
    examples: [.init("One profile:", "inspect engineer.md")])

  static func run(_ arguments: Arguments) throws -> ExitCode {
    let set = try CommonOptions.set(of: arguments)
    let inputs = InputFiles(arguments.operands)
    var failures = inputs.problems.count
    for problem in inputs.problems { Console.error(problem) }
    var isFirst = true
    for file in inputs.files {
      do throws(ProfileError) {
        let inspection = try Inspection(
          file: file, set: set, explains: arguments.has("verbose"))
        if !arguments.has("json"), !isFirst { Console.output("") }
        Console.output(arguments.has("json") ? inspection.json : inspection.textWithoutEnd)
        isFirst = false
      } catch {
        failures += 1
        Console.error(error.message(file: file))
      }
    }
    return failures == 0 ? .done : .someFailed
  }
}

extension Inspection {
  fileprivate var textWithoutEnd: String { String(text.dropLast()) }
}
