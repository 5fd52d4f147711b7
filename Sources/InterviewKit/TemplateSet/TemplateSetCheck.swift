// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Mustache
internal import SourceText
internal import TemplateFiles

/// Finds everything that is wrong with the files that a folder brings to a template set, before
/// anything is made with it.
struct TemplateSetCheck {
  let source: TemplateSource

  /// The faults, in the order of the files and their lines.
  func faults() -> [TemplateFault] {
    var faults = source.strays.map { TemplateFault(file: $0.name, line: 1, $0.text) }
    for file in source.files.values where file.isOwn { faults += self.faults(of: file) }
    for file in source.bank { faults += bankFaults(of: file) }
    for folder in layoutFolders { faults += layoutFaults(in: folder) }
    if source.replacesBank, source.bank.isEmpty, let file = source.files[SetFile.name],
      let fields = try? TemplateFields.mapping(of: file.text, file: file.name, over: nil)
    {
      faults.append(
        fields.fault(
          "\"bank: replace\" takes all questions away, and this set has none of its own in bank/.",
          at: "bank"))
    }
    var seen: Set<String> = []
    return faults.filter { seen.insert($0.description).inserted }
      .sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  private func faults(of file: TemplateSource.File) -> [TemplateFault] {
    let base = source.base(of: file)
    return switch file.path {
    case SetFile.name:
      mapping(file) { text, name throws(TemplateFault) in
        _ = try SetFile.facts(in: text, file: name, over: base)
      }
    case ThemeFile.name:
      mapping(file) { text, name throws(TemplateFault) in
        _ = try ThemeFile.theme(in: text, file: name, over: base)
      } + ThemeFile.faults(in: file.text, file: file.name, over: base)
    case PlanWord.file: words(file, PlanWord.self)
    case SheetWord.file: words(file, SheetWord.self)
    case FormWord.file: words(file, FormWord.self)
    case PanelWord.file: words(file, PanelWord.self)
    case DebriefWord.file: words(file, DebriefWord.self)
    case "guide.yml":
      mapping(file) { text, name throws(TemplateFault) in
        _ = try GuideFile.guide(in: text, file: name, over: base)
      }
    case "scale.yml":
      mapping(file) { text, name throws(TemplateFault) in
        _ = try ScaleFile.scale(in: text, file: name, over: base)
      }
    case "phrases.yml":
      mapping(file) { text, name throws(TemplateFault) in
        _ = try PhrasesFile.phrases(in: text, file: name, over: base)
      }
    case "fallback.yml":
      mapping(file) { text, name throws(TemplateFault) in
        _ = try BankFile.words(try TemplateFields.mapping(of: text, file: name, over: base))
      }
    case "language/frames.yml":
      frameFaults(of: file)
        + mapping(file) { text, name throws(TemplateFault) in
          _ = try FramesFile.frames(in: text, file: name, over: base)
        }
    case "ladders.yml":
      collect { () throws(TemplateFault) in
        try LadderFile.members(of: file.text, file: file.name).flatMap(LadderFile.faults)
      }
    default: []
    }
  }

  /// The keys of a file that is a mapping, and what its reader says.
  private func mapping(
    _ file: TemplateSource.File, _ read: (String, String) throws(TemplateFault) -> Void
  ) -> [TemplateFault] {
    collect { () throws(TemplateFault) in
      let own = try TemplateFields.root(of: file.text, file: file.name)
      guard case .map = own.content else {
        throw TemplateFault(
          file: file.name, line: own.line, "this file holds names with values: \"name: value\".")
      }
      var faults: [TemplateFault] = []
      if let base = source.base(of: file) {
        // A set in between may hold single parts itself.
        let model = try TemplateFields.mapping(
          of: base, file: file.name, over: EmbeddedTemplates.text(of: file.path))
        faults = KeyCheck(file: file.name).faults(in: own, model: model.node)
      }
      do throws(TemplateFault) {
        try read(file.text, file.name)
      } catch {
        faults.append(error)
      }
      return faults
    }
  }

  private func words<Key: WordKey>(
    _ file: TemplateSource.File, _ key: Key.Type
  ) -> [TemplateFault] {
    collect { () throws(TemplateFault) in
      try WordsCheck(text: file.text, file: file.name, base: source.base(of: file) ?? file.text)
        .faults(key)
    }
  }

  private func frameFaults(of file: TemplateSource.File) -> [TemplateFault] {
    collect { () throws(TemplateFault) in
      FramesFile.slotFaults(
        of: TemplateFields(
          try TemplateFields.root(of: file.text, file: file.name), file: file.name))
    }
  }

  private func bankFaults(of file: TemplateSource.File) -> [TemplateFault] {
    collect { () throws(TemplateFault) in
      try BankFile.entries(of: file.text, file: file.name)
        .flatMap { BankFile.faults(of: $0) + BankFile.gaps(of: $0) }
    }
  }

  private var layoutFolders: Set<String> {
    Set(
      source.files.values.filter { $0.isOwn && $0.path.hasSuffix(LayoutCheck.ending) }
        .compactMap { file in
          file.path.lastIndex(of: "/").map { String(file.path[...$0]) }
        })
  }

  private func layoutFaults(in folder: String) -> [TemplateFault] {
    let files = source.files.values
      .filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(LayoutCheck.ending) }
    let documents = EmbeddedTemplates.files.map(\.path)
      .filter { $0.hasPrefix(folder) && $0.hasSuffix(LayoutCheck.ending) }
    return LayoutCheck(
      files: files.sorted { $0.path < $1.path }, folder: folder, documents: Set(documents),
      specimen: specimen(of: folder)
    ).faults()
  }

  /// What the layouts of a folder may use.
  private func specimen(of folder: String) -> Value {
    if folder == "catalog/" {
      return CatalogPage.value(
        packets: "a", faults: "a", facts: SetFacts(language: "en", organization: "a"))
    }
    guard let builtIn = try? TemplateSource(folder: nil), let wording = try? Wording(builtIn)
    else { return .null }
    if folder == "debrief/" { return DebriefValues.specimen(wording: wording) }
    guard folder == "packet/", let text = EmbeddedTemplates.text(of: "guide.yml"),
      let guide = try? GuideFile.guide(in: text, file: "guide.yml")
    else { return .null }
    return PacketValues.specimen(guide: guide, words: wording.plan)
  }

  private func collect(
    _ body: () throws(TemplateFault) -> [TemplateFault]
  ) -> [TemplateFault] {
    do { return try body() } catch { return [error] }
  }
}

extension EmbeddedTemplates {
  /// The text of a built-in file.
  static func text(of path: String) -> String? { files.first { $0.path == path }?.text }
}
