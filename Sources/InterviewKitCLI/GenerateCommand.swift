// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import Foundation
internal import InterviewKit

/// `generate`: profiles in, packets out.
enum GenerateCommand: Subcommand {
  static let declaration = Command(
    "generate", abstract: "Make interview packets of profiles, one for each grade.",
    operands: [
      Command.Operand(
        "PATH", help: "A profile, a folder of them, or - for standard input.", isRepeatable: true)
    ],
    options: [
      Option(
        "output", letter: "o", value: "DIR", help: "The folder for the packets.",
        fallback: "packets", kind: .folder),
      CommonOptions.grade,
      Option(
        "format", value: "LIST", help: "The forms to write: md, txt, xlsx.",
        fallback: "md,txt,xlsx", kind: .list(PacketFormat.allCases.map(\.rawValue))),
      CommonOptions.minutes,
      Option(
        "panelist", value: "NAME", help: "Make out forms for this panelist; repeatable.",
        isRepeatable: true),
      Option(
        "panel-size", value: "N", help: "How many panelists, where none is named.",
        fallback: "\(PanelNames.usualSize)", kind: .number(1...12)),
      Option(
        "candidate", value: "NAME",
        help: "Make out forms for this candidate, by code or name; repeatable.",
        isRepeatable: true),
      Option(
        "candidates", value: "FILE", help: "A text file with a candidate on each line.",
        kind: .file),
      Option(flag: "no-probes", help: "Print no follow-ups, for panels that may not ask any."),
      CommonOptions.templates,
      Option(
        "date", value: "YYYY-MM-DD", help: "The day printed on documents.", fallback: "today",
        kind: .day),
      Option(
        "jobs", letter: "j", value: "N", help: "How many packets to make at once.",
        fallback: "one for each core", kind: .number(1...1024)),
      Option(flag: "force", help: "Make packets anew that have not changed."),
      Option(
        flag: "prune", help: "Remove packets whose profile or grade is gone; changed files stay."),
      Option(
        "shard", value: "I/N",
        help: "Take the I-th of N shares of the profiles; auto asks the array job that runs this."),
      Option(
        "report", value: "FILE", help: "Write what was done and what failed as JSON.", kind: .file),
      CommonOptions.quiet, CommonOptions.verbose,
    ],
    discussion: [
      """
      Each packet is a folder, role/grade, with the plan, interviewer guide, scorecard, consensus \
      form and rating scale as Markdown, plain text and XLSX, a handout for the candidate, the \
      form that panelists fill in, and the plan as YAML. A profile that cannot be used is named, \
      and the others are done.
      """,
      """
      The output folder also gets manifest.json, what was made of what, and with several packets \
      index.html, a catalog to open in a browser. A second run writes only what has changed and \
      mends what was deleted or altered; an altered file is kept under another name. Ctrl-C ends a \
      run at the next packet, and the same command goes on from there.
      """,
      """
      On several machines, give each a share (--shard 1/4 to --shard 4/4, or --shard auto in an \
      array job of Slurm, Kubernetes or AWS Batch) and join them with "interviewkit catalog".
      """,
    ],
    examples: [
      .init("Every grade of one profile:", "generate engineer.md"),
      .init(
        "A folder of profiles, interviews of 45 minutes:",
        "generate profiles --minutes 45 --output to-print"),
      .init(
        "Forms made out for two panelists and two candidates:",
        "generate engineer.md --grade GS-14 --panelist Rivera --panelist Okafor"
          + " --candidate C-01 --candidate C-02"),
    ])

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    let signals = StopSignals()
    var options = try GenerateOptionsReader(arguments).options()
    options.printsProbes = !arguments.has("no-probes")
    let set = try CommonOptions.set(of: arguments)
    options.context.templateSet = set.name
    let generator = Generator(set: set, options: options)
    let account = RunAccount(
      isQuiet: arguments.has("quiet"), keepsPackets: arguments.value("report") != nil)
    let inputs = InputFiles(arguments.operands, skipping: options.output)
    do {
      let outcome = try await generator.run(
        inputs, isStopped: { [flag = signals.flag] in flag.isRaised }, report: account.take)
      account.end(outcome, signal: signals.flag.signal)
      // A page may bring a ladder of its own, so a grade is not refused before pages are read.
      if outcome.leftOut > 0, outcome.written + outcome.unchanged == 0,
        let unknown = options.grades.first(where: { !generator.knows(grade: $0) })
      {
        Console.error(
          "Note: no built-in ladder has a grade \"\(unknown)\"."
            + GradeNames(set: set).question(unknown))
      }
      try report(account, arguments)
      if outcome.isStopped { return signals.flag.signal == SIGTERM ? .terminated : .interrupted }
      if outcome.written + outcome.unchanged == 0 && outcome.leftOut > 0 && outcome.failures == 0 {
        Console.error("No packet was written: no profile is for the grade asked for.")
        return .someFailed
      }
      return outcome.failures == 0 ? .done : .someFailed
    } catch {
      account.end(error)
      try? report(account, arguments)
      throw error
    }
  }

  private static func report(_ account: RunAccount, _ arguments: Arguments) throws {
    guard let path = arguments.value("report") else { return }
    try account.report.write(to: path)
  }
}
