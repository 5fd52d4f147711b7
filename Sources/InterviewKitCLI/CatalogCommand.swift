// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import InterviewKit

/// `catalog`: the manifests of shards in, one manifest and one page out.
enum CatalogCommand: Subcommand {
  static let declaration = Command(
    "catalog", abstract: "Join the manifests of several runs into one catalog.",
    operands: [
      Command.Operand(
        "DIR", help: "A folder that \"generate\" wrote packets to.", isRepeatable: true,
        kind: .folder)
    ],
    options: [
      Option(
        "output", letter: "o", value: "DIR", help: "The folder for index.html and manifest.json.",
        fallback: "the first DIR", kind: .folder),
      CommonOptions.templates, CommonOptions.quiet,
    ],
    discussion: [
      """
      Shards of one run ("generate --shard I/N") may write to one folder or to several. Once all \
      are done, this makes of their manifests the manifest.json and index.html that one run would \
      have made. Packets stay where they are.
      """
    ],
    examples: [
      .init("Shards that wrote to one folder:", "catalog packets"),
      .init(
        "Folders of several teams, side by side:", "catalog east west --output everything"),
    ])

  static func run(_ arguments: Arguments) throws -> ExitCode {
    let folders = arguments.operands.map(GenerateOptionsReader.folder)
    guard let first = folders.first else { return .usage }
    let join = CatalogJoin(
      folders: folders,
      output: arguments.value("output").map(GenerateOptionsReader.folder) ?? first)
    let outcome = try join.run(try CommonOptions.set(of: arguments))
    for problem in outcome.problems { Console.error(problem) }
    if !arguments.has("quiet") {
      for path in outcome.written { Console.output(path) }
    }
    return outcome.problems.isEmpty ? .done : .someFailed
  }
}
