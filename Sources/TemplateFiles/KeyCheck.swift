// SPDX-License-Identifier: Apache-2.0
package import SourceText

/// Compares the keys of a file with those of the built-in file of that name.
///
/// Only the keys at the top and those of a list's members are compared: the others are names of
/// stages, kinds of act or cues, which the readers check.
package struct KeyCheck {
  private let file: String

  /// A check of one file.
  package init(file: String) {
    self.file = file
  }

  /// Faults for the keys that the built-in file does not have in the same place.
  package func faults(in node: YAMLNode, model: YAMLNode) -> [TemplateFault] {
    switch (node.content, model.content) {
    case (.map(let pairs), .map(let known)):
      let fields = TemplateFields(node, file: file)
      return fields.unknownKeys(among: known.map(\.key))
        + pairs.flatMap { pair -> [TemplateFault] in
          guard let value = model[pair.key], case .list = value.content else { return [] }
          return faults(in: pair.value, model: value)
        }
    case (.list(let nodes), .list(let models)):
      guard let model = Self.merged(models) else { return [] }
      return nodes.flatMap { faults(in: $0, model: model) }
    default: return []
    }
  }

  /// One mapping with the keys of all; `nil` if the members are no mappings.
  private static func merged(_ nodes: [YAMLNode]) -> YAMLNode? {
    var pairs: [YAMLNode.Pair] = []
    for pair in nodes.flatMap(\.pairs) where !pairs.contains(where: { $0.key == pair.key }) {
      pairs.append(pair)
    }
    return pairs.isEmpty ? nil : .map(pairs)
  }
}
