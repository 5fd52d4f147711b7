// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Counts spellings of a name as one that differ in nothing but capitals and spaces, and says so.
///
/// "okafor " is Okafor. Spellings that differ in more, as "Rivera, Ana" and "Ana Rivera" do, are
/// listed in the debrief and left for a person to tell.
struct SameNames {
  /// What was counted as something else, in words, in the order of the forms.
  private(set) var notes: [String] = []

  private var panelists: [String: String] = [:]
  private var candidates: [String: String] = [:]

  /// - Parameters:
  ///   - forms: The forms that came in; of several spellings the most frequent one counts.
  ///   - options: The names that were given count before those of forms.
  init(_ forms: [FilledForm], _ options: CollectOptions) {
    panelists = Self.spellings(options.panelists, forms.map(\.card.panelist.name))
    candidates = Self.spellings(options.candidates, forms.map(\.card.candidate.name))
    for form in forms {
      let (panelist, candidate) = (form.card.panelist.name, form.card.candidate.name)
      for (what, name, known) in [
        ("panelist", panelist, spelling(of: panelist, in: panelists)),
        ("candidate", candidate, spelling(of: candidate, in: candidates)),
      ] where name != known {
        notes.append("\(form.card.file): the \(what) \"\(name)\" is counted as \"\(known)\".")
      }
    }
  }

  /// A form with the spellings that count.
  func joined(_ form: FilledForm) -> FilledForm {
    var form = form
    form.card.panelist = panelist(form.card.panelist)
    form.card.candidate = candidate(form.card.candidate)
    return form
  }

  /// What a chair wrote, with the spellings that count.
  func joined(_ record: ChairRecord) -> ChairRecord {
    var record = record
    for index in record.panels.indices {
      let name = candidate(Candidate(record.panels[index].candidate)).name
      record.panels[index].candidate = name
      record.panels[index].later = record.panels[index].later.map(joined)
    }
    record.first = record.first.map(joined)
    return record
  }

  private func joined(_ rating: LaterRating) -> LaterRating {
    LaterRating(
      panelist: panelist(rating.panelist), candidate: candidate(rating.candidate),
      question: rating.question, rating: rating.rating, reason: rating.reason)
  }

  private func panelist(_ panelist: Panelist) -> Panelist {
    Panelist(spelling(of: panelist.name, in: panelists))
  }

  private func candidate(_ candidate: Candidate) -> Candidate {
    Candidate(spelling(of: candidate.name, in: candidates))
  }

  private func spelling(of name: String, in known: [String: String]) -> String {
    known[Self.folded(name)] ?? name
  }

  /// The spelling that counts, by what all spellings of a name share.
  private static func spellings(_ given: [String], _ found: [String]) -> [String: String] {
    var counts: [String: Int] = [:]
    for name in found { counts[name, default: 0] += 1 }
    var known: [String: String] = [:]
    for name in found where !name.isEmpty {
      guard let other = known[folded(name)] else {
        known[folded(name)] = name
        continue
      }
      // Of equally frequent ones the first.
      if counts[name, default: 0] > counts[other, default: 0] { known[folded(name)] = name }
    }
    for name in given { known[folded(name)] = name }
    return known
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
