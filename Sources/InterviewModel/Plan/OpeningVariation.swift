// SPDX-License-Identifier: Apache-2.0

/// How questions start, so that a candidate does not hear the same words twice in a row.
struct OpeningVariation {
  /// Openings that mean the same and take the same words after them, in groups.
  let alike: [[String]]
  private var heard: [String] = []

  init(alike: [[String]]) {
    self.alike = alike
  }

  /// The question with an opening that was not heard just before, where its group has another.
  mutating func next(_ text: String) -> String {
    let openings = candidates(for: text).map { (text: $0, opening: Question.opening(of: $0)) }
    guard let varied = openings.min(by: { cost($0.opening) < cost($1.opening) }) else {
      return text
    }
    heard.append(varied.opening)
    return varied.text
  }

  /// The question as written first, so that it stays where nothing is gained.
  private func candidates(for text: String) -> [String] {
    for group in alike {
      guard let own = group.filter({ text.hasPrefix($0) }).max(by: { $0.count < $1.count })
      else { continue }
      let rest = text.dropFirst(own.count)
      return [text] + group.filter { $0 != own }.map { $0 + rest }
    }
    return [text]
  }

  private func cost(_ opening: String) -> Int {
    (heard.last == opening ? 100 : 0) + heard.suffix(5).count { $0 == opening } / 2
  }
}
