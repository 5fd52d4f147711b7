// SPDX-License-Identifier: Apache-2.0
internal import SourceText
internal import Spelling

/// A mapping of a plan file, read so that every fault of the file is found at once.
struct PlanFields {
  let node: YAMLNode
  let faults: FaultList

  /// Faults of one file, gathered by all that read it.
  final class FaultList {
    var faults: [PlanFileError.Fault] = []

    func add(_ line: Int, _ rule: String, _ message: String) {
      let fault = PlanFileError.Fault(line: line, rule: rule, message: message)
      // A field that is read for two purposes is named once.
      if !faults.contains(fault) { faults.append(fault) }
    }
  }

  var line: Int { node.line }

  /// The line of a field, or of the whole mapping where it is missing.
  func line(of key: String) -> Int { node[key]?.line ?? line }

  func has(_ key: String) -> Bool { node[key] != nil }

  func text(_ key: String) -> String? {
    guard let text = node[key]?.text.map(PlainText.collapsed), !text.isEmpty else { return nil }
    return text
  }

  func wantedText(_ key: String) -> String {
    if let text = text(key) { return text }
    faults.add(line(of: key), "missing-text", "\"\(key):\" is missing or empty here.")
    return ""
  }

  func texts(_ key: String) -> [String]? {
    node[key].map { list in
      list.items.compactMap(\.text).map(PlainText.collapsed).filter { !$0.isEmpty }
    }
  }

  func number(_ key: String) -> Double? {
    guard let value = node[key] else { return nil }
    let text = value.text ?? ""
    let share = text.hasSuffix("%") ? text.dropLast() : text[...]
    if let number = Double(share.trimmed), number.isFinite { return number }
    faults.add(value.line, "not-a-number", "\"\(key): \(text)\" has to be a number.")
    return nil
  }

  func wholeNumber(_ key: String, atLeast least: Int) -> Int? {
    guard let value = node[key] else { return nil }
    if let number = value.text.flatMap({ Int($0) }), number >= least { return number }
    faults.add(
      value.line, "not-a-number",
      "\"\(key): \(value.text ?? "")\" has to be a whole number of \(least) or more.")
    return nil
  }

  /// Names every key that nothing reads, so that no edit is passed over in silence.
  func check(_ known: PlanKeys) {
    guard case .map(let pairs) = node.content else { return }
    for pair in pairs where !known.names.contains(pair.key) {
      faults.add(
        pair.line, "unknown-key",
        "nothing reads \"\(pair.key):\" here." + NearMiss.question(pair.key, among: known.names))
    }
  }

  func list(_ key: String) -> [PlanFields] {
    (node[key]?.members ?? []).map { PlanFields(node: $0, faults: faults) }
  }

  func fields(_ key: String) -> PlanFields? {
    guard let value = node[key], case .map = value.content else { return nil }
    return PlanFields(node: value, faults: faults)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
