// SPDX-License-Identifier: Apache-2.0

/// A parsed template, ready to be filled any number of times.
///
/// It follows the mandatory part of the Mustache specification: interpolation, sections, inverted
/// sections, comments, partials and delimiters. A name without a value is empty.
package struct Template: Sendable {
  /// The name that errors give.
  package let name: String
  let nodes: [Node]

  /// How deep partials may include each other.
  static let deepest = 64

  /// Reads a template.
  ///
  /// - Throws: ``TemplateError`` with the line, if a tag or a section is not closed, or a section
  ///   is closed that is not open.
  package init(parsing text: String, name: String) throws(TemplateError) {
    self.name = name
    var parser = TemplateParser(text, name: name)
    nodes = try parser.parse()
  }

  /// Fills the template.
  ///
  /// - Parameters:
  ///   - value: The names and values.
  ///   - partials: The templates that `{{> name}}` includes; one that is missing is empty.
  ///   - escaping: How texts are escaped; `{{{name}}}` and `{{& name}}` are not.
  /// - Returns: The text.
  /// - Throws: ``TemplateError/Problem/tooDeep`` if partials include each other without end.
  package func render(
    _ value: Value, partials: [String: Template] = [:], escaping: Escaping = .none
  ) throws(TemplateError) -> String {
    var renderer = Renderer(partials: partials, escaping: escaping, scopes: [value])
    try renderer.render(nodes, of: self)
    return renderer.output
  }

  /// Fills the template, and hands the text on piece by piece as it grows.
  ///
  /// - Throws: As for a text that is made as a whole; pieces may have been handed on by then.
  package func render(
    _ value: Value, partials: [String: Template], escaping: Escaping,
    to sink: @escaping (String) -> Void
  ) throws(TemplateError) {
    var renderer = Renderer(partials: partials, escaping: escaping, scopes: [value], sink: sink)
    try renderer.render(nodes, of: self)
    sink(renderer.output)
  }

  /// The templates that this one includes itself.
  package var partialNames: [String] {
    func names(_ nodes: [Node]) -> [String] {
      nodes.flatMap { node -> [String] in
        switch node {
        case .text, .variable: []
        case .partial(let name, _, _): [name]
        case .section(_, _, let inner, _): names(inner)
        }
      }
    }
    return names(nodes)
  }

  /// The names that the template uses, with their lines, in the order of the text.
  package var names: [(path: [String], line: Int)] {
    func names(_ nodes: [Node]) -> [(path: [String], line: Int)] {
      nodes.flatMap { node -> [(path: [String], line: Int)] in
        switch node {
        case .text, .partial: []
        case .variable(let path, _, let line): [(path, line)]
        case .section(let path, _, let inner, let line): [(path, line)] + names(inner)
        }
      }
    }
    return names(nodes)
  }
}
