// SPDX-License-Identifier: Apache-2.0

/// The mark that pages put before an objective: "Key objective #1:" or "1.".
struct ObjectiveMark {
  /// Whether "Objective" and a number were found.
  var hasLabel = false
  /// Whether a bare number ("2.") was found.
  var hasNumber = false
  /// The number in the label, if there is one.
  var number: Int?
  /// The text after the mark.
  var rest: Substring

  /// Takes the mark off a text in one line; also a mark that was written twice.
  init(_ text: Substring) {
    rest = text.drop(while: \.isWhitespace)
    for _ in 0..<4 {
      if let (number, after) = Self.label(rest) {
        hasLabel = true
        self.number = self.number ?? number
        rest = after
      } else if let after = Self.number(rest) {
        hasNumber = true
        rest = after
      } else {
        break
      }
    }
  }

  init(_ text: String) { self.init(text[...]) }

  /// Whether a text says just "Key objectives".
  static func isSectionName(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words == ["key", "objectives"] || words == ["objectives"]
  }

  private static func label(_ text: Substring) -> (Int, Substring)? {
    var rest = text
    if rest.take("key") { rest.skipSpaces() }
    guard rest.take("objective") else { return nil }
    rest.skipSpaces()
    if rest.take("\\#") || rest.take("#") || rest.take("no.") { rest.skipSpaces() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    if let next = rest.first, next.isLetter { return nil }
    rest.skipSpaces()
    if let sign = rest.first, ":.)-–—".contains(sign) { rest = rest.dropFirst() }
    rest.skipSpaces()
    return (number, rest)
  }

  private static func number(_ text: Substring) -> Substring? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count) else { return nil }
    var rest = text.dropFirst(digits.count)
    guard rest.take(".") || rest.take(")"), rest.isEmpty || rest.first?.isWhitespace == true else {
      return nil
    }
    rest.skipSpaces()
    return rest
  }
}

extension Substring {
  fileprivate mutating func take(_ word: String) -> Bool {
    guard prefix(word.count).lowercased() == word else { return false }
    self = dropFirst(word.count)
    return true
  }

  fileprivate mutating func skipSpaces() {
    self = drop(while: \.isWhitespace)
  }
}
