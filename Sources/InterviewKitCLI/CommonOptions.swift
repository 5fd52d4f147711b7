// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import Foundation
internal import InterviewKit

/// Options that several commands share, and what they mean.
enum CommonOptions {
  static let grade = Option(
    "grade", value: "GRADE", help: "Only this grade, such as GS-14, 14 or Senior; repeatable.",
    isRepeatable: true, fallback: "every grade of the profile", kind: .grade)
  static let minutes = Option(
    "minutes", value: "N", help: "The length of one interview in minutes.",
    fallback: "\(Planner.defaultMinutes)", kind: .number(1...longest))
  static let templates = Option(
    "templates", value: "DIR",
    help: "A template set that changes words, questions or layouts, or es for Spanish.",
    kind: .folderOr(TemplateSet.builtInNames))
  static let quiet = Option(flag: "quiet", letter: "q", help: "Say only what failed.")
  static let verbose = Option(
    flag: "verbose", letter: "v", help: "Say which options hold, and where each comes from.")
  static let json = Option(flag: "json", help: "Print JSON, one object a line.")

  /// The longest interview that can be planned: a working day.
  private static let longest = 480

  static func minutes(of arguments: Arguments) throws(UsageError) -> Int {
    try arguments.number("minutes", in: 1...longest) ?? Planner.defaultMinutes
  }

  static func set(of arguments: Arguments) throws -> TemplateSet {
    let name = arguments.value("templates")
    do throws(TemplateSetError) {
      return try TemplateSet(folder: name)
    } catch {
      guard error.isMissing, let name else { throw error }
      let fault = error.message.dropFirst(name.count + ": ".count)
      throw arguments.error("\"--templates \(name)\": \(fault)")
    }
  }

  /// Whether the day was chosen, rather than being today.
  static func isDayChosen(by arguments: Arguments) -> Bool {
    arguments.value("date") != nil || epochDay != nil
  }

  private static var epochDay: Day? {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    return epoch.flatMap { Day(secondsSince1970: $0) }
  }

  /// `--date`, else `SOURCE_DATE_EPOCH` (reproducible-builds.org), else today.
  static func day(of arguments: Arguments) throws(UsageError) -> Day {
    if let text = arguments.value("date") {
      guard let day = Day(text) else {
        throw arguments.error("\"--date \(text)\": a date is written like 2026-03-14.")
      }
      return day
    }
    if let day = epochDay { return day }
    // The user's own day, not that of Greenwich.
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil,
      let today = Day(secondsSince1970: Int(now) + local.tm_gmtoff)
    else {
      throw arguments.error("the clock of this computer is wrong. Give the day with --date.")
    }
    return today
  }
}
