// SPDX-License-Identifier: Apache-2.0

/// The words of a bank entry as lines of fields parted by tabs, which are read some five times
/// faster than YAML: a packet needs a dozen entries, and the built-in bank is written in this form
/// when the program is built.
package enum BankWordingText {
  /// An entry's words, and what it is about.
  package struct Content: Sendable, Equatable {
    /// What the entry is, for finding it by its words.
    package var definition: String
    /// Its questions and all that goes with them.
    package var wording: BankWording

    /// Content from its parts.
    package init(definition: String, wording: BankWording) {
      self.definition = definition
      self.wording = wording
    }
  }

  /// The lines of an entry.
  package static func text(of content: Content) -> String {
    let wording = content.wording
    var lines = [["is", content.definition]]
    for question in wording.questions {
      let cues = question.cues.map { "\($0.phrase)=\($0.weight)" }.joined(separator: ";")
      lines.append(["ask", question.kind.rawValue, question.text, cues] + question.probes)
      lines += question.examples.map { ["for", $0] }
    }
    func add(_ name: String, _ texts: [String]) { lines += texts.map { [name, $0] } }
    func add(_ name: String, _ texts: [Stage: String]) {
      for stage in Stage.allCases {
        if let text = texts[stage] { lines.append([name, "\(stage.rawValue)", text]) }
      }
    }
    add("situation", wording.probes.situation)
    add("action", wording.probes.action)
    add("result", wording.probes.result)
    add("probe", wording.probes.extra)
    add("look", wording.lookFors.all)
    add("looks", wording.lookFors.extra)
    add("level", wording.levels)
    add("short", wording.short)
    add("plan", wording.plannedLevels)
    if let short = wording.plannedShort { add("planShort", [short]) }
    for slot in wording.slots {
      lines.append(
        ["slot", slot.name, slot.otherwise] + slot.choices.flatMap { [$0.cue, $0.text] })
    }
    return lines.map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  /// The content of an entry's lines; a line that is not known is passed over.
  ///
  /// - Parameters:
  ///   - text: The lines.
  ///   - withExamples: Whether the examples of its questions are read too, which only the index of
  ///     examples needs.
  /// - Returns: The content.
  package static func content(of text: String, withExamples: Bool = true) -> Content {
    var content = Content(
      definition: "",
      wording: BankWording(
        questions: [], probes: .init(situation: [], action: [], result: []),
        lookFors: .init(all: []), levels: [:], short: [:]))
    var text = text
    text.withUTF8 { bytes in
      for line in ByteFields(bytes, at: "\n") {
        if !withExamples, line.starts(with: "for\t".utf8) { continue }
        let fields = ByteFields(line, at: "\t").map(ByteFields.text)
        if fields.count >= 2 { add(fields, to: &content) }
      }
    }
    return content
  }

  private static func add(_ fields: [String], to content: inout Content) {
    let text = fields[1]
    switch fields[0] {
    case "is": content.definition = text
    case "ask": if let question = question(fields) { content.wording.questions.append(question) }
    case "for":
      if let last = content.wording.questions.indices.last {
        content.wording.questions[last].examples.append(text)
      }
    case "situation": content.wording.probes.situation.append(text)
    case "action": content.wording.probes.action.append(text)
    case "result": content.wording.probes.result.append(text)
    case "look": content.wording.lookFors.all.append(text)
    case "planShort": content.wording.plannedShort = text
    case "slot": content.wording.slots.append(slot(fields))
    default:
      guard fields.count == 3, let stage = Int(text).flatMap(Stage.init(rawValue:)) else { return }
      switch fields[0] {
      case "probe": content.wording.probes.extra[stage] = fields[2]
      case "looks": content.wording.lookFors.extra[stage] = fields[2]
      case "level": content.wording.levels[stage] = fields[2]
      case "short": content.wording.short[stage] = fields[2]
      case "plan": content.wording.plannedLevels[stage] = fields[2]
      default: break
      }
    }
  }

  private static func question(_ fields: [String]) -> BankQuestion? {
    guard fields.count >= 4, let kind = Question.Kind(rawValue: fields[1]) else { return nil }
    return BankQuestion(
      kind: kind, text: fields[2], cues: BankIndex.cues(fields[3]),
      probes: Array(fields.dropFirst(4)))
  }

  private static func slot(_ fields: [String]) -> Slot {
    let pairs = fields.dropFirst(3)
    let choices = stride(from: pairs.startIndex, to: pairs.endIndex - 1, by: 2).map {
      Slot.Choice(cue: pairs[$0], text: pairs[$0 + 1])
    }
    return Slot(name: fields[1], choices: choices, otherwise: fields.count > 2 ? fields[2] : "")
  }
}
