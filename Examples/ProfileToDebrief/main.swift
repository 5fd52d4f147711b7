// SPDX-License-Identifier: Apache-2.0
import Foundation
import InterviewKit

guard CommandLine.arguments.count == 3 else {
  print("Usage: ProfileToDebrief PROFILE FOLDER-OF-SCORECARDS")
  exit(64)
}
let (file, filled) = (CommandLine.arguments[1], CommandLine.arguments[2])

let set = try TemplateSet()
let bytes = try Data(contentsOf: URL(filePath: file))
let page = try ProfileReader(ladders: set.planner.ladders).read(Array(bytes), file: file)
for problem in page.problems {
  print("\(file): \(problem.message)")
}

let panel = PanelNames(panelists: ["Rivera", "Okafor"], candidates: ["C-01", "C-02"])
let today = Day(of: .now)
for plan in set.planner.plans(for: page.profile, minutes: 45) {
  let packet = Packet(plan: plan, set: set, day: today, panel: panel)
  let kept = try packet.write(to: "packets/\(plan.grade)", formats: [.text, .workbook])
  print("\(plan.grade): \(plan.questions.count) questions, \(kept.count) workbooks kept")
}

let options = CollectOptions(
  panelists: panel.panelists, candidates: panel.candidates, day: today)
let outcome = try Collector(set: set, options: options).run([filled]) { event in
  if case .failed(let message) = event { print(message) }
}
print("\(outcome.forms) scorecards: \(outcome.debriefs.joined(separator: ", "))")
