// SPDX-License-Identifier: Apache-2.0
package import InterviewModel
internal import SourceText
internal import Spelling

/// One file of a question bank: a list of entries.
package enum BankFile {
  /// The mappings of a file's entries, each with its line.
  ///
  /// - Throws: ``TemplateFault`` if the file is not YAML or not a list.
  package static func entries(
    of text: String, file: String
  ) throws(TemplateFault) -> [TemplateFields] {
    let root = try TemplateFields.root(of: text, file: file)
    if case .map(let pairs) = root.content, pairs.isEmpty { return [] }
    guard case .list(let nodes) = root.content else {
      throw TemplateFault(
        file: file, line: root.line,
        "a bank file is a list: each entry starts with \"- id: some-name\".")
    }
    return nodes.map { TemplateFields($0, file: file) }
  }

  /// Everything that is wrong with an entry, as far as one fault does not hide another.
  package static func faults(of fields: TemplateFields) -> [TemplateFault] {
    var faults = fields.unknownKeys(among: keys)
    for question in fields.list("questions") {
      faults += question.unknownKeys(among: questionKeys)
    }
    do { _ = try entry(fields) } catch { faults.append(error) }
    do { _ = try wording(fields) } catch { faults.append(error) }
    return faults.sorted { $0.line < $1.line }
  }

  /// What a set cannot do without in an entry that can be read: a question, and slots that are
  /// declared.
  package static func gaps(of fields: TemplateFields) -> [TemplateFault] {
    guard fields.list("questions").isEmpty else { return slotFaults(of: fields) }
    return [
      fields.fault(
        "this entry has no question to ask. Write one under \"questions:\", as \"- ask: ...\".",
        at: "questions")
    ] + slotFaults(of: fields)
  }

  /// The slots in an entry's sentences that it does not declare.
  private static func slotFaults(of fields: TemplateFields) -> [TemplateFault] {
    let known = (fields.node["slots"]?.pairs ?? []).map { "{\($0.key)}" }
    return ["questions", "probes", "lookFors", "levels", "short", "wouldDo"]
      .compactMap { fields.node[$0] }.flatMap(scalars).flatMap { node in
        SlotNames.slots(in: node.text ?? "").filter { !known.contains($0) }.map { slot in
          TemplateFault(
            file: fields.file, line: node.line,
            "the slot \(slot) is not among the entry's \"slots:\"."
              + NearMiss.question(slot, among: known))
        }
      }
  }

  private static func scalars(of node: YAMLNode) -> [YAMLNode] {
    switch node.content {
    case .map(let pairs): pairs.flatMap { scalars(of: $0.value) }
    case .list(let nodes): nodes.flatMap(scalars)
    default: [node]
    }
  }

  private static let keys = [
    "id", "competency", "is", "isNot", "class", "general", "heads", "cues", "against", "slots",
    "questions", "probes", "lookFors", "levels", "short", "wouldDo",
  ]
  private static let questionKeys = ["kind", "ask", "for", "cues", "probes"]

  /// What choosing an entry needs.
  package static func entry(_ fields: TemplateFields) throws(TemplateFault) -> BankEntry {
    let name = try fields.text("class")
    guard let verbClass = VerbClass(rawValue: name) else {
      let known = VerbClass.allCases.map(\.rawValue).joined(separator: ", ")
      throw fields.fault("\"class: \(name)\" is none of: \(known).", at: "class")
    }
    var entry = BankEntry(
      id: try fields.text("id"), competency: try fields.text("competency"), verbClass: verbClass,
      heads: try fields.texts("heads"), cues: try cues(fields, "cues"),
      against: try cues(fields, "against"))
    entry.isGeneral = fields.optionalText("general") == "true"
    return entry
  }

  /// The words of an entry, with what it is about.
  package static func content(
    _ fields: TemplateFields
  ) throws(TemplateFault) -> BankWordingText.Content {
    BankWordingText.Content(
      definition: fields.optionalText("is") ?? "", wording: try wording(fields))
  }

  /// The words of an entry.
  package static func wording(_ fields: TemplateFields) throws(TemplateFault) -> BankWording {
    var wording = try words(fields)
    for question in fields.list("questions") {
      let kind = question.optionalText("kind") ?? Question.Kind.behavioral.rawValue
      guard let kind = Question.Kind(rawValue: kind) else {
        throw question.fault(
          "\"kind: \(kind)\" is none of: behavioral, situational, knowledge.", at: "kind")
      }
      var read = BankQuestion(
        kind: kind, text: try question.text("ask"), cues: try cues(question, "cues"),
        probes: try question.texts("probes"))
      read.examples = try question.texts("for")
      wording.questions.append(read)
    }
    wording.slots = try slots(fields)
    return wording
  }

  /// The words that go with a question, without questions: what `fallback.yml` holds.
  package static func words(_ fields: TemplateFields) throws(TemplateFault) -> BankWording {
    let probes = try fields.fields("probes")
    let lookFors = try fields.fields("lookFors")
    let planned = try fields.node["wouldDo"] == nil ? nil : fields.fields("wouldDo")
    return BankWording(
      questions: [],
      probes: BankWording.ProbeStock(
        situation: try probes.texts("situation"), action: try probes.texts("action"),
        result: try probes.texts("result"),
        extra: try stages(probes, besides: ["situation", "action", "result"])),
      lookFors: BankWording.GradedLines(
        all: try lookFors.someTexts("all"), extra: try stages(lookFors, besides: ["all"])),
      levels: try stages(try fields.fields("levels")),
      short: try stages(try fields.fields("short")),
      plannedLevels: try planned.map { planned throws(TemplateFault) in
        try stages(planned, besides: ["short"])
      } ?? [:],
      plannedShort: planned?.optionalText("short"))
  }

  private static func cues(
    _ fields: TemplateFields, _ key: String
  ) throws(TemplateFault) -> [Cue] {
    var cues: [Cue] = []
    for pair in fields.node[key]?.pairs ?? [] {
      guard let weight = pair.value.text.flatMap({ Int($0) }), (1...5).contains(weight) else {
        throw TemplateFault(
          file: fields.file, line: pair.value.line,
          "the cue \"\(pair.key)\" needs a weight from 1, a weak hint, to 5, says it alone.")
      }
      cues.append(Cue(pair.key, weight: weight))
    }
    return cues
  }

  private static func slots(_ fields: TemplateFields) throws(TemplateFault) -> [Slot] {
    var slots: [Slot] = []
    for pair in fields.node["slots"]?.pairs ?? [] {
      let choices = pair.value.pairs.compactMap { choice in
        choice.value.text.map { (choice.key, PlainText.collapsed($0)) }
      }
      guard let otherwise = choices.last(where: { $0.0 == Slot.otherwiseKey }) else {
        throw TemplateFault(
          file: fields.file, line: pair.value.line,
          "the slot \"\(pair.key)\" needs \"else:\" with what to print where none of its words"
            + " stands in the profile.")
      }
      slots.append(
        Slot(
          name: pair.key,
          choices: choices.filter { $0.0 != Slot.otherwiseKey }
            .map { Slot.Choice(cue: $0.0, text: $0.1) },
          otherwise: otherwise.1))
    }
    return slots
  }

  /// "early" is the first stage; the others are called by their names.
  private static func stages(
    _ fields: TemplateFields, besides others: Set<String> = []
  ) throws(TemplateFault) -> [Stage: String] {
    var lines: [Stage: String] = [:]
    for pair in fields.node.pairs where !others.contains(pair.key) {
      guard let stage = pair.key == "early" ? .entry : Stage(named: pair.key) else {
        throw TemplateFault(
          file: fields.file, line: pair.value.line,
          "\"\(pair.key):\" is no stage. Stages are: \(Stage.names.joined(separator: ", ")).")
      }
      guard let text = pair.value.text.map(PlainText.collapsed), !text.isEmpty else {
        throw TemplateFault(
          file: fields.file, line: pair.value.line, "\"\(pair.key):\" has no text here.")
      }
      lines[stage] = text
    }
    return lines
  }
}

extension Stage {
  /// The names by which template sets call the stages, lowest first.
  static let names = allCases.map { "\($0)" }

  init?(named name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self = Self.allCases[index]
  }
}
