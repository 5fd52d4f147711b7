// SPDX-License-Identifier: Apache-2.0

/// Makes interview plans from profiles, with one bank, one set of ladders and one scale.
public struct Planner: Sendable {
  /// What chooses questions.
  public let matcher: BankMatcher
  /// The ladders whose grades the planner knows, in order of trust.
  public let ladders: [Ladder]
  /// The rating scale.
  public let scale: RatingScale

  /// A planner; making the matcher is the costly part, so one planner serves a whole run.
  public init(matcher: BankMatcher, ladders: [Ladder], scale: RatingScale) {
    self.matcher = matcher
    self.ladders = ladders
    self.scale = scale
  }

  /// The length of an interview if nobody says another, in minutes.
  public static let defaultMinutes = 60

  /// The plans of a profile, one for each grade; one for ``Grade/any`` if it names none.
  ///
  /// The questions' words are the same in all of them; probes, look-fors and anchors differ.
  ///
  /// - Parameters:
  ///   - profile: A profile with at least one objective.
  ///   - grades: The grades wanted; by default those of the profile.
  ///   - minutes: The length of one interview.
  /// - Returns: A plan for each grade, in their order.
  public func plans(
    for profile: Profile, grades: [Grade]? = nil, minutes: Int = Planner.defaultMinutes
  ) -> [InterviewPlan] {
    let own = profile.grades.isEmpty ? [.any] : profile.grades
    let matches = matches(for: profile)
    let ladders = [profile.ladder].compactMap { $0 } + ladders
    let selection = selection(for: profile, matches)
    return (grades ?? own).map { grade in
      PlanDraft(
        profile: profile, grade: grade, rung: ladders.rung(of: grade), asks: selection.asks,
        labels: selection.labels, bank: matcher.bank, time: TimePlan(minutes: minutes)
      ).plan(scale: scale, askedMinutes: minutes)
    }
  }

  /// The labels of a profile's objectives, in order, as its plans have them.
  public func labels(for profile: Profile) -> [String] {
    selection(for: profile, matches(for: profile)).labels.texts
  }

  /// What is asked first: a plan where experience cannot be expected, a past act elsewhere.
  func kind(for profile: Profile) -> Question.Kind {
    lowestStage(of: profile) == .entry ? .situational : .behavioral
  }

  private func lowestStage(of profile: Profile) -> Stage? {
    let ladders = [profile.ladder].compactMap { $0 } + ladders
    return profile.grades.compactMap { ladders.rung(of: $0)?.stage }.min()
  }

  func selection(for profile: Profile, _ matches: [ObjectiveMatch]) -> QuestionSelection {
    QuestionSelection(
      matches, bank: matcher.bank, kind: kind(for: profile),
      knowledgeFirst: lowestStage(of: profile).map { $0 < .senior } ?? false,
      organizationNames: [profile.organization].compactMap { $0 })
  }

  func matches(for profile: Profile) -> [ObjectiveMatch] {
    let lines = profile.objectives.flatMap { [$0.title] + $0.responsibilities.map(\.text) }
    let context = ObjectiveMatch.Context(
      role: matcher.fits(for: profile.title), summary: matcher.fits(for: profile.summary),
      page: matcher.bank.examples.said(
        ([profile.title, profile.summary] + lines).map { Words($0) }))
    return profile.objectives.map {
      ObjectiveMatch($0, grades: profile.grades, context: context, matcher: matcher)
    }
  }
}

extension [Ladder] {
  /// What is expected at a grade, by the first ladder that has it.
  public func rung(of grade: Grade) -> Ladder.Rung? {
    for ladder in self {
      if let rung = ladder.rungs.first(where: { $0.grade == grade }) { return rung }
    }
    return nil
  }
}
