// SPDX-License-Identifier: Apache-2.0

/// Finds names that may be one person's, so that somebody can say whether they are.
///
/// Nothing is merged: it only lists. Names are suspicious if they differ in nothing but case,
/// spaces, punctuation, accents or the order of their words: "Ana Rivera", "ana rivera ",
/// "Rivera, Ana"; "C-01" and "c01".
public enum NameSpellings {
  /// The groups of different spellings that may mean the same.
  ///
  /// - Parameter names: Names or codes as given, in any number and with repeats.
  /// - Returns: Groups of two spellings or more, each spelling once; groups and spellings stand in
  ///   the order of their first appearance.
  public static func suspicious(in names: [String]) -> [[String]] {
    var groups: [[String]] = []
    var groupOfKey: [String: Int] = [:]
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      let keys = self.keys(of: name)
      let known = Set(keys.compactMap { groupOfKey[$0] }).sorted()
      let target = known.first ?? groups.count
      if known.isEmpty { groups.append([]) }
      groups[target].append(name)
      // A name that fits two groups, "Ana-Rivera" say, shows that they are one.
      for other in known.dropFirst() {
        groups[target] += groups[other]
        groups[other] = []
        for (key, group) in groupOfKey where group == other { groupOfKey[key] = target }
      }
      for key in keys { groupOfKey[key] = target }
    }
    let order = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return groups.filter { $0.count > 1 }.map { group in
      group.sorted { (order[$0] ?? 0) < (order[$1] ?? 0) }
    }
  }

  /// What two spellings share: the letters and digits in their order, and the words sorted. A
  /// name without a letter or a digit shares nothing.
  private static func keys(of name: String) -> [String] {
    var words: [String] = [""]
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        words[words.count - 1] += plain(scalar)
      } else if !isAccent(scalar), scalar != "'", scalar != "\u{2019}" {
        words.append("")
      }
    }
    words.removeAll(where: \.isEmpty)
    guard !words.isEmpty else { return [] }
    return ["joined " + words.joined(), "sorted " + words.sorted().joined(separator: " ")]
  }

  /// An accent that is a character of its own.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }

  /// A letter without its accent: Unicode names é "LATIN SMALL LETTER E WITH ACUTE".
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(scalar) }
    let prefix = "LATIN SMALL LETTER "
    guard let name = scalar.properties.name, name.hasPrefix(prefix) else { return String(scalar) }
    let letter = name.dropFirst(prefix.count).prefix { $0 != " " }
    return letter.count == 1 ? letter.lowercased() : String(scalar)
  }
}
