// SPDX-License-Identifier: Apache-2.0

/// A question for what nothing in the bank fits: the profile's own text, quoted whole.
struct SafeFrame {
  /// The index of the responsibility that is quoted; `nil` for the objective's title.
  let responsibility: Int?
  /// The question.
  let text: String

  /// The longest text that can be quoted inside a question; a longer one is read out after it.
  private static let mostWordsInside = 20

  init(objective: Objective, shared: [Int], phrases: Phrases) {
    func words(_ text: String) -> Int { text.split(separator: " ").count }
    let short = shared.first {
      (4...Self.mostWordsInside).contains(words(objective.responsibilities[$0].text))
    }
    responsibility = words(objective.title) <= Self.mostWordsInside ? nil : short
    let quoted = responsibility.map { objective.responsibilities[$0].text } ?? objective.title
    let frame = words(quoted) <= Self.mostWordsInside ? phrases.quotedShort : phrases.quotedLong
    text = frame.filled(text: "\"\(Self.withSingleQuotes(quoted))\"" + Self.stop(after: quoted))
  }

  /// A quotation that ends in its own stop needs none after it.
  private static func stop(after text: String) -> String {
    text.last.map { ".!?\u{2026}".contains($0) } ?? false ? "" : "."
  }

  private static func withSingleQuotes(_ text: String) -> String {
    String(text.map { "\"\u{201C}\u{201D}".contains($0) ? "'" : $0 })
  }
}

extension String {
  /// A frame with its "{text}" filled in.
  fileprivate func filled(text: String) -> String {
    guard let slot = firstRange(of: "{text}") else { return self + " " + text }
    return String(self[..<slot.lowerBound]) + text + String(self[slot.upperBound...])
  }
}
