// SPDX-License-Identifier: Apache-2.0

/// A page cut into its front matter and its body, each with the line it starts on.
package struct FrontMatter: Sendable, Equatable {
  /// How the front matter is marked off.
  package enum Fence: Sendable, Equatable {
    /// The page has none.
    case none
    /// "---" before and after.
    case whole
    /// "---" before and after, with white space before one of them.
    case indented
    /// The closing "---" is missing.
    case unclosed
    /// The opening "---" is missing.
    case unopened
  }

  /// How it is marked off.
  package var fence: Fence
  /// The lines between the fences.
  package var lines: [Substring]
  /// The line of the first of ``lines``, from 1.
  package var firstLine: Int
  /// What follows.
  package var body: String
  /// The line that ``body`` starts on, from 1.
  package var bodyFirstLine: Int

  /// The lines as one text.
  package var text: String { lines.joined(separator: "\n") }

  /// Cuts a page whose lines end in "\n".
  package init(of page: String) {
    let lines = TextLines.of(page)
    let first = lines.firstIndex { !Self.isBlank($0) } ?? 0
    if first < lines.count, Self.isFence(lines[first]) {
      let rest = lines[(first + 1)...]
      if let close = rest.firstIndex(where: { Self.isFence($0) }) {
        let isExact = first == 0 && lines[first].hasPrefix("---") && lines[close].hasPrefix("---")
        self.init(lines, first + 1..<close, body: close + 1, isExact ? .whole : .indented)
        return
      }
      if let end = Self.end(ofUnfenced: rest), end > first + 1 {
        self.init(lines, first + 1..<end, body: end, .unclosed)
        return
      }
    } else if let close = lines.firstIndex(where: { Self.isFence($0) }), close > first,
      let end = Self.end(ofUnfenced: lines[first..<close]),
      lines[end..<close].allSatisfy({ Self.isBlank($0) || $0.hasPrefix("#") }),
      lines[first..<close].count(where: { Self.key(of: $0) != nil }) >= 2
    {
      self.init(lines, first..<close, body: close + 1, .unopened)
      return
    }
    self.init(lines, 0..<0, body: 0, .none)
  }

  private init(_ lines: [Substring], _ range: Range<Int>, body: Int, _ fence: Fence) {
    self.fence = fence
    self.lines = Array(lines[range])
    firstLine = range.lowerBound + 1
    self.body = lines[min(body, lines.count)...].joined(separator: "\n")
    bodyFirstLine = body + 1
  }

  /// The key of a line "key: value" that is not indented; at most one leading blank.
  package static func key(of line: Substring) -> Substring? {
    let text = line.first == " " ? line.dropFirst() : line
    guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isLetter else {
      return nil
    }
    let after = text.index(after: colon)
    guard after == text.endIndex || text[after] == " " || text[after] == "\t" || text[after] == "\r"
    else { return nil }
    let key = text[..<colon]
    guard key.count <= 40, key.allSatisfy({ $0.isLetter || $0.isNumber || "_- ".contains($0) })
    else { return nil }
    return key
  }

  private static func isBlank(_ line: Substring) -> Bool {
    line.allSatisfy(\.isWhitespace)
  }

  private static func isFence(_ line: Substring) -> Bool {
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    guard trimmed.hasPrefix("---"), line.count - trimmed.count <= 3 else { return false }
    return trimmed.dropFirst(3).allSatisfy(\.isWhitespace)
  }

  /// A heading of level 2 or more; "# Title" could as well be a comment.
  private static func isHeading(_ line: Substring) -> Bool {
    let text = line.drop { $0 == "#" }
    return line.hasPrefix("##") && text.hasPrefix(" ") && line.last != "#"
      && text.contains(where: \.isLetter)
  }

  /// Where front matter ends that has no closing fence: at the first line that is neither a key,
  /// nor an item, nor indented, nor a comment, nor blank; `nil` where not even one key stands.
  private static func end(ofUnfenced lines: ArraySlice<Substring>) -> Int? {
    var end = lines.startIndex
    var keys = 0
    for index in lines.indices {
      let line = lines[index]
      if key(of: line) != nil {
        keys += 1
        end = index + 1
      } else if isBlank(line) {
        continue
      } else if line.hasPrefix("#") {
        if isHeading(line) { break }
      } else if line.first == " " || line.first == "\t" || line.hasPrefix("- ") {
        guard end > lines.startIndex else { return nil }
        end = index + 1
      } else {
        break
      }
    }
    return keys > 0 ? end : nil
  }
}
