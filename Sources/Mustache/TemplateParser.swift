// SPDX-License-Identifier: Apache-2.0

/// Reads the text of a template into nodes, by the Mustache specification's mandatory part.
struct TemplateParser {
  private let text: [UInt8]
  private let name: String
  private var position = 0
  private var line = 1
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var frames: [Frame] = [Frame()]

  /// An open section, or the whole template.
  private struct Frame {
    var path: [String] = []
    var inverted = false
    var line = 1
    var nodes: [Node] = []
  }

  init(_ text: String, name: String) {
    self.text = Array(text.utf8)
    self.name = name
  }

  mutating func parse() throws(TemplateError) -> [Node] {
    while let start = find(open, from: position) {
      try tag(at: start)
    }
    addText(position..<text.count)
    guard frames.count == 1, let whole = frames.last else {
      let frame = frames[frames.count - 1]
      throw error(.unclosedSection(frame.path.joined(separator: ".")), line: frame.line)
    }
    return whole.nodes
  }

  private mutating func tag(at start: Int) throws(TemplateError) {
    let tagLine = line + text[position..<start].count { $0 == UInt8(ascii: "\n") }
    var content = start + open.count
    let sigil = content < text.count ? text[content] : 0
    // Three braces, and "=" for new delimiters, end with a sign of their own.
    var ending = close
    if sigil == UInt8(ascii: "{") { ending = [UInt8(ascii: "}")] + close }
    if sigil == UInt8(ascii: "=") { ending = [UInt8(ascii: "=")] + close }
    let hasSigil = "#^/!>&{=".utf8.contains(sigil)
    if hasSigil { content += 1 }
    guard let stop = find(ending, from: content) else { throw error(.unclosedTag, line: tagLine) }
    let end = stop + ending.count
    let words = String(decoding: text[content..<stop], as: UTF8.self).trimmed

    let isStandalone = hasSigil && sigil != UInt8(ascii: "&") && sigil != UInt8(ascii: "{")
    let alone = isStandalone ? standaloneLine(start: start, end: end) : nil
    addText(position..<(alone?.lowerBound ?? start))
    let indent = alone.map { String(decoding: text[$0.lowerBound..<start], as: UTF8.self) } ?? ""
    let next = alone?.upperBound ?? end
    line = tagLine + text[start..<next].count { $0 == UInt8(ascii: "\n") }
    position = next
    try add(sigil: hasSigil ? sigil : 0, words: words, indent: indent, line: tagLine)
  }

  private mutating func add(
    sigil: UInt8, words: String, indent: String, line: Int
  ) throws(TemplateError) {
    if sigil == UInt8(ascii: "!") { return }
    if sigil == UInt8(ascii: "=") { return try changeDelimiters(words, line: line) }
    guard !words.isEmpty else { throw error(.emptyTag, line: line) }
    let path = words == "." ? [] : Self.path(words)
    switch sigil {
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      frames.append(Frame(path: path, inverted: sigil == UInt8(ascii: "^"), line: line))
    case UInt8(ascii: "/"):
      guard frames.count > 1, let frame = frames.last, frame.path == path else {
        let open = frames.count > 1 ? frames.last?.path.joined(separator: ".") : nil
        throw error(.unexpectedEnd(found: words, open: open), line: line)
      }
      frames.removeLast()
      append(
        .section(
          path: frame.path, inverted: frame.inverted, nodes: frame.nodes, line: frame.line))
    case UInt8(ascii: ">"):
      append(.partial(name: words, indent: indent, line: line))
    default:
      append(.variable(path: path, escaped: sigil == 0, line: line))
    }
  }

  private static func path(_ words: String) -> [String] {
    words.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)).trimmed }
  }

  private mutating func changeDelimiters(_ words: String, line: Int) throws(TemplateError) {
    let parts = words.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    guard parts.count == 2 else { throw error(.badDelimiters, line: line) }
    open = Array(parts[0].utf8)
    close = Array(parts[1].utf8)
  }

  private mutating func append(_ node: Node) {
    frames[frames.count - 1].nodes.append(node)
  }

  private mutating func addText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    append(.text(String(decoding: text[range], as: UTF8.self)))
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, text.count >= pattern.count else { return nil }
    var index = start
    while index <= text.count - pattern.count {
      if text[index] == first, text[index..<(index + pattern.count)].elementsEqual(pattern) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The whole line, its end included, if nothing but white space stands beside the tag on it.
  private func standaloneLine(start: Int, end: Int) -> Range<Int>? {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var first = start
    while first > position, isBlank(text[first - 1]) { first -= 1 }
    guard first == 0 || text[first - 1] == UInt8(ascii: "\n") else { return nil }
    var last = end
    while last < text.count, isBlank(text[last]) { last += 1 }
    if last == text.count { return first..<last }
    if text[last] == UInt8(ascii: "\n") { return first..<(last + 1) }
    if text[last] == UInt8(ascii: "\r"), last + 1 < text.count,
      text[last + 1] == UInt8(ascii: "\n")
    {
      return first..<(last + 2)
    }
    return nil
  }

  private func error(_ problem: TemplateError.Problem, line: Int) -> TemplateError {
    TemplateError(template: name, line: line, problem: problem)
  }
}

extension String {
  fileprivate var trimmed: String {
    // Most have no white space, and then nothing at their ends has to be told from it.
    guard utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 }) else { return self }
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    let start = drop(while: isSpace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
