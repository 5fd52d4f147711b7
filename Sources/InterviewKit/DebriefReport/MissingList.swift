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

  private var words: DebriefWords { collected.words }

  /// The kinds of gaps that there are, the gravest first.
  var groups: [Group] {
    let groups: [(String, [String])] = [
      (words[.formsNotReceived], collected.formsNotReceived.map(words.who)),
      (words[.pairsWithoutForm], collected.gaps.map(words.who)),
      (words[.formsRefused], collected.refused.map(refused)),
      (words[.formsLeftOut], leftOut),
      (words[.emptyForms], missing.emptyForms.map(words.who)),
      (words[.blankRatings], byPairing(missing.blankRatings)),
      (words[.withoutEvidence], byPairing(missing.withoutEvidence)),
      (
        words(.shortEvidence, ["count": "\(MissingItems.fewestWords)"]),
        missing.shortEvidence.map(short)
      ),
      (words[.unusableAnswers], missing.unusableAnswers.map(unusable)),
      (words[.unusableLater], missing.unusableLaterRatings.map(unusable)),
      (
        words[.changesWithoutReason],
        collected.debrief.changes.filter(\.lacksReason).map {
          "\(words.who($0.pairing)): \($0.question.id)"
        }
      ),
      (words[.stepAside], collected.conflicted.map { words.who($0.pairing) }),
      (words[.undated], collected.undated.map { words.who($0.pairing) }),
      (words[.unlisted], missing.unlisted.map(words.who)),
      (
        words[.spellings],
        (missing.panelistSpellings + missing.candidateSpellings).map {
          words(.oneSpelling, ["names": $0.map { "\"\($0)\"" }.joined(separator: ", ")])
        }
      ),
    ]
    return groups.filter { !$0.1.isEmpty }.map { Group(title: $0.0, items: $0.1) }
  }

  private func short(_ evidence: MissingItems.ShortEvidence) -> String {
    let count =
      evidence.words == 1 ? words[.word] : words(.words, ["count": "\(evidence.words)"])
    return "\(words.who(evidence.place.pairing)): \(evidence.place.question) (\(count))"
  }

  private func unusable(_ rating: LaterRating) -> String {
    "\(words.who(rating.pairing)): \(rating.question), \(words.rating(rating.rating))"
      + (rating.reason.isEmpty ? "" : ", \(words.line(rating.reason))")
  }

  /// What each panelist is to be reminded of, in the order of the panel.
  var reminders: [Reminder] {
    var items: [Panelist: [String]] = [:]
    func add(_ pairing: Pairing, _ item: String) {
      items[pairing.panelist, default: []].append(item)
    }
    func about(_ pairing: Pairing, _ word: DebriefWord) -> String {
      words(word, ["candidate": pairing.candidate.name])
    }
    for pairing in collected.formsNotReceived + missing.emptyForms {
      add(pairing, about(pairing, .remindForm))
    }
    for form in collected.refused {
      for sentence in form.sentences(words) {
        add(form.pairing, "\(form.pairing.candidate): \(sentence)")
      }
    }
    for form in missing.leftOut {
      switch form.reason {
      case .severalForms:
        let item = about(form.pairing, .remindWhich)
        if items[form.pairing.panelist]?.contains(item) != true { add(form.pairing, item) }
      case .otherPlan: add(form.pairing, about(form.pairing, .remindCurrent))
      case .noPanelist, .noCandidate: continue
      }
    }
    let gaps: [([AnswerPlace], DebriefWord)] = [
      (missing.blankRatings, .remindRating), (missing.withoutEvidence, .remindEvidence),
      (missing.shortEvidence.map(\.place), .remindWords),
    ]
    for (places, word) in gaps {
      for (pairing, questions) in Self.grouped(places) {
        add(
          pairing,
          words(
            word,
            [
              "candidate": pairing.candidate.name, "ids": questions.joined(separator: ", "),
            ]))
      }
    }
    let known = collected.debrief.panelists
    let others = Set(items.keys).subtracting(known).sorted { $0.name < $1.name }
    return (known + others).compactMap { panelist in
      guard let own = items[panelist], !panelist.name.isEmpty else { return nil }
      return Reminder(panelist: panelist.name, items: own)
    }
  }

  private func refused(_ form: RefusedForm) -> String {
    "\(form.file): " + form.sentences(words).joined(separator: " ")
  }

  private var leftOut: [String] {
    missing.leftOut.map { form in
      let name = "\(form.file), \(words.who(form.pairing))"
      switch form.reason {
      case .otherPlan(let id):
        let what = collected.differences[id].map { ": " + $0.text(words.wording) } ?? ""
        return words(.otherPlan, ["form": name, "plan": id]) + what
      case .noPanelist: return words(.noPanelist, ["file": form.file])
      case .noCandidate: return words(.noCandidate, ["file": form.file])
      case .severalForms(let files):
        return words(.severalForms, ["form": name, "count": "\(files.count)"])
      }
    }
  }

  private func unusable(_ answer: UnusableAnswer) -> String {
    let what =
      switch answer.reason {
      case .unknownQuestion: words[.unknownQuestion]
      case .offScale(let level): words(.offScale, ["level": "\(level)"])
      case .answeredTwice: words[.answeredTwice]
      }
    return "\(words.who(answer.place.pairing)): \(answer.place.question), \(what)"
  }

  private func byPairing(_ places: [AnswerPlace]) -> [String] {
    Self.grouped(places).map { "\(words.who($0)): \($1.joined(separator: ", "))" }
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
