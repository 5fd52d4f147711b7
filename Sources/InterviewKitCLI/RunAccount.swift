// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewKit

/// Tells the user what a run does, and keeps account of it.
final class RunAccount {
  private(set) var report = RunReport()
  private let isQuiet: Bool
  private let keepsPackets: Bool
  private var progress = ProgressLine()
  /// Packets by grade: written, unchanged.
  private var grades: [String: (written: Int, unchanged: Int)] = [:]
  private var failures: [String] = []

  /// From this many packets on a run ends with a table even where it is not watched.
  private static let many = 10
  /// How many failures the table repeats.
  private static let mostFailures = 20

  /// - Parameters:
  ///   - isQuiet: Whether only failures are told.
  ///   - keepsPackets: Whether the report names every packet.
  init(isQuiet: Bool, keepsPackets: Bool) {
    self.isQuiet = isQuiet
    self.keepsPackets = keepsPackets
  }

  /// Tells one event.
  func take(_ event: RunEvent) {
    switch event {
    case .wrote(let packet):
      report.written += 1
      grades[packet.grade, default: (0, 0)].written += 1
      keep(packet, "written")
      if !isQuiet {
        if Terminal.outputIsSeen { progress.clear() }
        Console.output(packet.path)
      }
    case .unchanged(let packet):
      report.unchanged += 1
      grades[packet.grade, default: (0, 0)].unchanged += 1
      keep(packet, "unchanged")
    case .removed(let packet):
      report.removed += 1
      keep(packet, "removed")
      if !isQuiet { say("\(packet.path): removed, because its profile or grade is gone.") }
    case .warning(let message):
      tell("warning", message, isAlwaysSaid: false)
    case .failed(let message):
      report.failed += 1
      failures.append(message)
      tell("failed", message, isAlwaysSaid: true)
    case .leftOut(let message):
      report.leftOut += 1
      tell("left out", message, isAlwaysSaid: false)
    case .reached(let place): progress.reach(place)
    }
    if !isQuiet { progress.show(packets: report.written + report.unchanged) }
  }

  /// Tells how the run ended.
  func end(_ outcome: RunOutcome, signal: Int32) {
    progress.clear()
    report.withoutSource = outcome.withoutSource
    report.stopped = outcome.isStopped
    let packets = outcome.written + outcome.unchanged
    let isTable =
      Terminal.canRedraw || packets >= Self.many || outcome.unchanged > 0
      || outcome.withoutSource > 0
    guard outcome.isStopped || (isTable && !isQuiet) else { return }
    if outcome.isStopped {
      Console.error(
        "Stopped. What was written is whole; run the same command again to go on from here.")
    }
    for line in table(outcome) { Console.error(line) }
  }

  /// Notes that nothing more could be written.
  func end(_ error: any Error) {
    progress.clear()
    report.error = "\(error)"
    let packets = report.written + report.unchanged
    guard packets > 0, !isQuiet else { return }
    Console.error(
      "\(ProgressLine.number(report.written)) written and \(ProgressLine.number(report.unchanged))"
        + " unchanged before the run had to end. They are whole; run the same command again to go"
        + " on from there.")
  }

  private func table(_ outcome: RunOutcome) -> [String] {
    func number(_ value: Int) -> String { ProgressLine.number(value) }
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    var counts = ["\(number(outcome.unchanged)) unchanged", "\(number(outcome.written)) written"]
    if outcome.removed > 0 { counts.append("\(number(outcome.removed)) removed") }
    let left = outcome.withoutSource - outcome.removed
    if left > 0 { counts.append("\(number(left)) removed upstream (--prune removes them here)") }
    if outcome.failures > 0 { counts.append("\(number(outcome.failures)) failed") }
    var lines: [String] = []
    if grades.count > 1 {
      let names = grades.keys.sorted {
        $0.compare($1, options: [.numeric, .caseInsensitive]) == .orderedAscending
      }.map { ($0, Terminal.fitted($0, columns: 24)) }
      let width = max(5, names.map(\.1.count).max() ?? 5)
      let pad = String(repeating: " ", count: width - 5)
      lines.append("Grade\(pad)    Written  Unchanged")
      for (name, shown) in names {
        let count = grades[name] ?? (0, 0)
        let pad = String(repeating: " ", count: width - shown.count)
        lines.append(
          shown + pad + padded(number(count.written), 11) + padded(number(count.unchanged), 11))
      }
    }
    let time = ProgressLine.clock(ProgressLine.seconds(progress.elapsed))
    lines.append(counts.joined(separator: ", ") + ", in \(time).")
    if !failures.isEmpty {
      lines.append(Terminal.hasColor ? "\u{1B}[31mWhat failed:\u{1B}[0m" : "What failed:")
      lines += failures.prefix(Self.mostFailures).map { "  " + $0 }
      let more = failures.count - Self.mostFailures
      if more > 0 { lines.append("  and \(number(more)) more; --report FILE names them all.") }
    }
    return lines
  }

  private func keep(_ packet: RunPacket, _ state: String) {
    guard keepsPackets else { return }
    report.packets.append(
      .init(
        path: packet.path, role: packet.role, grade: packet.grade, source: packet.source,
        state: state))
  }

  private func tell(_ kind: String, _ message: String, isAlwaysSaid: Bool) {
    if keepsPackets { report.messages.append(.init(kind: kind, text: message)) }
    if isAlwaysSaid || !isQuiet { say(message) }
  }

  private func say(_ line: String) {
    progress.clear()
    Console.error(line)
  }
}
