// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spelling

/// Which of a profile's grades a user asks for, who may write "14", "gs14" or "GS-14".
struct GradeChoice {
  let wanted: [String]
  let ladders: [Ladder]

  /// The grades to plan for, in the profile's order; `nil` for all of them.
  ///
  /// A profile that names no grade takes any that a ladder knows.
  func grades(of profile: Profile) -> [Grade]? {
    guard !wanted.isEmpty else { return nil }
    let ladders = [profile.ladder].compactMap { $0 } + ladders
    let named = wanted.flatMap { grades($0, of: profile, ladders) }
    if profile.grades.isEmpty { return named.uniqued }
    return profile.grades.filter(named.contains)
  }

  /// Whether a plan's grade is among those asked for.
  func isWanted(_ grade: Grade) -> Bool {
    wanted.isEmpty
      || wanted.contains { text in
        text.lowercased() == grade.name.lowercased() || GradeText(text).valueGrades.contains(grade)
      }
  }

  /// Whether a name means a grade of some ladder, whatever the profile.
  func isKnown(_ text: String) -> Bool {
    !GradeText(text).valueGrades.isEmpty || rung(named: text, in: ladders) != nil
  }

  /// Why a profile that is for none of the grades is left out.
  func leftOutMessage(_ profile: Profile) -> String {
    let asked = wanted.joined(separator: ", ")
    let own = profile.grades.map(\.name).joined(separator: ", ")
    let known = profile.grades.map(\.name) + ladders.flatMap(\.rungs).map(\.grade.name)
    let near = wanted.first { !isKnown($0) }.map { NearMiss.question($0, among: known) } ?? ""
    return own.isEmpty
      ? "\(profile.file): left out, because no ladder has the grade \(asked).\(near)"
      : "\(profile.file): left out, because it is for \(own), not for \(asked).\(near)"
  }

  private func grades(_ text: String, of profile: Profile, _ ladders: [Ladder]) -> [Grade] {
    if let own = profile.grades.first(where: { $0.name.lowercased() == text.lowercased() }) {
      return [own]
    }
    if let rung = rung(named: text, in: ladders) { return [rung.grade] }
    return GradeText(text).valueGrades
  }

  private func rung(named name: String, in ladders: [Ladder]) -> Ladder.Rung? {
    let wanted = name.lowercased()
    return ladders.lazy.flatMap(\.rungs).first { rung in
      ([rung.grade.name] + rung.aliases).contains { $0.lowercased() == wanted }
    }
  }
}

extension [Grade] {
  fileprivate var uniqued: [Grade] {
    var seen: Set<Grade> = []
    return filter { seen.insert($0).inserted }
  }
}
