// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import Foundation
internal import InterviewKit
internal import Spelling

/// What the options of `generate` mean.
struct GenerateOptionsReader {
  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  /// The options; the template set's name is not known yet.
  ///
  /// - Throws: `UsageError` for a value that makes no sense.
  func options() throws(UsageError) -> GenerateOptions {
    let day = try CommonOptions.day(of: arguments)
    return GenerateOptions(
      output: Self.folder(arguments.value("output") ?? "packets"),
      grades: arguments.values("grade"), formats: try formats(),
      minutes: try CommonOptions.minutes(of: arguments), panel: try panel(),
      context: PacketContext(day: day, tool: Version.text, templateSet: ""),
      isDayChosen: CommonOptions.isDayChosen(by: arguments), jobs: try jobs(),
      shard: try shard(), prunes: arguments.has("prune"), isForced: arguments.has("force"))
  }

  /// A folder without the slashes at its end.
  static func folder(_ path: String) -> String {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private func jobs() throws(UsageError) -> Int {
    try arguments.number("jobs", in: 1...1024)
      ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
  }

  private func shard() throws(UsageError) -> Shard {
    guard let text = arguments.value("shard") else { return .whole }
    if text == "auto" {
      guard let shard = Shard(environment: ProcessInfo.processInfo.environment) else {
        throw arguments.error(
          "\"--shard auto\": no array job says which share this is. It is read from"
            + " SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT, from JOB_COMPLETION_INDEX and"
            + " JOB_COMPLETIONS, or from AWS_BATCH_JOB_ARRAY_INDEX and AWS_BATCH_JOB_ARRAY_SIZE.")
      }
      return shard
    }
    guard let shard = Shard(text) else {
      throw arguments.error("\"--shard \(text)\": a share is written like 2/4, from 1/4 to 4/4.")
    }
    return shard
  }

  private func formats() throws(UsageError) -> Set<PacketFormat> {
    guard let list = arguments.value("format") else { return Set(PacketFormat.allCases) }
    var formats: Set<PacketFormat> = []
    for name in list.split(separator: ",") {
      guard let format = PacketFormat(rawValue: name.lowercased()) else {
        throw arguments.error(
          "\"--format \(list)\": \"\(name)\" is none of md, txt and xlsx."
            + NearMiss.question(
              name.lowercased(), among: PacketFormat.allCases.map(\.rawValue)))
      }
      formats.insert(format)
    }
    guard !formats.isEmpty else { throw arguments.error("--format needs md, txt or xlsx.") }
    return formats
  }

  private func panel() throws(UsageError) -> PanelNames {
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
