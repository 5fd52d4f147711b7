// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import InterviewKit

/// `collect`: filled scorecards in, debriefs out.
enum CollectCommand: Subcommand {
  static let declaration = Command(
    "collect", abstract: "Make debriefs of filled scorecards, one for each role and grade.",
    operands: [
      Command.Operand(
        "PATH", help: "A filled scorecard (.xlsx), or a folder of them.", isRepeatable: true)
    ],
    options: [
      Option(
        "output", letter: "o", value: "DIR", help: "The folder for the debriefs.",
        fallback: "debrief", kind: .folder),
      Option(
        "plan", value: "FILE",
        help: "The plan that counts, or the folder of its packet; repeatable.", isRepeatable: true,
        fallback: "the plan on the forms", kind: .file),
      Option(
        "panelist", value: "NAME", help: "Expect a form by this panelist; repeatable.",
        isRepeatable: true),
      Option(
        "candidate", value: "NAME", help: "Expect forms about this candidate; repeatable.",
        isRepeatable: true),
      Option(
        flag: "latest",
        help: "Of several forms by one panelist about one candidate use the newest: by the date of"
          + " the interview, then by the time its file was changed."),
      Option(
        flag: "record",
        help: "Also write one merged record of each candidate, for records requests."),
      CommonOptions.templates,
      Option(
        "date", value: "YYYY-MM-DD", help: "The day printed on documents.", fallback: "today",
        kind: .day),
      CommonOptions.quiet, CommonOptions.verbose,
    ],
    discussion: [
      """
      Each debrief is a folder, role/grade, with debrief.md, debrief.txt, debrief.xlsx, \
      ratings.csv and debrief.json: what is missing, with reminders ready to send; each \
      candidate's ratings side by side; what to discuss; the candidates side by side; and the \
      recommendations as given. A form that cannot be used is named with its cells and the cure, \
      and the others are counted.
      """,
      """
      Ratings after discussion, entered on the Panel sheets of debrief.xlsx, are read back by the \
      next run and kept.
      """,
    ],
    examples: [
      .init("Every scorecard of a folder:", "collect filled"),
      .init(
        "And name what did not come in:",
        "collect filled --panelist Rivera --panelist Okafor --candidate C-01 --candidate C-02"),
      .init(
        "Against the plan of a packet, with a record of each candidate:",
        "collect filled --plan packets/engineer/gs-14 --record"),
    ])

  static func run(_ arguments: Arguments) throws -> ExitCode {
    for (name, list) in [
      ("panelist", arguments.values("panelist")), ("candidate", arguments.values("candidate")),
    ] {
      var seen: Set<String> = []
      for person in list where !seen.insert(person.lowercased()).inserted {
        throw arguments.error("the \(name) \"\(person)\" is named twice.")
      }
      if list.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
        throw arguments.error("--\(name) needs a name.")
      }
    }
    let options = CollectOptions(
      output: folder(arguments.value("output") ?? "debrief"), plans: arguments.values("plan"),
      panelists: arguments.values("panelist"), candidates: arguments.values("candidate"),
      takesLatest: arguments.has("latest"), writesRecords: arguments.has("record"),
      day: try CommonOptions.day(of: arguments))
    let set = try CommonOptions.set(of: arguments)
    let isQuiet = arguments.has("quiet")
    let outcome = try Collector(set: set, options: options).run(arguments.operands) { event in
      switch event {
      case .wrote(let path): if !isQuiet { Console.output(path) }
      case .note(let message): if !isQuiet { Console.error("Note: \(message)") }
      case .failed(let message): Console.error(message)
      }
    }
    return outcome.failures == 0 ? .done : .someFailed
  }

  private static func folder(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
