// SPDX-License-Identifier: Apache-2.0
import InterviewKit
import Testing

/// What holds for every plan made from a profile.
func expectComplete(
  _ plan: InterviewPlan, of profile: Profile, _ name: String,
  at place: Testing.SourceLocation = #_sourceLocation
) {
  let all = plan.objectives.flatMap { $0.questions + $0.reserve }
  #expect(Set(all.map(\.id)).count == all.count, "ids: \(name)", sourceLocation: place)
  for objective in plan.objectives {
    #expect(!objective.questions.isEmpty, "\(name): nothing is asked", sourceLocation: place)
    let wanted = profile.objectives[objective.number - 1].responsibilities
      .filter { $0.isFor(plan.grade) }.map(\.line).sorted()
    let covered = (objective.questions + objective.reserve).flatMap(\.covers).map(\.line).sorted()
    #expect(covered == wanted, "\(name): responsibilities", sourceLocation: place)
  }
  let asked = plan.sessions.flatMap(\.items).compactMap(\.question)
  #expect(
    asked == plan.objectives.flatMap(\.questions).map(\.id), "\(name): sessions",
    sourceLocation: place)
  for session in plan.sessions {
    #expect(session.minutes == plan.minutes, "\(name): minutes", sourceLocation: place)
    let slots = session.items.filter { $0.kind == .question }.map(\.minutes)
    #expect(slots.allSatisfy { $0 >= 5 }, "\(name): slots", sourceLocation: place)
  }
  let weights = plan.objectives.reduce(0) { $0 + $1.weight }
  #expect((weights - 1).magnitude < 1e-9, "\(name): weights", sourceLocation: place)
  for question in all {
    let anchors = [question.anchors.one, question.anchors.three, question.anchors.five]
    #expect(Set(anchors).count == 3, "\(name) \(question.id): anchors", sourceLocation: place)
    #expect(anchors.allSatisfy { !$0.isEmpty }, "\(name): no anchor", sourceLocation: place)
    #expect(question.probes.count >= 2, "\(name) \(question.id): probes", sourceLocation: place)
    #expect(
      question.lookFors.count >= 4, "\(name) \(question.id): look-fors", sourceLocation: place)
    let texts = [question.text] + question.probes + question.lookFors + anchors
    #expect(!texts.contains { $0.contains("{") }, "\(name): an open slot", sourceLocation: place)
  }
}
