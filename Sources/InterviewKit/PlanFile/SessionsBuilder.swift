// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Makes the sessions of a plan file, and checks that each question is asked once and that the
/// minutes add up.
struct SessionsBuilder {
  let fields: PlanFields
  /// The ids of all questions, with the line of each.
  let lines: [String: Int]
  let minutes: Int
  /// What names interviews that have no name.
  let phrases: Phrases

  private var faults: PlanFields.FaultList { fields.faults }

  func sessions(asking ids: [String]) -> [Session] {
    let parts = fields.list("sessions")
    guard !parts.isEmpty else {
      return [laidOut(phrases.interview, ids, minutes: minutes, line: fields.line)]
    }
    for part in parts { part.check(.session) }
    let named = parts.map { part in part.list("items").compactMap { $0.text("question") } }
    check(named, parts, asked: ids)
    // Sessions without items share what no other session asks.
    let free = ids.filter { id in !named.contains { $0.contains(id) } }
    let open = parts.filter { !$0.has("items") && $0.texts("objectives") == nil }.count
    var rest = free[...]
    var left = open
    return parts.enumerated().map { index, part in
      let name = part.text("name") ?? phrases.interview(number: index + 1)
      let length = part.wholeNumber("minutes", atLeast: TimePlan.shortestInterview) ?? minutes
      var session: Session
      if part.has("items") {
        session = Session(name: name, items: items(of: part))
        checkMinutes(session, length, part)
      } else if let objectives = part.texts("objectives") {
        let own = free.filter { id in objectives.contains { id.hasPrefix($0 + "q") } }
        rest.removeAll(where: own.contains)
        session = laidOut(name, own, minutes: length, line: part.line)
      } else {
        let share = rest.prefix((rest.count + left - 1) / max(1, left))
        rest = rest.dropFirst(share.count)
        left -= 1
        session = laidOut(name, Array(share), minutes: length, line: part.line)
      }
      session.panelists = part.texts("panelists") ?? []
      return session
    }
  }

  private func laidOut(_ name: String, _ ids: [String], minutes: Int, line: Int) -> Session {
    let time = TimePlan(minutes: minutes)
    if ids.count > time.mostQuestions {
      faults.add(
        line, "too-many-questions",
        "\(ids.count) questions do not fit into \(minutes) minutes at 5 minutes each; \(time.mostQuestions) do."
          + " Move some to reserve, or to a second session.")
      return Session(name: name, items: [])
    }
    return Session(name: name, items: time.items(asking: ids))
  }

  private func items(of part: PlanFields) -> [Session.Item] {
    part.list("items").compactMap { item in
      item.check(.item)
      let name = item.text("kind") ?? (item.text("question") == nil ? "" : "question")
      guard let kind = Session.Item.Kind(rawValue: name) else {
        faults.add(
          item.line, "unknown-part",
          "\"kind: \(name)\" is none of: opening, question, candidate, closing.")
        return nil
      }
      return Session.Item(
        kind: kind, minutes: item.wholeNumber("minutes", atLeast: 1) ?? 1,
        question: kind == .question ? item.wantedText("question") : nil)
    }
  }

  private func checkMinutes(_ session: Session, _ length: Int, _ part: PlanFields) {
    guard session.minutes != length else { return }
    faults.add(
      part.line(of: "minutes"), "minutes-do-not-add-up",
      "the parts of \"\(session.name)\" add up to \(session.minutes) minutes, not \(length). Change"
        + " one or the other, or take \"items:\" out and the minutes are shared out for you.")
  }

  private func check(_ named: [[String]], _ parts: [PlanFields], asked: [String]) {
    var seen: [String: Int] = [:]
    for part in parts {
      for item in part.list("items") {
        guard let id = item.text("question") else { continue }
        let line = item.line(of: "question")
        if lines[id] == nil {
          let near = lines.keys.sorted().first { $0.lowercased() == id.lowercased() }
          faults.add(
            line, "unknown-question",
            "there is no question \"\(id)\" in this plan."
              + (near.map { " Did you mean \"\($0)\"?" } ?? ""))
        } else if !asked.contains(id) {
          faults.add(
            line, "question-in-reserve",
            "\"\(id)\" is in reserve. Move it to \"questions:\", or take it out here.")
        } else if let first = seen[id] {
          faults.add(
            line, "asked-twice", "\"\(id)\" is asked twice; the first time is at line \(first).")
        }
        seen[id] = line
      }
    }
    let canTake = parts.contains { !$0.has("items") }
    guard !canTake else { return }
    for id in asked where seen[id] == nil {
      faults.add(
        lines[id] ?? fields.line, "never-asked",
        "\"\(id)\" stands under \"questions:\", but no session asks it. Add it to a session's"
          + " items, move it to \"reserve:\", or take \"items:\" out.")
    }
  }
}
