// SPDX-License-Identifier: Apache-2.0

/// Fills one template with one set of values.
struct Renderer {
  let partials: [String: Template]
  let escaping: Escaping
  /// The values in reach, outermost first.
  var scopes: [Value]
  /// What has not been handed on yet.
  var output = ""
  /// Where the text goes as it grows; `nil` if all of it stays in ``output``.
  private let sink: ((String) -> Void)?
  private var depth = 0
  private var indent = ""
  private var isAtLineStart = true

  /// How many bytes are handed on at once.
  private static let most = 1 << 16

  init(
    partials: [String: Template], escaping: Escaping, scopes: [Value],
    sink: ((String) -> Void)? = nil
  ) {
    self.partials = partials
    self.escaping = escaping
    self.scopes = scopes
    self.sink = sink
  }

  mutating func render(_ nodes: [Node], of template: Template) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .text(let text): addTemplateText(text)
      case .variable(let path, let escaped, _):
        let text = value(at: path).text
        if !text.isEmpty { add(escaped ? escaping.escape(text) : text) }
      case .section(let path, let inverted, let inner, _):
        try section(value(at: path), inverted: inverted, inner, of: template)
      case .partial(let name, let indent, let line):
        guard let partial = partials[name] else { continue }
        guard depth < Template.deepest else {
          throw TemplateError(template: template.name, line: line, problem: .tooDeep)
        }
        let outer = self.indent
        self.indent += indent
        depth += 1
        try render(partial.nodes, of: partial)
        depth -= 1
        self.indent = outer
      }
    }
  }

  private mutating func section(
    _ value: Value, inverted: Bool, _ nodes: [Node], of template: Template
  ) throws(TemplateError) {
    if inverted {
      if !value.isTruthy { try render(nodes, of: template) }
      return
    }
    guard value.isTruthy else { return }
    switch value {
    case .list(let values):
      for value in values { try render(nodes, of: template, within: value) }
    case .made(let list):
      for index in 0..<list.count { try render(nodes, of: template, within: list.make(index)) }
    default: try render(nodes, of: template, within: value)
    }
  }

  private mutating func render(
    _ nodes: [Node], of template: Template, within value: Value
  ) throws(TemplateError) {
    scopes.append(value)
    try render(nodes, of: template)
    scopes.removeLast()
  }

  /// The value of a dotted name: its first part is sought from the inside out, the others only
  /// within what was found. The empty path is the value at hand.
  private func value(at path: [String]) -> Value {
    guard let first = path.first else { return scopes.last ?? .null }
    for scope in scopes.reversed() {
      guard case .map(let map) = scope, var value = map[first] else { continue }
      for name in path.dropFirst() {
        guard case .map(let inner) = value, let next = inner[name] else { return .null }
        value = next
      }
      return value
    }
    return .null
  }

  private mutating func addTemplateText(_ text: String) {
    guard !indent.isEmpty else {
      add(text)
      isAtLineStart = text.utf8.last == UInt8(ascii: "\n")
      return
    }
    // Only lines of the partial itself are indented, not those of the values that fill it.
    for line in text.splitAfterNewlines {
      add(String(line))
      isAtLineStart = line.utf8.last == UInt8(ascii: "\n")
    }
  }

  private mutating func add(_ text: String) {
    if isAtLineStart { output += indent }
    isAtLineStart = false
    output += text
    if let sink, output.utf8.count >= Self.most {
      sink(output)
      output.removeAll(keepingCapacity: true)
    }
  }
}

extension String {
  fileprivate var splitAfterNewlines: [Substring] {
    var lines: [Substring] = []
    var start = startIndex
    for index in utf8.indices where utf8[index] == UInt8(ascii: "\n") {
      let next = utf8.index(after: index)
      lines.append(self[start..<next])
      start = next
    }
    if start < endIndex { lines.append(self[start...]) }
    return lines
  }
}
