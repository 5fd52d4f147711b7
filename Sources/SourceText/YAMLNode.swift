// SPDX-License-Identifier: Apache-2.0

/// A YAML value that knows the line it came from.
package struct YAMLNode: Sendable, Equatable {
  /// What a node holds.
  package enum Content: Sendable, Equatable {
    /// Text as it stands; `isPlain` if it was written without quotes.
    case scalar(String, isPlain: Bool)
    /// A sequence.
    case list([YAMLNode])
    /// A mapping, in the order of the file.
    case map([Pair])
  }

  /// A key and its value.
  package struct Pair: Sendable, Equatable {
    /// The key.
    package var key: String
    /// The value.
    package var value: YAMLNode
    /// The line of the key, from 1; 0 for a pair that was not read.
    package var line: Int

    /// A pair from its parts.
    package init(_ key: String, _ value: YAMLNode, line: Int = 0) {
      self.key = key
      self.value = value
      self.line = line
    }
  }

  /// What it holds.
  package var content: Content
  /// The line it starts on, from 1; 0 for a node that was not read.
  package var line: Int

  /// A node from its parts.
  package init(_ content: Content, line: Int = 0) {
    self.content = content
    self.line = line
  }

  /// A text; quoted when written if it could be taken for something else.
  package static func text(_ text: String) -> YAMLNode {
    YAMLNode(.scalar(text, isPlain: false))
  }

  /// A number, written plain.
  package static func number(_ number: Int) -> YAMLNode {
    YAMLNode(.scalar(String(number), isPlain: true))
  }

  /// A number, written plain with the fewest digits that give it back.
  package static func number(_ number: Double) -> YAMLNode {
    let whole = number == number.rounded() && number.magnitude < 1e15
    return YAMLNode(.scalar(whole ? String(Int(number)) : "\(number)", isPlain: true))
  }

  /// A sequence.
  package static func list(_ nodes: [YAMLNode]) -> YAMLNode { YAMLNode(.list(nodes)) }

  /// A mapping.
  package static func map(_ pairs: [Pair]) -> YAMLNode { YAMLNode(.map(pairs)) }

  /// The text of a scalar that is not null.
  package var text: String? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    return isPlain && (text.isEmpty || text == "~" || text == "null") ? nil : text
  }

  /// The members of a list; one scalar counts as a list of one.
  package var items: [YAMLNode] {
    switch content {
    case .list(let nodes): nodes
    case .scalar: text == nil ? [] : [self]
    case .map: []
    }
  }

  /// The members of a list; none for anything else.
  package var members: [YAMLNode] {
    if case .list(let nodes) = content { nodes } else { [] }
  }

  /// The pairs of a map; none for anything else.
  package var pairs: [Pair] {
    if case .map(let pairs) = content { pairs } else { [] }
  }

  /// The value of a key; the last of several, as readers of YAML have it.
  package subscript(key: String) -> YAMLNode? {
    pairs.last { $0.key == key }?.value
  }
}
