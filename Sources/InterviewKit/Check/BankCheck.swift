// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel
internal import SourceText
internal import TemplateFiles

/// Checks a file of a question bank: every entry's form, questions, probes, anchors and slots.
struct BankCheck {
  let file: String
  let set: TemplateSet

  private static let fewestBehavioral = 4
  private static let fewestSituational = 2
  /// A follow-up is said in passing; a longer one is a question of its own.
  private static let mostWordsOfProbe = 12

  func findings() -> [CheckFinding] {
    guard let data = FileManager.default.contents(atPath: file) else {
      return [
        CheckFinding(
          file: file, rule: "unreadable", message: ProfileError.unreadable.fact(file: file))
      ]
    }
    do {
      let entries = try BankFile.entries(of: String(decoding: data, as: UTF8.self), file: file)
      let linter = QuestionLinter(lexicon: set.lexicon())
      return entries.flatMap { findings(in: $0, linter) }
    } catch {
      return [finding(error)]
    }
  }

  private func finding(_ fault: TemplateFault) -> CheckFinding {
    CheckFinding(file: fault.file, line: fault.line, rule: "bank-form", message: fault.message)
  }

  private func findings(in fields: TemplateFields, _ linter: QuestionLinter) -> [CheckFinding] {
    let faults = BankFile.faults(of: fields)
    guard faults.isEmpty else { return faults.map(finding) }
    let entry: BankEntry
    let wording: BankWording
    do {
      entry = try BankFile.entry(fields)
      wording = try BankFile.wording(fields)
    } catch {
      return [finding(error)]
    }
    var findings: [CheckFinding] = []
    func add(_ rule: String, _ message: String, line: Int? = nil) {
      findings.append(
        CheckFinding(file: file, line: line ?? fields.line, rule: rule, message: message))
    }
    if !(2...5).contains(entry.competency.split(separator: " ").count) {
      add("competency-length", "\(entry.id): a competency is named in 2 to 5 words.")
    }
    if entry.cues.isEmpty { add("no-cues", "\(entry.id): without cues nothing chooses it.") }
    let kinds = wording.questions.map(\.kind)
    if kinds.count(where: { $0 == .behavioral }) < Self.fewestBehavioral
      || kinds.count(where: { $0 == .situational }) < Self.fewestSituational
    {
      add(
        "few-questions",
        "\(entry.id): an entry needs \(Self.fewestBehavioral) behavioral questions and"
          + " \(Self.fewestSituational) situational ones, so that none is asked twice.")
    }
    let subject = [entry.competency, fields.optionalText("is") ?? ""] + entry.cues.map(\.phrase)
    for (question, place) in zip(wording.questions, fields.list("questions")) {
      let text = plain(question.text, wording)
      findings += linter.findings(in: text, about: subject + question.examples).map {
        CheckFinding($0, file: file, line: place.line, about: entry.id)
      }
    }
    findings += probes(of: wording, entry, linter, line: fields.node["probes"]?.line)
    for name in unknownSlots(in: wording) {
      add("unknown-slot", "\(entry.id): \"{\(name)}\" is no slot of this entry.")
    }
    findings += anchors(of: wording, entry, line: fields.node["levels"]?.line)
    return findings
  }

  private func probes(
    of wording: BankWording, _ entry: BankEntry, _ linter: QuestionLinter, line: Int?
  ) -> [CheckFinding] {
    let stock = wording.probes
    let extra = Stage.allCases.compactMap { stock.extra[$0] }
    return (stock.situation + stock.action + stock.result + extra).flatMap { probe in
      let text = plain(probe, wording)
      var found = linter.findings(in: text).filter { $0.rule == "closed" }
      let words = text.split(separator: " ").count
      if words > Self.mostWordsOfProbe {
        found.append(
          LintFinding(
            rule: "probe-length",
            detail: "the probe \"\(text)\" has \(words) words; use at most"
              + " \(Self.mostWordsOfProbe)"))
      }
      return found.map { CheckFinding($0, file: file, line: line, about: entry.id) }
    }
  }

  /// Each stage's anchors as a packet prints them.
  private func anchors(
    of wording: BankWording, _ entry: BankEntry, line: Int?
  ) -> [CheckFinding] {
    var seen: Set<String> = []
    return Stage.allCases.dropLast().flatMap { stage in
      AnchorLinter().findings(in: wording.anchors(at: stage)).compactMap { finding in
        guard seen.insert("\(finding.rule) \(stage)").inserted else { return nil }
        return CheckFinding(finding, file: file, line: line, about: "\(entry.id), \(stage)")
      }
    }
  }

  private func plain(_ text: String, _ wording: BankWording) -> String {
    wording.slots.reduce(text) { $0.replacing("{\($1.name)}", with: $1.otherwise) }
  }

  private func unknownSlots(in wording: BankWording) -> [String] {
    let texts =
      wording.questions.map(\.text) + wording.lookFors.all + Array(wording.levels.values)
      + Array(wording.short.values)
    var names: Set<String> = []
    for text in texts.map({ plain($0, wording) }) {
      for part in text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1) {
        if let end = part.firstIndex(of: "}") { names.insert(String(part[..<end])) }
      }
    }
    return names.sorted()
  }
}
