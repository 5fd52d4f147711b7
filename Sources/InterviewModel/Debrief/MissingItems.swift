// SPDX-License-Identifier: Apache-2.0

/// What is missing before a panel can talk: the first thing a debrief says.
///
/// Everything is listed by candidate, then by panelist, then by question, each in its order.
public struct MissingItems: Sendable, Equatable {
  /// The forms that a member of the panel owes and that did not come in. Forms that came in and
  /// were left out are not among them.
  public let formsNotReceived: [Pairing]
  /// The forms that came in and do not count, in the order given.
  public let leftOut: [LeftOutForm]
  /// The forms that count though their panelist or candidate is not on the list that was given.
  public let unlisted: [Pairing]
  /// The forms without any rating or evidence; their blanks are not listed again.
  public let emptyForms: [Pairing]
  /// The questions that have neither a level nor "not observed".
  public let blankRatings: [AnswerPlace]
  /// The levels that were given without a word of evidence.
  public let withoutEvidence: [AnswerPlace]
  /// The levels that were given with evidence of fewer than ``fewestWords`` words.
  public let shortEvidence: [ShortEvidence]
  /// The answers that cannot be counted.
  public let unusableAnswers: [UnusableAnswer]
  /// The ratings after discussion that belong to no panelist, candidate, question or level here,
  /// in the order given.
  public let unusableLaterRatings: [LaterRating]
  /// Panelists' names that may be spellings of one, those of forms left out included.
  public let panelistSpellings: [[String]]
  /// Candidates' names that may be spellings of one, those of forms left out included.
  public let candidateSpellings: [[String]]

  /// Evidence with fewer words is listed as short; the number is InterviewKit's own.
  public static let fewestWords = 8

  /// A level that was given with little evidence.
  public struct ShortEvidence: Sendable, Equatable {
    /// Where it stands.
    public let place: AnswerPlace
    /// How many words it has, 1 or more.
    public let words: Int
  }

  /// Whether every form is in, complete and clear.
  public var isEmpty: Bool {
    formsNotReceived.isEmpty && leftOut.isEmpty && unlisted.isEmpty && emptyForms.isEmpty
      && blankRatings.isEmpty && withoutEvidence.isEmpty && shortEvidence.isEmpty
      && unusableAnswers.isEmpty && unusableLaterRatings.isEmpty && panelistSpellings.isEmpty
      && candidateSpellings.isEmpty
  }

  init(plan: DebriefPlan, people: PanelOrder, leftOut: [LeftOutForm], book: RatingBook) {
    var (notReceived, unlisted, empty): ([Pairing], [Pairing], [Pairing]) = ([], [], [])
    var (blank, without): ([AnswerPlace], [AnswerPlace]) = ([], [])
    var short: [ShortEvidence] = []
    var unusable: [UnusableAnswer] = []
    let received = Set(leftOut.map(\.pairing))
    for pairing in people.pairings {
      guard let card = book.scorecards[pairing] else {
        if people.isExpected(pairing), !received.contains(pairing) { notReceived.append(pairing) }
        continue
      }
      if !people.isListed(pairing) { unlisted.append(pairing) }
      let own = book.unusable[pairing] ?? []
      unusable += own
      if card.answers.allSatisfy({ $0.rating == nil && $0.evidenceWords == 0 }) {
        empty.append(pairing)
        continue
      }
      for question in plan.questions {
        let place = AnswerPlace(pairing: pairing, question: question.id, file: card.file)
        let answer = book.answer(pairing, question.id)
        let words = answer?.evidenceWords ?? 0
        if answer?.rating == nil {
          if question.isAsked(of: pairing.panelist), !own.contains(where: { $0.place == place }) {
            blank.append(place)
          }
        } else if answer?.rating?.level == nil {
          continue
        } else if words == 0 {
          without.append(place)
        } else if words < Self.fewestWords {
          short.append(ShortEvidence(place: place, words: words))
        }
      }
    }
    formsNotReceived = notReceived
    self.leftOut = leftOut
    self.unlisted = unlisted
    emptyForms = empty
    blankRatings = blank
    withoutEvidence = without
    shortEvidence = short
    unusableAnswers = unusable
    unusableLaterRatings = book.unusableLater
    let others = leftOut.map(\.pairing)
    panelistSpellings = NameSpellings.suspicious(
      in: people.panelists.map(\.name) + others.map(\.panelist.name))
    candidateSpellings = NameSpellings.suspicious(
      in: people.candidates.map(\.name) + others.map(\.candidate.name))
  }
}
