// SPDX-License-Identifier: Apache-2.0
internal import SourceText

/// The fields of a page's front matter, read as YAML or, where that fails, line by line.
struct FrontFields {
  /// The fields, their keys folded.
  private let pairs: [(key: String, value: YAMLNode)]
  /// What was wrong with the front matter.
  let problems: [ProfileProblem]

  init(_ front: FrontMatter) throws(ProfileError) {
    var problems = Self.problems(of: front)
    var node: YAMLNode?
    do throws(SourceTextError) {
      node = try LibYAML.parse(front.text, firstLine: front.firstLine) ?? .map([])
    } catch {
      switch error.fault {
      case .tooDeep: throw .nestedTooDeep(line: error.location.line)
      case .alias: throw .alias(line: error.location.line)
      case .memory: break
      case .syntax(let fault):
        problems.append(
          ProfileProblem(
            "front-matter", line: error.location.line,
            "the front matter is not valid YAML here (\(fault)), so it was read line by line. "
              + "Check the quotes, colons and indentation of this line."))
      }
    }
    let fields: YAMLNode =
      if let node, case .map = node.content { node } else { Self.byLines(front) }
    pairs = fields.pairs.map { (Self.folded($0.key), $0.value) }
    self.problems = problems
  }

  /// The text of a field; white space collapsed; `nil` if there is none.
  func text(_ key: String) -> String? {
    guard let text = value(key)?.text.map(PlainText.collapsed), !text.isEmpty else { return nil }
    return text
  }

  /// The texts of a field that may be a list.
  func texts(_ key: String) -> [String] {
    (value(key)?.items ?? []).compactMap(\.text).map(PlainText.collapsed).filter { !$0.isEmpty }
  }

  /// The value of a field, whatever the case of its key, and with "_" or "-" for a blank.
  func value(_ key: String) -> YAMLNode? {
    let key = Self.folded(key)
    return pairs.last { $0.key == key }?.value
  }

  /// A key in the form that keys are compared in.
  static func folded(_ key: some StringProtocol) -> String {
    guard key.utf8.allSatisfy({ $0 < 0x80 }) else { return foldedCharacters(key) }
    var bytes: [UInt8] = []
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "):
        if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    if bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func foldedCharacters(_ key: some StringProtocol) -> String {
    String(key.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
      .split(separator: " ").joined(separator: " ")
  }

  /// A value without the quotes around it.
  static func unquoted(_ text: some StringProtocol) -> String {
    let text = Substring(text).drop(while: \.isWhitespace)
    let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex
    let trimmed = text[..<end]
    guard let quote = trimmed.first, quote == "\"" || quote == "'", trimmed.count >= 2,
      trimmed.last == quote
    else { return String(trimmed) }
    let inner = trimmed.dropFirst().dropLast()
    // "A" and "B": the quotes at the ends are not a pair.
    let plain = inner.replacing("\\\"", with: "").replacing("''", with: "")
    guard !plain.contains(quote) else { return String(trimmed) }
    return quote == "'"
      ? String(inner.replacing("''", with: "'")) : String(inner.replacing("\\\"", with: "\""))
  }

  private static func problems(of front: FrontMatter) -> [ProfileProblem] {
    switch front.fence {
    case .none, .whole: []
    case .indented:
      [
        ProfileProblem(
          "front-matter", line: max(1, front.firstLine - 1),
          "the \"---\" around the front matter should stand at the start of its line.")
      ]
    case .unclosed:
      [
        ProfileProblem(
          "front-matter", line: max(1, front.firstLine - 1),
          "the front matter has no closing \"---\"; it was taken to end at line "
            + "\(front.bodyFirstLine - 1). Put a line with \"---\" there.")
      ]
    case .unopened:
      [
        ProfileProblem(
          "front-matter", line: front.firstLine,
          "the front matter has no opening \"---\". Put a line with \"---\" above this one.")
      ]
    }
  }

  private static func byLines(_ front: FrontMatter) -> YAMLNode {
    var pairs: [YAMLNode.Pair] = []
    for (offset, line) in front.lines.enumerated() {
      let number = front.firstLine + offset
      if let key = FrontMatter.key(of: line), let colon = line.firstIndex(of: ":") {
        var value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
        if value.first != "\"", value.first != "'", let comment = value.firstRange(of: " #") {
          value = value[..<comment.lowerBound]
        }
        pairs.append(
          .init(
            String(key), YAMLNode(.scalar(unquoted(value), isPlain: value.isEmpty), line: number)))
        continue
      }
      let text = line.drop(while: \.isWhitespace)
      guard text.hasPrefix("- "), let last = pairs.indices.last else { continue }
      let item = YAMLNode(.scalar(unquoted(text.dropFirst(2)), isPlain: false), line: number)
      let items = pairs[last].value.items
      pairs[last].value = YAMLNode(.list(items + [item]), line: pairs[last].value.line)
    }
    return .map(pairs)
  }
}
