// SPDX-License-Identifier: Apache-2.0

/// Finds what someone most likely meant to type.
package enum NearMiss {
  /// The candidate that takes the fewest edits, if they are few for its length.
  package static func nearest(to typed: String, among candidates: [String]) -> String? {
    let typed = typed.lowercased()
    let scored = candidates.map { ($0, distance(typed, $0.lowercased())) }
    guard let best = scored.min(by: { $0.1 < $1.1 }) else { return nil }
    let isBeginning = typed.count >= 2 && best.0.lowercased().hasPrefix(typed)
    if isBeginning || best.1 <= max(1, best.0.count / 3) { return best.0 }
    return candidates.first { typed.count >= 2 && $0.lowercased().hasPrefix(typed) }
  }

  /// The question whether that was meant, to put behind a message: " Did you mean "x"?"; empty
  /// where nothing is near. The prefix is what is typed before the candidate: "--".
  package static func question(
    _ typed: String, among candidates: [String], prefix: String = ""
  ) -> String {
    nearest(to: typed, among: candidates).map { " Did you mean \"\(prefix)\($0)\"?" } ?? ""
  }

  /// The edits between two words, an exchange of neighbors counting as one (Damerau's distance in
  /// its restricted form).
  static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one), Array(other))
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        let cost = a[i] == b[j] ? 0 : 1
        var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + cost)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        current.append(best)
      }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
