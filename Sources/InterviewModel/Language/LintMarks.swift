// SPDX-License-Identifier: Apache-2.0

/// Checks of the marks in a text.
enum LintMarks {
  /// A bracket or quotation mark without partner, or a pair with nothing inside.
  static func unpaired(_ text: String) -> String? {
    var open: [Character] = []
    var previous: Character = " "
    for mark in text {
      switch mark {
      case "(", "[": open.append(mark)
      case ")", "]":
        guard let last = open.popLast(), (last == "(") == (mark == ")") else { return String(mark) }
        if previous == last { return "\(last)\(mark)" }
      case "\"", "\u{201C}", "\u{201D}": return String(mark)
      default: break
      }
      previous = mark
    }
    return open.first.map { String($0) }
  }

  /// "..", ". .", " ,", ";.".
  static func doubled(_ text: String) -> String? {
    var last: Character?
    var hasGap = false
    for mark in text {
      if ".,;:?!".contains(mark) {
        if let last, ".,;:?!".contains(last) {
          return hasGap ? "\(last) \(mark)" : "\(last)\(mark)"
        }
        if hasGap { return " \(mark)" }
        last = mark
        hasGap = false
      } else if mark == " " {
        hasGap = true
      } else {
        last = mark
        hasGap = false
      }
    }
    return nil
  }

  /// Marks of Markdown, HTML and Liquid.
  static func markup(_ text: String) -> String? {
    ["**", "__", "`", "](", "{{", "{%", "}}", "</", "<br", "<a ", "&amp;", "&nbsp;", "# ", "*"]
      .first { text.contains($0) }
  }

  /// A web or e-mail address.
  static func isAddress(_ word: Substring) -> Bool {
    word.contains("://") || word.hasPrefix("www.") || word.contains("@") || word.contains(".gov/")
  }
}
