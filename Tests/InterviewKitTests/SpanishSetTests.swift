// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import InterviewKit
@testable import Spreadsheet

/// The Spanish set is whole, and nothing that it prints is English but what the profile says.
@Suite struct SpanishSetTests {
  private static let folder = "sets/es/"

  /// What is spelled alike in both languages, or is no language.
  private static let alike: Set<String> = [
    "Plan", "Plan:", "plan {plan}", "Plan {plan}", "Panel", "Panel: {role}, {grade}", "no", "No",
    "InterviewKit", "Markdown", "· ", "% ", ", ", ".", "Panel:", "plan", "Id", "-", "- plan",
    "{id} · {label} · {minutes}", "Panelist", "{form}", "{file}", "{candidate}",
  ]

  @Test func everyFileOfTheUsualSetHasItsSpanishOne() throws {
    let own = Set(EmbeddedTemplates.files.map(\.path).filter { $0.hasPrefix(Self.folder) })
    let usual = EmbeddedTemplates.files.map(\.path).filter { path in
      !["sets/", "init/", "language/"].contains { path.hasPrefix($0) }
        && !["README.md", "theme.yml"].contains(path)
    }
    #expect(usual.count >= 19)
    for path in usual { #expect(own.contains(Self.folder + path), "\(path)") }
  }

  @Test func itHasNoFaultAsAFolder() throws {
    let folder = Places.repository.appending(path: "templates/sets/es").path
    #expect(TemplateSetCheck(source: try TemplateSource(folder: folder)).faults() == [])
    #expect(TemplateSetCheck(source: try TemplateSource(folder: "es")).faults() == [])
  }

  /// Reading grades and the like are rules of English.
  @Test func checkFindsNothingInIt() throws {
    let checker = Checker(set: try TemplateSet())
    for folder in ["templates/sets/es", "templates/sets/es/"] {
      let path = Places.repository.appending(path: folder).path
      #expect(checker.findings(in: [path]) == [])
    }
    let all = checker.findings(in: [Places.repository.appending(path: "templates").path])
    #expect(!all.contains { $0.file.contains("sets/es") })
  }

  @Test func wordsOfTheUsualSetAreAllTranslated() throws {
    func keys<Key: WordKey>(_ key: Key.Type) throws {
      let text = try #require(EmbeddedTemplates.text(of: Self.folder + Key.file))
      // Without a base, every key has to be there.
      _ = try WordList<Key>(text, file: Key.file)
    }
    try keys(PlanWord.self)
    try keys(SheetWord.self)
    try keys(FormWord.self)
    try keys(PanelWord.self)
    try keys(DebriefWord.self)
  }

  /// The test that lists every fixed string: those of the Spanish files, none of which stands in
  /// the English ones.
  @Test func noFixedStringIsEnglish() throws {
    let english = Set(try SetStrings.fixed("").map(\.text))
    let spanish = try SetStrings.fixed(Self.folder)
    #expect(spanish.count > 900 && english.count > 500, "\(spanish.count), \(english.count)")
    let same = spanish.filter { text in
      english.contains(text.text) && text.text.contains(where: \.isLetter)
        && !Self.alike.contains(text.text)
    }
    #expect(same.isEmpty, "\(same)")
  }

  /// A layout that changes in one language changes in the other: the same tags in the same order,
  /// and for the catalog, which is a program too, the same number of lines.
  @Test func itsLayoutsAreThoseOfTheUsualSet() throws {
    func tags(_ text: String) -> [Substring] {
      text.ranges(of: /\{\{[^!][^}]*\}\}/).map { text[$0] }
    }
    let layouts = EmbeddedTemplates.files.filter {
      $0.path.hasSuffix(".mustache") && !$0.path.hasPrefix(TemplateSource.setsFolder)
    }
    #expect(layouts.count >= 9)
    for layout in layouts {
      let own = try #require(EmbeddedTemplates.text(of: Self.folder + layout.path))
      #expect(tags(own) == tags(layout.text), "\(layout.path)")
      guard layout.path.hasPrefix("catalog/") else { continue }
      #expect(own.split(separator: "\n").count == layout.text.split(separator: "\n").count)
      for word in ["Sort by", ">Folder<", ">Open<", ">Grade<", "All grades"] {
        #expect(!own.contains(word), "\(word)")
      }
    }
  }

