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
        fallback: "packets"),
      CommonOptions.grade,
      Option(
        "format", value: "LIST", help: "The forms to write: md, txt, xlsx.",
        fallback: "md,txt,xlsx"),
      CommonOptions.minutes,
      Option(
        "panelist", value: "NAME", help: "Make out forms for this panelist; repeatable.",
        isRepeatable: true),
      Option(
        "panel-size", value: "N", help: "How many panelists, where none is named.",
        fallback: "\(PanelNames.usualSize)"),
      Option(
        "candidate", value: "NAME",
        help: "Make out forms for this candidate, by code or name; repeatable.",
        isRepeatable: true),
      Option("candidates", value: "FILE", help: "A text file with a candidate on each line."),
      CommonOptions.templates,
      Option(
        "date", value: "YYYY-MM-DD", help: "The day printed on documents.", fallback: "today"),
      CommonOptions.quiet,
    ],
    discussion: [
      """
      Each packet is a folder, role/grade, with the plan, interviewer guide, scorecard, consensus \
      form and rating scale as Markdown, plain text and XLSX, a handout for the candidate, the \
      form that panelists fill in, and the plan as YAML. A profile that cannot be used is named, \
      and the others are done.
      """
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

  static func run(_ arguments: Arguments) throws -> ExitCode {
    let context = PacketContext(
      day: try CommonOptions.day(of: arguments), tool: Version.text, templateSet: "")
    var options = GenerateOptions(
      output: folder(arguments.value("output") ?? "packets"), grades: arguments.values("grade"),
      formats: try formats(arguments), minutes: try CommonOptions.minutes(of: arguments),
      panel: try panel(arguments), context: context)
    let set = try CommonOptions.set(of: arguments)
    options.context.templateSet = set.name
    let generator = Generator(set: set, options: options)
    if let unknown = options.grades.first(where: { !generator.knows(grade: $0) }) {
      // A page may bring a ladder of its own, so this is only said, not refused.
      Console.error("Note: no built-in ladder has a grade \"\(unknown)\".")
    }
    let isQuiet = arguments.has("quiet")
    var leftOut = 0
    let outcome = try generator.run(
      InputFiles(arguments.operands, skipping: options.output)
    ) { event in
      switch event {
      case .wrote(let path): if !isQuiet { Console.output(path) }
      case .warning(let message): if !isQuiet { Console.error(message) }
      case .failed(let message): Console.error(message)
      case .leftOut(let message):
        leftOut += 1
        if !isQuiet { Console.error(message) }
      }
    }
    if outcome.packets.isEmpty && leftOut > 0 && outcome.failures == 0 {
      Console.error("No packet was written: no profile is for the grade asked for.")
      return .someFailed
    }
    return outcome.failures == 0 ? .done : .someFailed
  }

  private static func folder(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private static func formats(_ arguments: Arguments) throws(UsageError) -> Set<PacketFormat> {
    guard let list = arguments.value("format") else { return Set(PacketFormat.allCases) }
    var formats: Set<PacketFormat> = []
    for name in list.split(separator: ",") {
      guard let format = PacketFormat(rawValue: name.lowercased()) else {
        throw arguments.error(
          "\"--format \(list)\": \"\(name)\" is none of md, txt and xlsx.")
      }
      formats.insert(format)
    }
    guard !formats.isEmpty else { throw arguments.error("--format needs md, txt or xlsx.") }
    return formats
  }

  private static func panel(_ arguments: Arguments) throws(UsageError) -> PanelNames {
    let panelists = arguments.values("panelist")
    let size = try arguments.number("panel-size", in: 1...12) ?? PanelNames.usualSize
    guard panelists.count <= 12 else {
      throw arguments.error("a panel of \(panelists.count) is too large; 12 is the most.")
    }
    var candidates = arguments.values("candidate")
    if let file = arguments.value("candidates") {
      guard let data = FileManager.default.contents(atPath: file),
        let text = String(data: data, encoding: .utf8)
      else {
        throw arguments.error(
          "\"--candidates \(file)\": this file could not be read. It is a text file with one"
            + " candidate on each line.")
      }
      candidates += text.split(whereSeparator: \.isNewline)
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
    for (list, name) in [(panelists, "panelist"), (candidates, "candidate")] {
      var seen: Set<String> = []
      for person in list where !seen.insert(person.lowercased()).inserted {
        throw arguments.error("the \(name) \"\(person)\" is named twice.")
      }
    }
    return PanelNames(panelists: panelists, size: size, candidates: candidates)
  }
}
