// SPDX-License-Identifier: Apache-2.0

/// A form that came in and does not count, with the reason.
public struct LeftOutForm: Sendable, Equatable {
  /// Why a form does not count.
  public enum Reason: Sendable, Equatable {
    /// It was made from another plan, whose id this is.
    case otherPlan(String)
    /// It names no panelist.
    case noPanelist
    /// It names no candidate.
    case noCandidate
    /// There are several by this panelist about this candidate; these are the files of all of
    /// them. None counts, for nobody but the panelist knows which is meant.
    case severalForms([String])
  }

  /// Who rates whom, as the form says.
  public let pairing: Pairing
  /// The file it came from.
  public let file: String
  /// Why it does not count.
  public let reason: Reason

  /// Parts the forms that count from those that do not.
  ///
  /// - Returns: At most one form for each pairing, and the rest in the order given.
  static func sort(
    _ scorecards: [Scorecard], planID: String
  ) -> (used: [Pairing: Scorecard], leftOut: [LeftOutForm]) {
    var used: [Pairing: Scorecard] = [:]
    let reasons = scorecards.map { ownReason($0, planID: planID) }
    var files: [Pairing: [String]] = [:]
    for (card, reason) in zip(scorecards, reasons) where reason == nil {
      files[card.pairing, default: []].append(card.file)
    }
    var leftOut: [LeftOutForm] = []
    for (card, reason) in zip(scorecards, reasons) {
      let same = files[card.pairing] ?? []
      if let reason = reason ?? (same.count > 1 ? .severalForms(same) : nil) {
        leftOut.append(LeftOutForm(pairing: card.pairing, file: card.file, reason: reason))
      } else {
        used[card.pairing] = card
      }
    }
    return (used, leftOut)
  }

  /// Why a form would not count even if it were the only one.
  private static func ownReason(_ card: Scorecard, planID: String) -> Reason? {
    if card.planID != planID { return .otherPlan(card.planID) }
    if card.panelist.name.allSatisfy(\.isWhitespace) { return .noPanelist }
    if card.candidate.name.allSatisfy(\.isWhitespace) { return .noCandidate }
    return nil
  }
}
