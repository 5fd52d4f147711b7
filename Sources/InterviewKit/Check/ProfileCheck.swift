// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Checks a profile: what the reader stumbled over, placeholders, doubled lines, biased wording, and
/// objectives that nothing in the bank fits.
struct ProfileCheck {
  let file: String
  let set: TemplateSet

  func findings() -> [CheckFinding] {
    let reading: ProfileReading
    do {
      reading = try ProfileReader(ladders: set.planner.ladders).page(of: file)
    } catch {
      return [CheckFinding(file: file, rule: "unreadable", message: error.fact(file: file))]
    }
    let profile = reading.profile
    var findings = reading.problems.map {
      CheckFinding(file: file, line: $0.line, rule: $0.rule, message: $0.message)
    }
    guard !profile.objectives.isEmpty else {
      return findings + [
        CheckFinding(
          file: file, rule: "no-objectives",
          message: ProfileError.noObjectives.fact(file: file))
      ]
    }
    let reader = ClauseReader(lexicon: set.lexicon())
    for objective in profile.objectives {
      findings += wording(of: objective, reader)
    }
    findings += biased(profile)
    findings += uncovered(profile)
    return findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private func wording(of objective: Objective, _ reader: ClauseReader) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    var seen: [String: Int] = [:]
    let lines =
      [(objective.title, objective.line)] + objective.responsibilities.map { ($0.text, $0.line) }
    for (index, (text, line)) in lines.enumerated() {
      if let refusal = reader.read(text).refusal, let message = message(for: refusal, text) {
        findings.append(
          CheckFinding(file: file, line: line, rule: refusal.reason.rule, message: message))
      }
      guard index > 0 else { continue }
      let key = text.lowercased()
      // The same line under several grades is meant.
      let grades = objective.responsibilities[index - 1].grades
      if let first = seen[key], grades.isEmpty {
        findings.append(
          CheckFinding(
            file: file, line: line, rule: "duplicate-responsibility",
            message: "this line stands already at line \(first). Take one of them out."))
      }
      seen[key] = seen[key] ?? line
    }
    return findings
  }

  private func message(for refusal: ClauseRefusal, _ text: String) -> String? {
    switch refusal.reason {
    case .placeholder:
      "\"\(text.prefix(60))\" is a placeholder. Write what the person does, or take it out."
    case .hole: "\"\(text.prefix(60))\" lacks a value. Fill it in, or take the line out."
    case .sectionName:
      "\"\(text.prefix(60))\" reads like the name of a section. Make it a heading of its own."
    case .language:
      "\"\(text.prefix(60))\" does not read as English, so it is quoted, not asked about in words"
        + " of its own."
    case .empty, .noVerb: nil
    }
  }

  private func biased(_ profile: Profile) -> [CheckFinding] {
    let linter = BiasedWording()
    var texts: [(String, Int?)] = [(profile.title, nil), (profile.summary, nil)]
    for objective in profile.objectives {
      texts.append((objective.title, objective.line))
      texts += objective.responsibilities.map { ($0.text, $0.line) }
    }
    return texts.flatMap { text, line in
      linter.findings(in: text).map { CheckFinding($0, file: file, line: line) }
    }
  }

  /// Objectives whose question only the profile's own words could make.
  private func uncovered(_ profile: Profile) -> [CheckFinding] {
    guard let plan = set.planner.plans(for: profile).first else { return [] }
    return plan.objectives.compactMap { objective in
      guard let question = objective.questions.first else { return nil }
      switch question.source {
      case .bank, .edit, .transformation: return nil
      case .topic, .quotation:
        return CheckFinding(
          file: file, line: objective.line, rule: "no-question-fits",
          message:
            "nothing in the question bank fits objective \(objective.number), so its question"
            + " uses the profile's own words. Reword it in the plan, or add an entry to the bank.")
      }
    }
  }
}

extension ClauseReading {
  fileprivate var refusal: ClauseRefusal? {
    if case .refused(let refusal) = self { refusal } else { nil }
  }
}

extension ClauseRefusal.Reason {
  fileprivate var rule: String {
    switch self {
    case .placeholder: "placeholder"
    case .hole: "missing-value"
    case .sectionName: "section-name"
    case .language: "not-english"
    case .empty: "empty"
    case .noVerb: "no-verb"
    }
  }
}
