// SPDX-License-Identifier: Apache-2.0
internal import SourceText

/// Markdown within one line of text, such as a value of the front matter.
enum InlineText {
  /// The text without Markdown's marks and HTML's tags.
  static func plain(_ text: String) -> String {
    let marks: Set<Character> = ["*", "_", "[", "`", "<", "&", "\\", "~", "!"]
    guard text.contains(where: marks.contains) else { return PlainText.collapsed(text) }
    // A tag in front keeps "1. " or "# " from being read as a list or a heading; it gives nothing.
    let blocks = LibCMark.parse("<a>" + PlainText.collapsed(text))
    return PlainText.collapsed(blocks.map(\.text).joined(separator: " "))
  }
}
