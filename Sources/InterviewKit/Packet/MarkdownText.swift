// SPDX-License-Identifier: Apache-2.0

/// Writes plain text so that a Markdown program shows it as it was written.
///
/// Every character that CommonMark or GitHub's tables, strikethrough and autolinks could read as
/// markup is escaped with a backslash, or as an entity where a backslash has no effect.
enum MarkdownText {
  /// A text as one line of Markdown; line ends become spaces.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    var atStart = true
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "&":
        result += "&amp;"
      case "-", "+", "=", "!":
        // List markers, underlines of headings, thematic breaks and images.
        if atStart || scalar == "!" { result += "\\" }
        result.unicodeScalars.append(scalar)
      case ".", ")":
        // "1." at the start of a line would be a list, and "www." a link.
        if isListNumber(result) || result.hasSuffix("www") { result += "\\" }
        result.unicodeScalars.append(scalar)
      case ":":
        // "http://..." would become a link.
        result += scalars.dropFirst(index + 1).starts(with: ["/", "/"]) ? "\\:" : ":"
      case "\n", "\r", "\t", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        result += " "
      case "\u{0}"..."\u{1F}", "\u{7F}":
        break
      default:
        result.unicodeScalars.append(scalar)
      }
      if scalar != " " { atStart = false }
    }
    return result
  }

  private static func isListNumber(_ text: String) -> Bool {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
