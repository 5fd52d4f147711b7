// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import InterviewKit

/// `init`: a folder to start from.
enum InitCommand: Subcommand {
  static let declaration = Command(
    "init", abstract: "Write a sample profile and a template set to start from.",
    operands: [
      Command.Operand(
        "FOLDER", help: "The folder, which need not exist; the current one unless given.",
        isRequired: false, kind: .folder)
    ],
    discussion: [
      """
      Writes a profile to edit, a template set that changes one thing as an example, the settings \
      file interviewkit.yml, and a README of ten lines. A file that is there already is named and \
      left as it is; the exit code is then 1.
      """
    ],
    examples: [.init("A folder for a new team:", "init interviews")])

  static func run(_ arguments: Arguments) throws -> ExitCode {
    let folder = StarterFolder(arguments.operands.first ?? ".")
    let outcome: StarterFolder.Outcome
    do {
      outcome = try folder.write()
    } catch {
      Console.error(
        "\(error.path): could not be written. Check that you may write there, or name another"
          + " folder: interviewkit init FOLDER.")
      return .cannotWrite
    }
    for file in outcome.written { Console.output(file) }
    for file in outcome.left {
      Console.error("\(file): this is there already, so it was left as it is.")
    }
    // Settings and the template set hold for whoever works in the folder, not above it.
    let name = folder.path.contains(" ") ? "\"\(folder.path)\"" : folder.path
    let start = folder.path == "." ? "" : "cd \(name), "
    Console.error("Next: \(start)edit profile.md, and run: interviewkit generate profile.md")
    return outcome.left.isEmpty ? .done : .someFailed
  }
}