  private static let profile = """
    ---
    title: Xq
    organization: Zq
    gs_level: 13
    ---

    ## Key objectives

    ### Key Objective #1: Xq zq vq wq.

    - Xq vq zq.
    - Zq wq xq vq.

    ### Key Objective #2: Vq xq zq.

    - Wq zq.
    """

  private static func plan(_ set: TemplateSet, minutes: Int = 60) throws -> InterviewPlan {
    let profile = try ProfileReader(ladders: set.planner.ladders)
      .read(Array(profile.utf8), file: "xq.md").profile
    return try #require(set.planner.plans(for: profile, minutes: minutes).first)
  }

  private static func packet(_ plan: InterviewPlan, _ set: TemplateSet) throws -> Packet {
    Packet(
      plan: plan, set: set,
      context: PacketContext(
        day: try #require(Day("2026-03-14")), tool: "InterviewKit", templateSet: set.name))
  }

  /// Names of files, commands and keys that no language changes, and the made-up profile's words.
  private static let codes: Set<String> = [
    "interviewkit", "xq", "zq", "vq", "wq", "md", "gs", "es", "generate", "este", "archivo",
    "grade", "items", "name", "panelists", "text", "anchors", "mark", "weight", "weightreason",
    "debrief", "xlsx", "icc", "rivera", "okafor", "nbsp", "interview", "plan",
  ]

  private func expectSpanish(_ texts: [String], _ what: String) throws {
    let known = SetStrings.words(try SetStrings.fixed(Self.folder).map(\.text))
    // Ids of plans and questions have digits in them.
    let plain = texts.map {
      $0.replacingOccurrences(
        of: #"[0-9a-f]{4}-[0-9a-f]{4}|\bo\d+(q\d+)?\b"#, with: " ", options: .regularExpression)
    }
    let strange = SetStrings.words(plain).subtracting(known).subtracting(Self.codes)
    #expect(strange.isEmpty, "\(what): \(strange.sorted())")
  }

  /// Every word of a packet whose profile says nothing comes from the set's files: what stood in
  /// code would be strange to them.
  @Test(arguments: [60, 20]) func everyWordOfAPacketComesFromTheSet(minutes: Int) throws {
    let set = try TemplateSet(folder: "es")
    let packet = try Self.packet(try Self.plan(set, minutes: minutes), set)
    for (name, text) in [
      ("packet.md", try packet.markdown()), ("packet.txt", try packet.text()),
      ("handout.md", try packet.handoutMarkdown()), ("handout.txt", try packet.handoutText()),
    ] {
      let plain = text.replacingOccurrences(
        of: #"\(#[^)]*\)"#, with: " ", options: .regularExpression)
      try expectSpanish([plain], name)
    }
    let books = PacketWorkbook(
      plan: packet.plan, id: packet.id,
      context: PacketContext(
        day: try #require(Day("2026-03-14")), tool: "InterviewKit", templateSet: set.name),
      set: set, panelists: PanelNames().columns(set.wording.plan), created: 1)
    try expectSpanish(SetStrings.shown(try books.packet()), "packet.xlsx")
    try expectSpanish(SetStrings.shown(try books.scorecard()), "scorecard.xlsx")
    let comments = PlanFile.text(of: packet.plan, set: set).split(separator: "\n")
      .filter { $0.hasPrefix("#") }
    try expectSpanish(comments.map(String.init), "plan.yml")
    #expect(try books.packet().properties.language == "es")
  }

  @Test func everyWordOfADebriefComesFromTheSet() throws {
    let scratch = try Scratch()
    let set = try TemplateSet(folder: "es")
    let plan = try Self.plan(set)
    for (panelist, candidate, ratings) in [
      ("Rivera", "Xq", "52"), ("Okafor", "Xq", "3n"), ("Rivera", "Zq", "1."),
      ("Okafor", "Vq", "44"),
    ] {
      var form = try FormFiller(plan, panelist: panelist, candidate: candidate, set: "es")
      for (question, rating) in zip(plan.questions, ratings) {
        guard rating != "." else { continue }
        form[rating: question.id] =
          rating == "n" ? .text("No observado") : .number(Double(String(rating)) ?? 0)
        if rating != "4" { form[evidence: question.id] = .text("Xq zq vq wq xq.") }
      }
      form[ScorecardForm.recommendation] = .text(rating(panelist))
      try form.write("in/\(candidate)-\(panelist).xlsx", in: scratch)
    }
    var options = try CollectRun.options(scratch)
    options.panelists = ["Rivera", "Okafor"]
    options.writesRecords = true
    let run = try CollectRun([scratch.file("in")], options, set: "es")
    let folder = try #require(run.outcome.debriefs.first)
    #expect(run.outcome.forms == 4)
    for name in ["debrief.md", "debrief.txt", "records/xq.md", "records/xq.txt"] {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      let plain = text.replacingOccurrences(
        of: scratch.path, with: "", options: .literal)
      try expectSpanish([plain.replacing("in/", with: " ")], name)
    }
    let book = try WorkbookReader.read("\(folder)/debrief.xlsx")
    let cells = book.sheets.filter { $0.name != ScorecardForm.kitSheet }
      .flatMap { $0.cells.values.compactMap(\.plainText) + [$0.name] }
    try expectSpanish(cells, "debrief.xlsx")
  }

  private func rating(_ panelist: String) -> String { panelist == "Rivera" ? "Sí" : "No" }

  // MARK: - Forms of one set, read with another

  @Test(arguments: [nil, "es"] as [String?], [nil, "es"] as [String?])
  func aFormIsReadWhateverTheSet(made: String?, read: String?) throws {
    let scratch = try Scratch()
    let plan = try FormFiller.plan()
    var form = try FormFiller(plan, set: made)
    let ids = form.ids
    form[rating: ids[0]] = .number(4)
    form[rating: ids[1]] = .text(try TemplateSet(folder: made).planner.scale.notObserved.label)
    // The other language's word, which a bilingual panelist may type.
    form[rating: ids[2]] = .text(made == nil ? "No observado" : "Not observed")
    form[ScorecardForm.summary] = .text("All told in full.")
    // Without names, fields are found by the words before them.
    form.form.names = []
    let path = try form.write("form.xlsx", in: scratch)
    let reader = ScorecardReader(set: try TemplateSet(folder: read))
    guard case .forms(let forms) = try reader.read(path), let found = forms.first else {
      Issue.record("no form was read")
      return
    }
    #expect(found.faults.isEmpty && found.wasMended)
    #expect(found.card.panelist.name == "Rivera" && found.card.candidate.name == "C-01")
    #expect(found.card.summary == "All told in full.")
    #expect(
      found.card.answers.prefix(3).map(\.rating) == [.level(4), .notObserved, .notObserved])
  }

  @Test func aSpanishFormWithoutItsHiddenSheetIsRead() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.plan()
    var form = try FormFiller(plan, set: "es")
    form[rating: form.ids[0]] = .number(5)
    form.workbook.sheets.removeAll { $0.name.text == ScorecardForm.kitSheet }
    let kit = FormKit(plan, id: PlanID(of: plan), recommendations: [])
    let path = try form.write("form.xlsx", in: scratch)
    let found = try ScorecardReader(set: try TemplateSet()).read(path) { id in
      id == PlanID(of: plan).text ? kit : nil
    }
    guard case .forms(let forms) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(forms.first?.card.panelist.name == "Rivera")
    #expect(forms.first?.card.answers.first?.rating == .level(5))
  }

  @Test func aChairsEntriesAreReadFromASpanishDebrief() throws {
    let scratch = try Scratch()
    let plan = try FormFiller.plan()
    for panelist in ["Rivera", "Okafor"] {
      var form = try FormFiller(plan, panelist: panelist, set: "es")
      for id in form.ids { form[rating: id] = .number(panelist == "Rivera" ? 5 : 2) }
      try form.write("in/\(panelist).xlsx", in: scratch)
    }
    let options = try CollectRun.options(scratch)
    let run = try CollectRun([scratch.file("in")], options, set: "es")
    let path = "\(try #require(run.outcome.debriefs.first))/debrief.xlsx"
    // What the second run, in English, reads back of the Spanish sheet.
    let found = try ScorecardReader(set: try TemplateSet()).read(path)
    guard case .debrief(let record) = found, let panel = record.panels.first else {
      Issue.record("\(found)")
      return
    }
    #expect(panel.candidate == "C-01")
    #expect(record.first.count == 2 * plan.questions.count)
  }

  // MARK: - A packet as it is read

  @Test(arguments: ["packet.md", "packet.txt", "handout.md", "plan.yml"])
  func aPacketMatchesItsGoldenFile(_ document: String) throws {
    let set = try TemplateSet(folder: "es")
    let name = "benefits-case-manager"
    let file = Places.repository.appending(path: "samples/\(name).md")
    let profile = try ProfileReader(ladders: set.planner.ladders)
      .read(Array(try Data(contentsOf: file)), file: "samples/\(name).md").profile
    let plan = try #require(
      set.planner.plans(for: profile, grades: [Grade("GS-13")]).first)
    let packet = try Self.packet(plan, set)
    let text =
      switch document {
      case "packet.md": try packet.markdown()
      case "packet.txt": try packet.text()
      case "handout.md": try packet.handoutMarkdown()
      default: PlanFile.text(of: plan, set: set)
      }
    try expectGolden(text, "es.\(name).\(document)")
  }

  // MARK: - The bank

  @Test func everyEntryOfTheBankIsWhole() throws {
    let bank = try TemplateSet(folder: "es").planner.matcher.bank
    #expect(bank.entries.count >= 19 && bank.writer([]) == nil)
    for (index, entry) in bank.entries.enumerated() {
      let wording = bank.wording(at: index)
      #expect(wording.questions.count { $0.kind == .behavioral } >= 4, "\(entry.id)")
      #expect(wording.questions.count { $0.kind == .situational } >= 2, "\(entry.id)")
      #expect(wording.levels.count == 8 && wording.short.count >= 6, "\(entry.id)")
      #expect(wording.lookFors.all.count >= 4, "\(entry.id)")
      for question in wording.questions {
        #expect(question.text.hasSuffix(".") || question.text.hasSuffix("?"), "\(question.text)")
      }
    }
  }

  @Test func aFolderChangesPartsOfIt() throws {
    let scratch = try Scratch()
    _ = try scratch.write("base: es\norganization: Oficina de Agua\n", to: "set.yml")
    _ = try scratch.write("toDo: Aún no\n", to: "words/scorecard.yml")
    _ = try scratch.write("closing: Hasta pronto.\n", to: "guide.yml")
    let set = try TemplateSet(folder: scratch.path)
    let spanish = try TemplateSet(folder: "es")
    #expect(set.facts == SetFacts(language: "es", organization: "Oficina de Agua"))
    #expect(set.wording.form[.toDo] == "Aún no")
    #expect(set.wording.form[.done] == spanish.wording.form[.done])
    #expect(set.guide.closing == "Hasta pronto." && set.guide.opening == spanish.guide.opening)
    #expect(set.planner.matcher.bank.entries == spanish.planner.matcher.bank.entries)
  }
}
