// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text as it stands in a formula: between quotes, its own quotes written twice.
  var inFormula: String {
    let text = utf8.contains(UInt8(ascii: "\"")) ? replacing("\"", with: "\"\"") : self
    return "\"\(text)\""
  }

  /// A formula's expression that gives the text with its slots filled by other expressions.
  ///
  /// - Parameter expressions: What the slots stand for, by their names.
  /// - Returns: Texts and expressions joined by "&".
  func formula(_ expressions: KeyValuePairs<String, String>) -> String {
    var parts: [String] = []
    var text = ""
    var rest = self[...]
    while let first = rest.first {
      guard let slot = expressions.first(where: { rest.hasPrefix("{\($0.key)}") }) else {
        text.append(first)
        rest = rest.dropFirst()
        continue
      }
      if !text.isEmpty { parts.append(text.inFormula) }
      text = ""
      parts.append(slot.value)
      rest = rest.dropFirst(slot.key.count + 2)
    }
    if !text.isEmpty || parts.isEmpty { parts.append(text.inFormula) }
    return parts.joined(separator: "&")
  }
}
