// SPDX-License-Identifier: Apache-2.0
internal import SourceText

/// The short titles that a page gives for its objectives in its navigation:
/// `- text: "Objective 1: Outreach"`.
enum PageLabels {
  /// The labels by the number written in them. Read from the lines, so that front matter that is
  /// not valid YAML gives them too.
  static func labels(in front: FrontMatter, without objectives: Range<Int>) -> [Int: String] {
    var labels: [Int: String] = [:]
    for (offset, line) in front.lines.enumerated() where !objectives.contains(offset) {
      let text = line.drop { $0.isWhitespace || $0 == "-" }
      guard text.hasPrefix("text:") else { continue }
      let mark = ObjectiveMark(InlineText.plain(FrontFields.unquoted(text.dropFirst(5))))
      guard mark.hasLabel, let number = mark.number, !mark.rest.isEmpty else { continue }
      labels[number] = labels[number] ?? String(mark.rest)
    }
    return labels
  }
}
