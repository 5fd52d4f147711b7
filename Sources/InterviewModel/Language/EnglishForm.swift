// SPDX-License-Identifier: Apache-2.0

/// Articles, plurals, and the finish of a sentence.
enum EnglishForm {
  /// "a" or "an", by sound: "an hour", "a user", "an MVP".
  static func article(before word: String) -> String {
    guard let first = word.utf8.first else { return "a" }
    let lower = word.lowercased()
    if isSpelledOut(word) {
      return "AEFHILMNORSX".utf8.contains(first) ? "an" : "a"
    }
    if lower.hasPrefix("8") || lower.hasPrefix("11") || lower.hasPrefix("18") { return "an" }
    if ["hour", "honest", "honor", "heir"].contains(where: { lower.hasPrefix($0) }) { return "an" }
    let soundsLikeYou = [
      "uni", "use", "usu", "usa", "eu", "one", "once", "uti", "ubi", "u.s", "ura",
    ]
    let isUnder = ["unin", "unim", "unid"].contains { lower.hasPrefix($0) }
    if !isUnder, soundsLikeYou.contains(where: { lower.hasPrefix($0) }) { return "a" }
    return (first | 0x20).isVowel ? "an" : "a"
  }

  /// Capitals only: read letter by letter.
  private static func isSpelledOut(_ word: String) -> Bool {
    word.utf8.count > 1 && word.utf8.allSatisfy { $0.isCapital || $0.isDigit }
      && (word.utf8.first?.isCapital ?? false)
  }

  /// The singular of a regular plural: "policies" gives "policy".
  static func singular(of plural: String) -> String {
    if let irregular = irregularPlurals[plural] { return irregular }
    if plural.hasSuffix("ies"), plural.utf8.count > 4 { return plural.dropLast(3) + "y" }
    if ["sses", "shes", "ches", "xes"].contains(where: { plural.hasSuffix($0) }) {
      return String(plural.dropLast(2))
    }
    if plural.hasSuffix("s"), !plural.hasSuffix("ss"), !plural.hasSuffix("us") {
      return String(plural.dropLast())
    }
    return plural
  }

  private static let irregularPlurals = [
    "analyses": "analysis", "people": "person", "children": "child", "processes": "process",
    "criteria": "criterion", "crises": "crisis", "series": "series", "responses": "response",
    "databases": "database", "cases": "case", "releases": "release", "courses": "course",
    "nurses": "nurse", "purchases": "purchase", "exercises": "exercise",
  ]

  /// A sentence of the words: capital, one stop, no doubled word, no space before a mark.
  static func sentence(_ text: String) -> String {
    var words: [Substring] = []
    for word in text.split(separator: " ") where word != words.last {
      if word == "," || word == "." { continue }
      words.append(word)
    }
    var sentence = words.joined(separator: " ")
    while let last = sentence.last, ",;: ".contains(last) { sentence.removeLast() }
    guard let first = sentence.first else { return "" }
    sentence = first.uppercased() + sentence.dropFirst()
    if let last = sentence.last, ".!?".contains(last) { return sentence }
    return sentence + "."
  }

  /// How many words a text has.
  static func wordCount(_ text: String) -> Int {
    text.utf8.split(separator: UInt8(ascii: " ")).count
  }
}
