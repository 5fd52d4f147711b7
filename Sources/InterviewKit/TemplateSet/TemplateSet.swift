// SPDX-License-Identifier: Apache-2.0
public import InterviewModel
internal import TemplateFiles

/// Everything that packets say and look like: the question bank, ladders, scale, scripts, layouts.
///
/// The set built into the program is complete; a folder may hold files that change parts of it.
/// Reading a set is the costly part of a run, so one set serves all of it.
public struct TemplateSet: Sendable {
  /// What the record of development calls it.
  public let name: String
  /// Makes plans with the set's bank, ladders and scale.
  public let planner: Planner
  let guide: PanelGuide
  /// What the set says of itself.
  let facts: SetFacts
  /// The colors of workbooks.
  let theme: Theme
  /// The fixed words of documents.
  let wording: Wording
  /// The layouts of packets, by name: "packet.md".
  let packetLayouts: Layouts
  /// The verbs that the language work knows; reading them takes a moment, so they are made when
  /// they are needed.
  let lexicon: @Sendable () -> Lexicon
  /// The layouts of debriefs, by name: "record.md".
  let debriefLayouts: Layouts
  /// The layouts of the catalog, by name: "index.html".
  let catalogLayouts: Layouts
  /// The hash of every file that the set consists of.
  let digest: ContentHash

  /// The names of the sets built into the program besides the usual one: "es".
  public static var builtInNames: [String] { TemplateSource.builtInNames }

  /// Reads a set.
  ///
  /// - Parameter folder: A folder with files that take the place of built-in ones, and bank
  ///   entries that do or are added; the name of another set built into the program, such as
  ///   "es"; `nil` for the usual one alone.
  /// - Throws: ``TemplateSetError`` with every fault of the folder's files.
  public init(folder: String? = nil) throws(TemplateSetError) {
    let source = try TemplateSource(folder: folder)
    digest = source.digest
    let faults = TemplateSetCheck(source: source).faults()
    guard faults.isEmpty else { throw TemplateSetError(faults) }
    do throws(TemplateFault) {
      var bank = try Self.bank(source)
      let lexicon = try Self.lexicon(source)
      // The rules that turn a profile's words into questions know English alone.
      if try Self.read(SetFile.name, source, SetFile.facts).isEnglish {
        bank.writer = try Self.writer(source, lexicon)
      }
      self.lexicon = lexicon
      planner = Planner(
        matcher: BankMatcher(bank),
        ladders: try Self.read("ladders.yml", source) { text, file, _ throws(TemplateFault) in
          try LadderFile.ladders(in: text, file: file)
        },
        scale: try Self.read("scale.yml", source, ScaleFile.scale))
      guide = try Self.read("guide.yml", source, GuideFile.guide)
      facts = try Self.read(SetFile.name, source, SetFile.facts)
      theme = try Self.read(ThemeFile.name, source, ThemeFile.theme)
      let wording = try Wording(source)
      self.wording = wording
      name = folder.map { wording.plan(.namedSet, ["name": $0]) } ?? wording.plan[.defaultSet]
    } catch {
      throw TemplateSetError(error)
    }
    packetLayouts = Layouts(of: source, in: "packet/")
    debriefLayouts = Layouts(of: source, in: "debrief/")
    catalogLayouts = Layouts(of: source, in: "catalog/")
  }

  /// The organization that documents name where the profile names none; `nil` for none.
  var organization: String? { facts.organization.isEmpty ? nil : facts.organization }

  private static func read<Value>(
    _ path: String, _ source: TemplateSource,
    _ read: (_ text: String, _ file: String, _ base: String?) throws(TemplateFault) -> Value
  ) throws(TemplateFault) -> Value {
    guard let file = source.files[path] else {
      throw TemplateFault(file: "templates/\(path)", line: 1, "this file is missing.")
    }
    return try read(file.text, file.name, source.base(of: file))
  }

