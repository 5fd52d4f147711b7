// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import InterviewKit

/// `check`: problems in profiles, plans and question banks.
enum CheckCommand: Subcommand {
  static let declaration = Command(
    "check", abstract: "Find problems in profiles, plans, template sets and question banks.",
    operands: [
      Command.Operand(
        "PATH", help: "A profile, a plan, a bank file, a template set, or a folder of them.",
        isRepeatable: true)
    ],
    options: [CommonOptions.json, CommonOptions.templates],
    discussion: [
      """
      Each problem is printed with its file, line and rule, and a way out: placeholders, doubled \
      lines and biased wording in profiles; mistakes in plans and template sets; questions that are closed, leading, \
      too long or ask two things; anchors that differ only by degree. Nothing is printed when all \
      is well; the exit code is 1 if anything is found.
      """
    ],
    examples: [
      .init("A folder of profiles:", "check profiles"),
      .init("A plan that was edited:", "check engineer-gs-14.yml"),
      .init("A template set:", "check templates"),
    ])

  static func run(_ arguments: Arguments) throws -> ExitCode {
    let set = try CommonOptions.set(of: arguments)
    let findings = Checker(set: set).findings(in: arguments.operands)
    for finding in findings {
      Console.output(arguments.has("json") ? finding.json : finding.text)
    }
    return findings.isEmpty ? .done : .someFailed
  }
}
