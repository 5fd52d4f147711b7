// SPDX-License-Identifier: Apache-2.0

/// A piece of a parsed template.
indirect enum Node: Sendable, Equatable {
  case text(String)
  case variable(path: [String], escaped: Bool, line: Int)
  case section(path: [String], inverted: Bool, nodes: [Node], line: Int)
  /// A partial; alone on its line, every line of it is indented like the tag.
  case partial(name: String, indent: String, line: Int)
}
