// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel
internal import Spreadsheet

/// Reads filled scorecards and writes a debrief for each role and grade.
public struct Collector: Sendable {
  private let set: TemplateSet
  private let options: CollectOptions

  /// Something worth saying while a run goes on.
  public enum Event: Sendable, Equatable {
    /// A debrief's folder was written, at this path.
    case wrote(String)
    /// Something was passed over or decided.
    case note(String)
    /// An input failed, or was left out; why.
    case failed(String)
  }

  /// What came of a run.
  public struct Outcome: Sendable, Equatable {
    /// The folders that were written, in order.
    public var debriefs: [String] = []
    /// How many forms count in them.
    public var forms = 0
    /// How many inputs failed or were left out.
    public var failures = 0
  }

  /// A collector that makes every debrief with one template set.
  public init(set: TemplateSet, options: CollectOptions) {
    self.set = set
    self.options = options
  }

  /// Reads the forms and writes the debriefs, and goes on after one that cannot be used.
  ///
  /// - Parameters:
  ///   - paths: Forms, and folders that are searched for them.
  ///   - report: Called for each event, in order.
  /// - Returns: What was written, and how many inputs failed.
  /// - Throws: ``OutputError`` as soon as something cannot be written; debriefs written before
  ///   stay. ``TemplateSetError`` if a layout cannot be filled.
  public func run(_ paths: [String], report: (Event) -> Void) throws -> Outcome {
    var outcome = Outcome()
    func fail(_ message: String) {
      outcome.failures += 1
      report(.failed(message))
    }
    let files = CollectFiles(paths)
    for problem in files.problems { fail(problem) }
    for note in files.notes { report(.note(note)) }
    var plans = PlansAtHand(set: set)
    for plan in options.plans { plans.give(plan) }
    for plan in files.plans { plans.find(plan) }
    for form in files.workbooks { plans.look(beside: form) }
    for problem in plans.problems { fail(problem) }
    var pile = FormPile(set: set)
    pile.read(files, plans, recommendations: set.guide.recommendations)
    for note in pile.notes { report(.note(note)) }
    for problem in pile.problems { fail(problem) }

    let spellings = SameNames(pile.forms, options)
    for note in spellings.notes { report(.note(note)) }
    let groups = Dictionary(grouping: pile.forms.map(spellings.joined)) {
      RoleKey(role: $0.card.role, grade: $0.card.grade.name)
    }
    if groups.isEmpty, outcome.failures == 0 {
      fail("No filled scorecard was found, so there is no debrief.")
    }
    let names = ExpectedPeople(options, groups: groups)
    for note in names.notes { report(.note(note)) }
    for record in pile.chairs where !record.isEmpty {
      guard !pile.forms.contains(where: { $0.card.planID == record.planID }) else { continue }
      report(
        .note(
          "\(record.file): passed over; a debrief of the plan \(record.planID), which none of the"
            + " forms is of."))
    }
    var folders = DebriefFolders()
    for (role, forms) in groups.sorted(by: { $0.key < $1.key }) {
      let folder = "\(options.output)/\(folders.claim(role))"
      var (notes, problems): ([String], [String]) = ([], [])
      let choice = PlanChoice(
        role: role, plans: plans, kits: pile.kits, scale: set.planner.scale)
      let chosen = choice.choose(for: forms, notes: &notes, problems: &problems)
      for note in notes { report(.note(note)) }
      for problem in problems { fail(problem) }
      guard let chosen else { continue }
      let earlier = EarlierDebrief(folder: folder, set: set)
      let chairs = earlier.joined(with: pile.chairs.filter { $0.planID == chosen.id.text })
        .map(spellings.joined)
      var faults = [earlier.problem].compactMap { $0 }
      for record in chairs { faults += messages(record, scale: chosen.plan.scale) }
      for fault in faults { fail(fault) }
      guard faults.isEmpty else { continue }
      let made = RoleDebrief(
        set: set, options: options, chosen: chosen, forms: forms, chairs: chairs,
        panel: names.panel(of: role, chosen.plan), candidates: names.candidates(of: role),
        kits: pile.kits
      ).outcome()
      for note in made.notes { report(.note(note)) }
      for problem in made.problems { fail(problem) }
      var output = try DebriefReport(
        collected: made.collected, set: set, writesRecords: options.writesRecords
      ).files()
      if made.keeps, let kept = earlier.kept {
        output.append(kept)
        report(
          .note(
            "\(folder)/\(EarlierDebrief.keptName): kept from the last run, for what the chair"
              + " wrote there has no place in the new debrief.xlsx, or differs."))
      }
      try OutputFolder(path: folder).write(output)
      outcome.debriefs.append(folder)
      outcome.forms += made.collected.debrief.candidates.reduce(0) { $0 + $1.scorecards.count }
      report(.wrote(folder))
    }
    return outcome
  }

  /// What cannot be read of a chair's record; such a debrief is not written over.
  private func messages(_ record: ChairRecord, scale: RatingScale) -> [String] {
    record.faults.enumerated().map { index, fault in
      "\(record.file): \(fault.sentence(scale: scale))"
        + (index == record.faults.count - 1
          ? " The debrief was left as it is; correct it and collect again." : "")
    }
  }
}
