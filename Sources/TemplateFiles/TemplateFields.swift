// SPDX-License-Identifier: Apache-2.0
package import SourceText
internal import Spelling

/// A mapping in a file of a template set, read with faults that name the file and the line.
package struct TemplateFields {
  /// The file, for faults.
  package let file: String
  /// The mapping.
  package let node: YAMLNode

  /// The line it starts on, from 1.
  package var line: Int { node.line }

  /// The fields of a mapping.
  package init(_ node: YAMLNode, file: String) {
    self.node = node
    self.file = file
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: Its name, for faults.
  ///   - firstLine: The line of the file that the text starts on.
  /// - Returns: The document's root.
  /// - Throws: ``TemplateFault`` if it is not YAML.
  package static func root(
    of text: String, file: String, firstLine: Int = 1
  ) throws(TemplateFault) -> YAMLNode {
    do throws(SourceTextError) {
      return try LibYAML.parse(text, firstLine: firstLine) ?? .map([])
    } catch {
      let line = error.location.line
      throw switch error.fault {
      case .syntax(let fault):
        TemplateFault(
          file: file, line: line,
          "this is not valid YAML (\(fault)). Check the quotes, colons and indentation here.")
      case .alias:
        TemplateFault(file: file, line: line, "a \"*name\" cannot be used here. Write it out.")
      case .tooDeep: TemplateFault(file: file, line: line, "lists and maps are nested too deep.")
      case .memory: TemplateFault(file: file, line: line, "there is not enough memory to read it.")
      }
    }
  }

  /// Reads a whole file that is a mapping.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: Its name, for faults.
  ///   - base: The text of a file that has what is missing in this one.
  /// - Returns: The mapping, its own fields first.
  /// - Throws: ``TemplateFault`` if it is not YAML.
  package static func mapping(
    of text: String, file: String, over base: String?
  ) throws(TemplateFault) -> TemplateFields {
    var root = try root(of: text, file: file)
    if let base, case .map(let pairs) = root.content {
      let rest = try Self.root(of: base, file: file).pairs.filter { root[$0.key] == nil }
      root.content = .map(pairs + rest)
    }
    return TemplateFields(root, file: file)
  }

  /// A fault at the line of this mapping, or of one of its fields.
  package func fault(_ message: String, at key: String? = nil) -> TemplateFault {
    let line = key.flatMap { node[$0]?.line } ?? node.line
    return TemplateFault(file: file, line: line, message)
  }

  /// Faults for the keys that nothing reads, and for those that are there twice.
  package func unknownKeys(among known: [String]) -> [TemplateFault] {
    var lines: [String: Int] = [:]
    let twice = node.pairs.compactMap { pair -> TemplateFault? in
      guard let first = lines[pair.key] else {
        lines[pair.key] = pair.line
        return nil
      }
      return TemplateFault(
        file: file, line: pair.line,
        "\"\(pair.key):\" is here twice; the first is at line \(first). Keep one of them.")
    }
    return twice
      + node.pairs.filter { !known.contains($0.key) }.map { pair in
        TemplateFault(
          file: file, line: pair.line,
          "nothing here is called \"\(pair.key):\"." + NearMiss.question(pair.key, among: known))
      }
  }

  /// The text of a field that has to be there.
  package func text(_ key: String) throws(TemplateFault) -> String {
    guard let text = optionalText(key), !text.isEmpty else {
      throw fault("\"\(key):\" is missing or empty here.", at: key)
    }
    return text
  }

  /// Whether a field is there, be it empty.
  package func has(_ key: String) -> Bool { node[key] != nil }

  /// The text of a field, if it is there.
  package func optionalText(_ key: String) -> String? {
    node[key]?.text.map(PlainText.collapsed)
  }

  /// The texts of a list; none if the field is missing.
  package func texts(_ key: String) throws(TemplateFault) -> [String] {
    try Self.texts(node[key], self, key)
  }

  /// The texts of a list that has to have some.
  package func someTexts(_ key: String) throws(TemplateFault) -> [String] {
    let texts = try texts(key)
    guard !texts.isEmpty else { throw fault("\"\(key):\" needs a list of texts here.", at: key) }
    return texts
  }

  private static func texts(
    _ node: YAMLNode?, _ fields: TemplateFields, _ key: String
  ) throws(TemplateFault) -> [String] {
    var texts: [String] = []
    for item in node?.items ?? [] {
      guard let text = item.text.map(PlainText.collapsed), !text.isEmpty else {
        throw TemplateFault(
          file: fields.file, line: item.line,
          "\"\(key):\" holds something that is not text. Put it in quotes if it has a colon.")
      }
      texts.append(text)
    }
    return texts
  }

  /// The mapping of a field that has to be there.
  package func fields(_ key: String) throws(TemplateFault) -> TemplateFields {
    guard let value = node[key], case .map = value.content else {
      throw fault("\"\(key):\" is missing here, or has no fields of its own.", at: key)
    }
    return TemplateFields(value, file: file)
  }

  /// The mappings of a list; none if the field is missing.
  package func list(_ key: String) -> [TemplateFields] {
    (node[key]?.members ?? []).map { TemplateFields($0, file: file) }
  }

  /// The whole number of a field that has to be there.
  package func number(_ key: String) throws(TemplateFault) -> Int {
    guard let number = optionalText(key).flatMap({ Int($0) }) else {
      throw fault("\"\(key):\" needs a whole number here.", at: key)
    }
    return number
  }
}
