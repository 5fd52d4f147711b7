// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Decides which version of a plan counts for the forms of one role and grade.
struct PlanChoice {
  /// The plan, with what forms say of it.
  struct Chosen {
    var plan: InterviewPlan
    var id: PlanID
    var kit: FormKit
  }

  let role: RoleKey
  let plans: PlansAtHand
  let kits: [String: FormKit]
  let scale: RatingScale

  /// The plan that counts; `nil`, with the reason among the problems, if nothing decides. What was
  /// decided without being asked is noted.
  ///
  /// A plan that the user names decides. Else a plan beside the forms decides if one of them was
  /// made from it, and else the plan that most forms were made from, which is said.
  func choose(
    for forms: [FilledForm], notes: inout [String], problems: inout [String]
  ) -> Chosen? {
    var counts: [String: Int] = [:]
    for form in forms { counts[form.card.planID, default: 0] += 1 }
    let given = plans.given.filter { $0.role == role }
    if let known = given.first(where: { counts[$0.id.text] != nil }) ?? given.first {
      if given.count > 1, Set(given.map(\.id)).count > 1 {
        notes.append(
          "\(role.text): \(given.count) plans were given; the one of \(known.file) counts.")
      }
      return chosen(id: known.id.text)
    }
    let found = plans.found.filter { $0.role == role }
    if let known = found.first(where: { counts[$0.id.text] != nil }), counts.count > 1 {
      notes.append(
        "\(role.text): the forms are of \(counts.count) plans; \(known.id), which is"
          + " \(known.file), counts.")
      return chosen(id: known.id.text)
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first else { return nil }
    if ranked.count > 1 {
      guard first.value > ranked[1].value else {
        let each = ranked.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
        problems.append(
          "\(role.text): the forms are of several plans, \(each), and nothing says which counts."
            + " Give the plan with --plan. No debrief was made.")
        return nil
      }
      notes.append(
        "\(role.text): the forms are of \(ranked.count) plans; \(first.key), which most are of,"
          + " counts. Give another with --plan.")
    }
    let chosen = chosen(id: first.key)
    if let chosen, let other = found.first(where: { $0.id.text != first.key }),
      !found.contains(where: { $0.id.text == first.key })
    {
      let current = FormKit(other.plan, id: other.id, recommendations: [])
      let difference = PlanDifference(from: chosen.kit, to: current)
      notes.append(
        "\(other.file): this plan is now \(other.id), but the forms were made from \(first.key):"
          + " \(difference). The forms' own plan counts.")
    }
    return chosen
  }

  private func chosen(id: String) -> Chosen? {
    guard let kit = kits[id] else { return nil }
    let known = plans.plan(id: id)
    return Chosen(
      plan: known?.plan ?? kit.plan(scale: scale), id: known?.id ?? PlanID(text: id), kit: kit)
  }
}
