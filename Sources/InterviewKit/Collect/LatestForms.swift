// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel

/// Settles what to do with several forms by one panelist about one candidate.
struct LatestForms {
  /// The forms that go on; several of one pairing are left to the debrief, which uses none.
  private(set) var cards: [Scorecard] = []
  /// What was done, in words.
  private(set) var notes: [String] = []

  /// - Parameters:
  ///   - cards: The forms of one plan.
  ///   - takesLatest: Whether the newest is taken: by the date of the interview, then by the time
  ///     at which its file was last changed.
  init(_ cards: [Scorecard], takesLatest: Bool) {
    var groups: [Pairing: [Scorecard]] = [:]
    for card in cards { groups[card.pairing, default: []].append(card) }
    var seen: Set<Pairing> = []
    for card in cards where seen.insert(card.pairing).inserted {
      let group = Self.different(groups[card.pairing] ?? [card])
      if let copies = groups[card.pairing], copies.count > group.count {
        notes.append(
          "\(copies.map(\.file).joined(separator: ", ")): the same answers by"
            + " \(card.panelist) on \(card.candidate); counted once.")
      }
      guard takesLatest, group.count > 1 else {
        self.cards += group
        continue
      }
      take(group)
    }
  }

  /// The forms without those that only repeat another.
  private static func different(_ cards: [Scorecard]) -> [Scorecard] {
    cards.reduce(into: []) { kept, card in
      let isKnown = kept.contains { other in
        var copy = card
        copy.file = other.file
        return copy == other
      }
      if !isKnown { kept.append(card) }
    }
  }

  private mutating func take(_ group: [Scorecard]) {
    let aged = group.map { card in
      (card: card, day: Day(card.date)?.secondsSince1970 ?? -1, changed: Self.changed(card.file))
    }.sorted { ($0.day, $0.changed) > ($1.day, $1.changed) }
    guard let newest = aged.first, aged.count > 1,
      (newest.day, newest.changed) != (aged[1].day, aged[1].changed)
    else {
      cards += group
      return
    }
    let others = aged.dropFirst().map(\.card.file).joined(separator: ", ")
    notes.append(
      "\(newest.card.file): taken as the latest by \(newest.card.panelist) on"
        + " \(newest.card.candidate); not used: \(others).")
    cards.append(newest.card)
  }

  /// Seconds since 1970 of the last change of a file; 0 where that is not known.
  private static func changed(_ file: String) -> Double {
    let facts = try? FileManager.default.attributesOfItem(atPath: file)
    return (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
  }
}
