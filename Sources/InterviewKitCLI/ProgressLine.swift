// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewKit

/// Says how far a run is: one line that is drawn over on a terminal, a plain line now and then
/// elsewhere.
struct ProgressLine {
  private let canRedraw: Bool
  private let start = ContinuousClock.now
  private var next: ContinuousClock.Instant
  private var isDrawn = false
  private var progress = RunProgress(inputsDone: 0, inputs: 0, role: "")

  /// The time between two lines.
  private var interval: Duration { canRedraw ? .milliseconds(100) : .seconds(10) }

  init(canRedraw: Bool = Terminal.canRedraw) {
    self.canRedraw = canRedraw
    next = start + (canRedraw ? .milliseconds(300) : .seconds(10))
  }

  /// The time since the beginning.
  var elapsed: Duration { ContinuousClock.now - start }

  /// Notes where the run is.
  mutating func reach(_ progress: RunProgress) { self.progress = progress }

  /// Shows how far the run is, if it is time to.
  mutating func show(packets: Int) {
    let now = ContinuousClock.now
    guard now >= next, progress.inputs > 0 else { return }
    next = now + interval
    let seconds = Self.seconds(now - start)
    if canRedraw {
      // The last column stays free: some terminals begin a new line there.
      let line = Self.line(progress, packets, seconds: seconds, columns: Terminal.width - 1)
      Console.raw("\r\u{1B}[2K\(line)")
      isDrawn = true
    } else {
      Console.error(Self.line(progress, packets, seconds: seconds, columns: 200))
    }
  }

  /// Takes the line away, so that something else can be said.
  mutating func clear() {
    guard isDrawn else { return }
    Console.raw("\r\u{1B}[2K")
    isDrawn = false
  }

  /// The line: what matters most first, and as much of it as there is room for.
  static func line(
    _ progress: RunProgress, _ packets: Int, seconds: Double, columns: Int
  ) -> String {
    let done = min(progress.inputsDone, progress.inputs)
    var parts = [
      "\(percent(done, of: progress.inputs))%", "\(number(packets)) packets",
      "\(number(done)) of \(number(progress.inputs)) profiles",
    ]
    if seconds > 0.5, done > 0 {
      let left = seconds / Double(done) * Double(progress.inputs - done)
      parts.append("\(clock(left)) left")
      parts.append("\(number(Int((Double(packets) / seconds).rounded())))/s")
    }
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : line + "  " + part
      guard longer.count <= columns else { return line }
      line = longer
    }
    let room = columns - line.count - 2
    return room < 8 ? line : line + "  " + Terminal.fitted(progress.role, columns: room)
  }

  /// Minutes and seconds, with hours where there are some: "1:04:09".
  static func clock(_ seconds: Double) -> String {
    let all = Int(min(max(0, seconds.rounded(.up)), 359_999))
    let (minutes, rest) = (all / 60, all % 60)
    let end = "\(rest < 10 ? "0" : "")\(rest)"
    guard minutes >= 60 else { return "\(minutes):\(end)" }
    return "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60):\(end)"
  }

  /// A number with commas: "1,204".
  static func number(_ value: Int) -> String {
    var digits = Array(String(value.magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (value < 0 ? "-" : "") + String(digits)
  }

  static func seconds(_ duration: Duration) -> Double {
    let (seconds, rest) = duration.components
    return Double(seconds) + Double(rest) / 1e18
  }

  private static func percent(_ done: Int, of all: Int) -> Int { all == 0 ? 0 : done * 100 / all }
}
