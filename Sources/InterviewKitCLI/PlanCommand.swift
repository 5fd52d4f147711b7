// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import InterviewKit

/// `plan`: the interview plan alone.
enum PlanCommand: Subcommand {
  static let declaration = Command(
    "plan", abstract: "Print the interview plan of a profile as YAML or JSON.",
    operands: [Command.Operand("PROFILE", help: "The profile, or - for standard input.")],
    options: [
      CommonOptions.grade, CommonOptions.minutes, CommonOptions.json, CommonOptions.templates,
    ],
    discussion: [
      """
      Prints a plan for each grade: YAML documents parted by "---", or with --json one line for \
      each.
      """
    ],
    examples: [
      .init("One grade, to a file:", "plan engineer.md --grade GS-14 > engineer-gs-14.yml")
    ])

  static func run(_ arguments: Arguments) throws -> ExitCode {
    let set = try CommonOptions.set(of: arguments)
    let minutes = try CommonOptions.minutes(of: arguments)
    guard let file = arguments.operands.first else { return .usage }
    do {
      let plans = try PlanRequest(
        file: file, grades: arguments.values("grade"), minutes: minutes
      ).plans(set)
      for (index, plan) in plans.enumerated() {
        if arguments.has("json") {
          Console.output(PlanFile.json(of: plan, set: set))
        } else {
          if index > 0 { Console.output("---") }
          Console.output(String(PlanFile.text(of: plan, set: set).dropLast()))
        }
      }
      return .done
    } catch let error as ProfileError {
      Console.error(error.message(file: file))
    } catch let error as PlanRequest.NoSuchGrade {
      Console.error(error.description)
    }
    return .someFailed
  }
}
