// SPDX-License-Identifier: Apache-2.0
import Foundation
import InterviewKit

/// Times the language work by itself: loading the question bank, and choosing questions, probes,
/// look-fors and anchors for a page.
///
/// Usage: `LanguageBenchmark PAGE...`
@main
struct LanguageBenchmark {
  static func main() throws {
    let loading = try median(of: 21) { _ = try TemplateSet() }
    print("loading the bank and the other templates: \(loading)")
    let set = try TemplateSet()
    let reader = ProfileReader(ladders: set.planner.ladders)
    var all: [Double] = []
    for path in CommandLine.arguments.dropFirst() {
      guard let data = FileManager.default.contents(atPath: path),
        let profile = try? reader.read([UInt8](data), file: path).profile,
        !profile.objectives.isEmpty
      else { continue }
      let grade = profile.grades.first.map { [$0] }
      var times: [Double] = []
      for _ in 0..<15 { times.append(time { _ = set.planner.plans(for: profile, grades: grade) }) }
      let middle = times.sorted()[times.count / 2]
      all.append(middle)
      let bullets = profile.objectives.reduce(0) { $0 + $1.responsibilities.count }
      let name = URL(filePath: path).lastPathComponent
      print("\(ms(middle))  \(profile.objectives.count) objectives, \(bullets) bullets  \(name)")
    }
    all.sort()
    guard let least = all.first, let most = all.last else { return }
    print(
      "planning one grade of a page, \(all.count) pages: min \(ms(least)), median"
        + " \(ms(all[all.count / 2])), max \(ms(most))")
  }

  private static func time(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let duration = ContinuousClock.now - start
    return Double(duration.components.attoseconds) / 1e15
      + Double(duration.components.seconds) * 1000
  }

  private static func median(of count: Int, _ body: () throws -> Void) rethrows -> String {
    var times: [Double] = []
    for _ in 0..<count { times.append(try time(body)) }
    return ms(times.sorted()[count / 2])
  }

  private static func ms(_ milliseconds: Double) -> String {
    String(format: "%.2f ms", milliseconds)
  }
}
