// SPDX-License-Identifier: Apache-2.0
internal import TemplateFiles

/// The keys of one file of words in a template set.
protocol WordKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The path of the file within a set.
  static var file: String { get }
  /// What spreadsheets ask of some of the words.
  static var limits: [Self: WordLimit] { get }
}

/// The words of one file of a template set, by key: whole sentences with slots, and labels.
struct WordList<Key: WordKey>: Sendable {
  private let texts: [Key: String]

  /// Reads a file; what it lacks is taken from `base`.
  ///
  /// - Throws: ``TemplateFault`` if it is not YAML, or a word is missing.
  init(_ text: String, file: String, over base: String? = nil) throws(TemplateFault) {
    let root = try TemplateFields.mapping(of: text, file: file, over: base)
    var texts: [Key: String] = [:]
    for key in Key.allCases { texts[key] = try root.text(key.rawValue) }
    self.texts = texts
  }

  /// The words of the usual set.
  static var usual: WordList<Key> {
    let text = EmbeddedTemplates.text(of: Key.file) ?? ""
    return (try? WordList(text, file: Key.file)) ?? WordList(texts: [:])
  }

  private init(texts: [Key: String]) { self.texts = texts }

  /// The words of a key as the set has them, slots and all.
  subscript(key: Key) -> String { texts[key] ?? "" }

  /// The words of a key with its slots filled.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - values: What the slots stand for, by their names.
  /// - Returns: The text; a slot without a value stays as it is.
  func callAsFunction(_ key: Key, _ values: KeyValuePairs<String, String> = [:]) -> String {
    let text = self[key]
    guard !values.isEmpty else { return text }
    // What fills a slot may have braces of its own, so the text is gone through once.
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    var place = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "{")) {
      place = open + 1
      guard let close = bytes[place...].firstIndex(of: UInt8(ascii: "}")),
        let value = values.first(where: { $0.key.utf8.elementsEqual(bytes[place..<close]) })
      else { continue }
      result += bytes[copied..<open]
      result += value.value.utf8
      place = close + 1
      copied = place
    }
    if copied == 0 { return text }
    result += bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The words before the first slot, without the white space at their end: a label that is found
  /// again whatever fills the slot.
  func start(of key: Key) -> String {
    let text = self[key].prefix { $0 != "{" }
    return String(text[...(text.lastIndex { !$0.isWhitespace } ?? text.startIndex)])
  }
}
