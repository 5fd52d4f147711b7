// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// What is missing before a panel can talk, in sentences: by kind for the chair, and by panelist
/// for reminders.
struct MissingList {
  let collected: CollectedDebrief

  /// One kind of gap.
  struct Group: Equatable {
    var title: String
    var items: [String]
  }

  /// What one panelist still has to do.
  struct Reminder: Equatable {
    var panelist: String
    var items: [String]
  }

  private var missing: MissingItems { collected.debrief.missing }

  /// The kinds of gaps that there are, the gravest first.
  var groups: [Group] {
    let groups: [(String, [String])] = [
      ("Forms not received", collected.formsNotReceived.map(Self.who)),
      ("Pairs without a form (nobody said who is to rate whom)", collected.gaps.map(Self.who)),
      ("Forms left out, because cells cannot be read", collected.refused.map(refused)),
      ("Forms left out for other reasons", leftOut),
      ("Empty forms", missing.emptyForms.map(Self.who)),
      ("Blank ratings", byPairing(missing.blankRatings)),
      ("Ratings without evidence", byPairing(missing.withoutEvidence)),
      (
        "Evidence of fewer than \(MissingItems.fewestWords) words",
        missing.shortEvidence.map {
          "\(Self.who($0.place.pairing)): \($0.place.question)"
            + " (\($0.words) word\($0.words == 1 ? "" : "s"))"
        }
      ),
      ("Answers that cannot be counted", missing.unusableAnswers.map(unusable)),
      (
        "Ratings after discussion that belong to no form here",
        missing.unusableLaterRatings.map {
          "\(Self.who($0.pairing)): \($0.question), \(DebriefWords.rating($0.rating))"
            + ($0.reason.isEmpty ? "" : ", \(DebriefWords.line($0.reason))")
        }
      ),
      (
        "Changed ratings without a reason",
        collected.debrief.changes.filter(\.lacksReason).map {
          "\(Self.who($0.pairing)): \($0.question.id)"
        }
      ),
      (
        "Panelists who may have a reason to step aside: \"no\" stands on the form",
        collected.conflicted.map { Self.who($0.pairing) }
      ),
      ("Forms without a date", collected.undated.map { Self.who($0.pairing) }),
      ("Forms of people who are not on the list", missing.unlisted.map(Self.who)),
      (
        "Names that may be one person's",
        (missing.panelistSpellings + missing.candidateSpellings).map {
          $0.map { "\"\($0)\"" }.joined(separator: ", ")
            + ": if it is one person, write the name alike on every form"
        }
      ),
    ]
    return groups.filter { !$0.1.isEmpty }.map { Group(title: $0.0, items: $0.1) }
  }

  /// What each panelist is to be reminded of, in the order of the panel.
  var reminders: [Reminder] {
    var items: [Panelist: [String]] = [:]
    func add(_ pairing: Pairing, _ item: String) {
      items[pairing.panelist, default: []].append(item)
    }
    for pairing in collected.formsNotReceived + missing.emptyForms {
      add(pairing, "the scorecard for \(pairing.candidate)")
    }
    for form in collected.refused {
      for sentence in form.sentences { add(form.pairing, "\(form.pairing.candidate): \(sentence)") }
    }
    for form in missing.leftOut {
      switch form.reason {
      case .severalForms:
        let item = "which of your scorecards for \(form.pairing.candidate) counts"
        if items[form.pairing.panelist]?.contains(item) != true { add(form.pairing, item) }
      case .otherPlan:
        add(form.pairing, "the scorecard for \(form.pairing.candidate), on the current form")
      case .noPanelist, .noCandidate: continue
      }
    }
    for (places, what) in [
      (missing.blankRatings, "the rating"), (missing.withoutEvidence, "the evidence"),
      (missing.shortEvidence.map(\.place), "a few more words of evidence"),
    ] {
      for (pairing, questions) in Self.grouped(places) {
        add(pairing, "\(pairing.candidate): \(what) for \(questions.joined(separator: ", "))")
      }
    }
    let known = collected.debrief.panelists
    let others = Set(items.keys).subtracting(known).sorted { $0.name < $1.name }
    return (known + others).compactMap { panelist in
      guard let own = items[panelist], !panelist.name.isEmpty else { return nil }
      return Reminder(panelist: panelist.name, items: own)
    }
  }

  static func who(_ pairing: Pairing) -> String { "\(pairing.panelist) on \(pairing.candidate)" }

  private func refused(_ form: RefusedForm) -> String {
    "\(form.file): " + form.sentences.joined(separator: " ")
  }

  private var leftOut: [String] {
    missing.leftOut.map { form in
      switch form.reason {
      case .otherPlan(let id):
        let what = collected.differences[id].map { ": " + $0.joined(separator: "; ") } ?? ""
        return "\(form.file), \(Self.who(form.pairing)): of another plan, \(id)\(what)"
      case .noPanelist: return "\(form.file): no panelist is named on it"
      case .noCandidate: return "\(form.file): no candidate is named on it"
      case .severalForms(let files):
        return "\(form.file), \(Self.who(form.pairing)): one of \(files.count) different forms"
      }
    }
  }

  private func unusable(_ answer: UnusableAnswer) -> String {
    let what =
      switch answer.reason {
      case .unknownQuestion: "the plan does not ask it"
      case .offScale(let level): "\(level) is not on the scale"
      case .answeredTwice: "it is answered twice on the form"
      }
    return "\(Self.who(answer.place.pairing)): \(answer.place.question), \(what)"
  }

  private func byPairing(_ places: [AnswerPlace]) -> [String] {
    Self.grouped(places).map { "\(Self.who($0)): \($1.joined(separator: ", "))" }
  }

  /// The questions of each pairing, in the order in which they stand.
  private static func grouped(
    _ places: [AnswerPlace]
  ) -> [(pairing: Pairing, questions: [String])] {
    var order: [Pairing] = []
    var questions: [Pairing: [String]] = [:]
    for place in places {
      if questions[place.pairing] == nil { order.append(place.pairing) }
      questions[place.pairing, default: []].append(place.question)
    }
    return order.map { ($0, questions[$0] ?? []) }
  }
}
