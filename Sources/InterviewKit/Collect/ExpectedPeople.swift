// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Who is to rate and who is interviewed for each role of a run, as far as somebody said so.
struct ExpectedPeople {
  /// Names that no form has, in words.
  private(set) var notes: [String] = []

  private let panelists: [String]
  private let candidates: [String]
  private let seen: [RoleKey: (panelists: Set<String>, candidates: Set<String>)]

  /// - Parameters:
  ///   - options: The names that were given.
  ///   - groups: The forms of each role and grade.
  init(_ options: CollectOptions, groups: [RoleKey: [FilledForm]]) {
    panelists = options.panelists
    candidates = options.candidates
    seen = groups.mapValues { forms in
      (Set(forms.map(\.card.panelist.name)), Set(forms.map(\.card.candidate.name)))
    }
    guard seen.count > 1 else { return }
    for name in panelists where !seen.values.contains(where: { $0.panelists.contains(name) }) {
      notes.append(Self.note(name, "panelist"))
    }
    for name in candidates where !seen.values.contains(where: { $0.candidates.contains(name) }) {
      notes.append(Self.note(name, "candidate"))
    }
  }

  private static func note(_ name: String, _ what: String) -> String {
    "No form names the \(what) \"\(name)\", and there are forms of several roles, so nothing says"
      + " for which one to expect a form."
  }

  /// The panel of a role: those named for the run, else those that the plan names.
  func panel(of role: RoleKey, _ plan: InterviewPlan) -> [Panelist] {
    let named = panelists.isEmpty ? plan.panelists : own(panelists, seen[role]?.panelists)
    return named.map { Panelist($0) }
  }

  /// The candidates of a role that were named for the run.
  func candidates(of role: RoleKey) -> [Candidate] {
    own(candidates, seen[role]?.candidates).map { Candidate($0) }
  }

  /// Of the names given for several roles those that the role's forms have, too.
  private func own(_ names: [String], _ found: Set<String>?) -> [String] {
    seen.count > 1 ? names.filter { found?.contains($0) == true } : names
  }
}
