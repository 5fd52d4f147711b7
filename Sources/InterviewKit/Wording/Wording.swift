// SPDX-License-Identifier: Apache-2.0
internal import TemplateFiles

/// The fixed words of all documents: what a set's `words/` holds.
struct Wording: Sendable {
  let plan: WordList<PlanWord>
  let sheets: WordList<SheetWord>
  let form: WordList<FormWord>
  let panel: WordList<PanelWord>
  let debrief: WordList<DebriefWord>

  /// Reads the files of a set.
  ///
  /// - Throws: ``TemplateFault`` if one is missing, or a word of it.
  init(_ source: TemplateSource) throws(TemplateFault) {
    plan = try Self.list(source)
    sheets = try Self.list(source)
    form = try Self.list(source)
    panel = try Self.list(source)
    debrief = try Self.list(source)
  }

  private static func list<Key>(
    _ source: TemplateSource
  ) throws(TemplateFault) -> WordList<Key> {
    guard let file = source.files[Key.file] else {
      throw TemplateFault(file: "templates/\(Key.file)", line: 1, "this file is missing.")
    }
    return try WordList(file.text, file: file.name, over: source.base(of: file))
  }
}
