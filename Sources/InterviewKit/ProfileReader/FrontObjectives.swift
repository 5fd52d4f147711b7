// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import SourceText

/// Objectives in the front matter, under "key objectives:", read from the lines as they stand: to
/// YAML, nested dashes without a colon are one folded text.
struct FrontObjectives {
  private(set) var objectives: [FoundObjective] = []
  /// The lines that the objectives take, by offset in the front matter; empty if there is no such
  /// field.
  private(set) var lines: Range<Int> = 0..<0

  private enum Part { case nothing, title, responsibility }
  private var part = Part.nothing
  private var firstIndent: Int?
  private var innerIndent: Int?
  private var isMaps = false

  init(_ front: FrontMatter) {
    let cleaned = Liquid.cleaned(front.text).text
    let lines = TextLines.of(cleaned)
    guard let start = lines.firstIndex(where: Self.isField) else { return }
    let fieldIndent = Self.indent(of: lines[start])
    var end = start + 1
    while end < lines.count, !Self.endsField(lines[end], fieldIndent) {
      read(lines[end], line: front.firstLine + end)
      end += 1
    }
    self.lines = start..<end
    for index in objectives.indices { finish(&objectives[index]) }
    objectives.removeAll { $0.title.isEmpty }
  }

  private static func isField(_ line: Substring) -> Bool {
    FrontMatter.key(of: line).map { FrontFields.folded($0) == "key objectives" } == true
  }

  private static func indent(of line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.count
  }

  private static func endsField(_ line: Substring, _ fieldIndent: Int) -> Bool {
    indent(of: line) <= fieldIndent && FrontMatter.key(of: line) != nil
  }

  private mutating func read(_ line: Substring, line number: Int) {
    let indent = Self.indent(of: line)
    let text = line.dropFirst(indent)
    if text.isEmpty || text.hasPrefix("#") || text.allSatisfy(\.isWhitespace) { return }
    if text == "-" || text.hasPrefix("- ") || text.hasPrefix("-\t") {
      dash(text.dropFirst().drop(while: \.isWhitespace), indent: indent, line: number)
    } else if isMaps, let key = FrontMatter.key(of: text) {
      field(key, value: text.dropFirst(key.count + 1), line: number)
    } else {
      append(text)
    }
  }

  private mutating func dash(_ text: Substring, indent: Int, line: Int) {
    if firstIndent == nil {
      firstIndent = indent
      isMaps = FrontMatter.key(of: text).map(Self.isMapKey) == true
    }
    if isMaps {
      if let key = FrontMatter.key(of: text), Self.isMapKey(key) {
        field(key, value: text.dropFirst(key.count + 1), line: line)
      } else {
        addResponsibility(text, indent: indent, line: line)
      }
      return
    }
    let first = firstIndent ?? indent
    if indent <= first || innerIndent.map({ indent < $0 }) == true {
      addObjective(text, line: line)
    } else {
      addResponsibility(text, indent: indent, line: line)
    }
  }

  private static func isMapKey(_ key: Substring) -> Bool {
    ["title", "items"].contains(key.lowercased())
  }

  private mutating func field(_ key: Substring, value: Substring, line: Int) {
    switch key.lowercased() {
    case "title": addObjective(value, line: line)
    case "items": part = .nothing
    default: append(key + ":" + value)
    }
  }

  private mutating func addObjective(_ text: Substring, line: Int) {
    objectives.append(FoundObjective(title: Self.opening(text), line: line))
    part = .title
    innerIndent = nil
  }

  private mutating func addResponsibility(_ text: Substring, indent: Int, line: Int) {
    guard !objectives.isEmpty else { return }
    objectives[objectives.count - 1].responsibilities.append(
      Responsibility(text: Self.opening(text), line: line))
    part = .responsibility
    innerIndent = innerIndent ?? indent
  }

  /// A line without a dash goes on with the line before it.
  private mutating func append(_ text: Substring) {
    guard let last = objectives.indices.last else { return }
    switch part {
    case .nothing: break
    case .title: objectives[last].title += " " + text
    case .responsibility:
      let inner = objectives[last].responsibilities.count - 1
      objectives[last].responsibilities[inner].text += " " + text
    }
  }

  /// The text of a line; the mark of a block of text (">", "|-") is none.
  private static func opening(_ text: Substring) -> String {
    let trimmed = text.drop(while: \.isWhitespace)
    let isBlockMark =
      (trimmed.hasPrefix(">") || trimmed.hasPrefix("|"))
      && trimmed.dropFirst().allSatisfy { "+- 0123456789\t".contains($0) }
    return isBlockMark ? "" : String(trimmed)
  }

  private func finish(_ objective: inout FoundObjective) {
    let mark = ObjectiveMark(InlineText.plain(FrontFields.unquoted(objective.title)))
    objective.title = String(mark.rest)
    objective.writtenNumber = mark.number
    for index in objective.responsibilities.indices {
      let text = FrontFields.unquoted(objective.responsibilities[index].text)
      objective.responsibilities[index].text = InlineText.plain(text)
    }
    objective.responsibilities.removeAll(where: \.text.isEmpty)
  }
}