  private static func bank(_ source: TemplateSource) throws(TemplateFault) -> QuestionBank {
    let fallback = try read("fallback.yml", source) { text, file, base throws(TemplateFault) in
      try BankFile.words(try TemplateFields.mapping(of: text, file: file, over: base))
    }
    let phrases = try read("phrases.yml", source, PhrasesFile.phrases)
    guard source.bank.isEmpty, !source.replacesBank else {
      return try changedBank(source, fallback, phrases)
    }
    return QuestionBank(
      entries: BankIndex.entries(in: EmbeddedTemplates.bank),
      index: CueIndex(
        LineTable(lines: EmbeddedTemplates.cueIndex, places: EmbeddedTemplates.cuePlaces)),
      subjects: SubjectIndex(
        LineTable(lines: EmbeddedTemplates.subjectIndex, places: EmbeddedTemplates.subjectPlaces)),
      angles: AngleIndex(
        LineTable(lines: EmbeddedTemplates.angleIndex, places: EmbeddedTemplates.anglePlaces)),
      examples: ExampleIndex(
        LineTable(lines: EmbeddedTemplates.exampleIndex, places: EmbeddedTemplates.examplePlaces)),
      fallback: fallback,
      phrases: phrases
    ) { [memo = WordingMemo()] index in memo.wording(at: index, builtIn) ?? fallback }
  }

  private static func lexicon(
    _ source: TemplateSource
  ) throws(TemplateFault) -> @Sendable () -> Lexicon {
    let verbs = try read("language/verbs.tsv", source) { text, _, _ in text }
    let ambiguous = try read("language/ambiguous.tsv", source) { text, _, _ in text }
    let memo = Memo { Lexicon(verbs: verbs, ambiguous: ambiguous) }
    return { memo.value }
  }

  /// What writes questions from a profile's own words. The frames are checked now.
  private static func writer(
    _ source: TemplateSource, _ lexicon: @escaping @Sendable () -> Lexicon
  ) throws(TemplateFault) -> @Sendable ([String]) -> QuestionWriter? {
    let frames = try read("language/frames.yml", source, FramesFile.frames)
    return { QuestionWriter(lexicon: lexicon(), frames: frames, organizationNames: $0) }
  }

  /// The built-in entries, with a folder's in their place or after them.
  private static func changedBank(
    _ source: TemplateSource, _ fallback: BankWording, _ phrases: Phrases
  ) throws(TemplateFault) -> QuestionBank {
    var entries =
      source.replacesBank ? [] : BankIndex.entries(in: EmbeddedTemplates.bankWithCues)
    var contents =
      source.replacesBank
      ? [] : EmbeddedTemplates.bankWordings.map { BankWordingText.content(of: $0) }
    var changed: [Int: BankWording] = [:]
    for file in source.bank {
      for fields in try BankFile.entries(of: file.text, file: file.name) {
        let entry = try BankFile.entry(fields)
        let content = try BankFile.content(fields)
        if let index = entries.firstIndex(where: { $0.id == entry.id }) {
          entries[index] = entry
          contents[index] = content
          changed[index] = content.wording
        } else {
          changed[entries.count] = content.wording
          entries.append(entry)
          contents.append(content)
        }
      }
    }
    let questions = contents.map(\.wording.questions)
    let examples = zip(entries, contents).map {
      ExampleIndex.Source($0, definition: $1.definition, questions: $1.wording.questions)
    }
    let subjects = zip(entries, contents).map(SubjectIndex.Subject.init)
    let own = changed
    let memo = WordingMemo()
    return QuestionBank(
      entries: entries, index: CueIndex(entries.map { ($0.cues, $0.against) }),
      subjects: SubjectIndex(LineTable(lines: SubjectIndex.lines(of: subjects))),
      angles: AngleIndex(
        LineTable(lines: AngleIndex.lines(of: questions.map { $0.map(\.cues) }))),
      examples: ExampleIndex(
        LineTable(lines: ExampleIndex.lines(of: examples))),
      fallback: fallback, phrases: phrases
    ) { index in
      own[index] ?? memo.wording(at: index, builtIn) ?? fallback
    }
  }

  private static func builtIn(_ index: Int) -> BankWording? {
    guard EmbeddedTemplates.bankWordings.indices.contains(index) else { return nil }
    return BankWordingText.content(
      of: EmbeddedTemplates.bankWordings[index], withExamples: false
    ).wording
  }
}
