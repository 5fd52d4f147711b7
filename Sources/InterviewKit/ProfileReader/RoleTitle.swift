// SPDX-License-Identifier: Apache-2.0
internal import SourceText

/// Chooses a page's title of the role: the first source that says something specific.
enum RoleTitle {
  /// The fields of the front matter that may hold the title, in order of trust.
  static let fields = ["role_name", "position_title", "title", "lead", "subnav_title"]

  private static let fillers = ["performance profile", "upcoming role"]
  private static let stock: Set<String> = [
    "innovation specialist", "open position", "open positions", "job listing", "job listings",
    "job listing(s)", "gsa excepted service position description", "position title", "(position)",
    "title",
  ]
  private static let separators: Set<Character> = [
    "-", "\u{2013}", "\u{2014}", ":", ",", "/", "|", " ",
  ]

  static func choose(from sources: [String]) -> String {
    let cleaned = sources.map(clean).filter { !$0.isEmpty && !stock.contains($0.lowercased()) }
    return cleaned.first { $0.contains(" ") } ?? cleaned.first ?? "Role without a title"
  }

  /// The last source: a file's name, as words.
  static func fromFileName(_ file: String) -> String {
    var name = file.split(separator: "/").last ?? ""
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = name[..<dot] }
    let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func clean(_ text: String) -> String {
    var text = GradeText(InlineText.plain(text)).withoutMentions
    for filler in fillers {
      while let range = text.range(ofCaseless: filler) { text.removeSubrange(range) }
    }
    text = PlainText.collapsed(text.replacing("()", with: ""))
    let inner = text.drop { separators.contains($0) }
    guard let last = inner.lastIndex(where: { !separators.contains($0) }) else { return "" }
    return String(inner[...last])
  }
}

extension String {
  /// The first place of an ASCII phrase in lower case, whatever its case here.
  func range(ofCaseless phrase: String) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].prefix(phrase.count).lowercased() == phrase {
        return index..<self.index(index, offsetBy: phrase.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
