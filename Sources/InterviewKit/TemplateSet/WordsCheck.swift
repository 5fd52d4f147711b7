// SPDX-License-Identifier: Apache-2.0
internal import Spelling
internal import TemplateFiles

/// Checks a file of a set's `words/`: its keys, the slots of its sentences, and what spreadsheets
/// ask of some of its words.
struct WordsCheck {
  let text: String
  let file: String
  /// The text of the file that it changes.
  let base: String

  /// Finds what is wrong, as far as one fault does not hide another.
  ///
  /// - Throws: ``TemplateFault`` if the file cannot be read at all.
  func faults<Key: WordKey>(_ key: Key.Type) throws(TemplateFault) -> [TemplateFault] {
    let own = try TemplateFields.mapping(of: text, file: file, over: nil)
    let model = try WordList<Key>(base, file: file)
    var faults = own.unknownKeys(among: Key.allCases.map(\.rawValue))
    for key in Key.allCases where own.has(key.rawValue) {
      do throws(TemplateFault) {
        let text = try own.text(key.rawValue)
        faults += slotFaults(of: text, model: model[key]).map { own.fault($0, at: key.rawValue) }
        if let limit = Key.limits[key]?.fault(of: text) {
          faults.append(own.fault("\"\(key.rawValue): \(text)\" \(limit).", at: key.rawValue))
        }
      } catch {
        faults.append(error)
      }
    }
    return faults + twice(own, model)
  }

  private func slotFaults(of text: String, model: String) -> [String] {
    let known = SlotNames.slots(in: model)
    let found = SlotNames.slots(in: text)
    let unknown = found.filter { !known.contains($0) }.map {
      "\"\(text)\" has the slot \($0), which nothing fills." + NearMiss.question($0, among: known)
    }
    guard unknown.isEmpty else { return unknown }
    return known.filter { !found.contains($0) }.map { "\"\(text)\" lacks its slot \($0)." }
  }

  /// Words of one kind that have to differ, and do not.
  private func twice<Key: WordKey>(
    _ own: TemplateFields, _ model: WordList<Key>
  ) -> [TemplateFault] {
    var faults: [TemplateFault] = []
    var seen: [String: Key] = [:]
    for key in Key.allCases {
      guard let limit = Key.limits[key], limit == .sheetName || limit == .counted else { continue }
      let text = own.optionalText(key.rawValue) ?? model[key]
      if let other = seen.updateValue(key, forKey: text.lowercased()) {
        // The line of the one that this file has.
        let place = own.has(key.rawValue) ? key : other
        faults.append(
          own.fault(
            "\"\(other.rawValue)\" and \"\(key.rawValue)\" are both \"\(text)\"; they have to"
              + " differ.", at: place.rawValue))
      }
    }
    return faults
  }
}
