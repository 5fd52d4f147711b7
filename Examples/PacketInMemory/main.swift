// SPDX-License-Identifier: Apache-2.0
import Foundation
import InterviewKit

let profile = Profile(
  title: "Depot Manager", grades: ["GS-12", "GS-13"], source: "careers database, job 4711",
  objectives: ["Get every truck out on time.": ["Plan the loading.", "Find what caused delays."]])
let set = try TemplateSet()
for plan in set.planner.plans(for: profile) {
  try Packet(plan: plan, set: set, day: Day(of: .now)).write(to: "packets/depot/\(plan.grade)")
}
