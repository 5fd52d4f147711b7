// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import InterviewKit

/// `complete-grades`: the grades of some profiles, for completion scripts.
enum CompleteGradesCommand: Subcommand {
  static let declaration = Command(
    CompletionShell.gradesCommand, abstract: "Print the grades of profiles, one a line.",
    operands: [
      Command.Operand(
        "FILE", help: "A profile, or a folder of them; none for the grades of all ladders.",
        isRepeatable: true, isRequired: false)
    ], isHidden: true)

  static func run(_ arguments: Arguments) throws -> ExitCode {
    for grade in GradeNames(set: try TemplateSet()).names(for: arguments.operands) {
      Console.output(grade)
    }
    return .done
  }
}
