// SPDX-License-Identifier: Apache-2.0

/// The keys that each part of a plan file may have.
enum PlanKeys {
  case plan, session, item, objective, question, anchors, level, notObserved, expected

  var names: [String] {
    switch self {
    case .plan:
      [
        "format", "role", "organization", "grade", "minutes", "plan", "source", "notes", "sessions",
        "objectives", "scale", "notObserved", "expected",
      ]
    case .session: ["name", "minutes", "panelists", "objectives", "items"]
    case .item: ["kind", "minutes", "question"]
    case .objective:
      [
        "id", "number", "title", "label", "line", "weight", "weightReason", "coverage",
        "responsibilities", "anchors", "questions", "reserve",
      ]
    case .question:
      [
        "id", "kind", "text", "alternatives", "probes", "lookFors", "anchors", "covers", "about",
        "source", "mark",
      ]
    case .anchors: ["1", "3", "5"]
    case .level: ["level", "label", "meaning"]
    case .notObserved: ["label", "meaning"]
    case .expected: ["stage", "autonomy", "complexity", "scope", "influence", "result"]
    }
  }
}
