// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel

/// What the reader understood of a page, for people and for programs.
public struct Inspection: Sendable {
  private let record: Record
  private let context: [(label: String, value: String)]
  private let explanations: [MatchExplanation]

  fileprivate struct Record: Codable, Sendable {
    var file: String
    var title: String
    var grades: [String]
    var objectives: [Objective]
    var problems: [String]

    struct Why: Codable, Sendable {
      var question: String
      var entry: String?
      var candidates: [Candidate]

      struct Candidate: Codable, Sendable {
        var entry: String
        var score: Double
        var cues: [String]
      }
    }

    struct Objective: Codable, Sendable {
      var number: Int
      var title: String
      var label: String
      var line: Int
      var responsibilities: [String]
      /// The lines above that the page limits to some grades, by position from 1.
      var limited: [String: [String]]?
      /// Why the objective gets its question, where that is asked for.
      var why: Why?
    }
  }

  /// Inspects a page.
  ///
  /// - Parameters:
  ///   - file: The page, or "-" for standard input.
  ///   - set: The template set, whose ladders and bank give grades and labels.
  ///   - explains: Whether the report says why each objective got its question.
  /// - Throws: ``ProfileError`` if the page cannot be read; a page without objectives is only
  ///   reported.
  public init(
    file: String, set: TemplateSet, explains: Bool = false
  ) throws(ProfileError) {
    let reading = try ProfileReader(ladders: set.planner.ladders).page(of: file)
    let profile = reading.profile
    var problems = reading.problems.map(\.text)
    if profile.objectives.isEmpty {
      problems.append(ProfileError.noObjectives.message(file: file))
    }
    let labels = set.planner.labels(for: profile)
    let explanations = explains ? set.planner.explain(profile) : []
    self.explanations = explanations
    record = Record(
      file: file, title: profile.title, grades: profile.grades.map(\.name),
      objectives: zip(profile.objectives, labels).map { objective, label in
        var limited: [String: [String]] = [:]
        for (index, responsibility) in objective.responsibilities.enumerated()
        where !responsibility.grades.isEmpty {
          limited["\(index + 1)"] = responsibility.grades.map(\.name)
        }
        return Record.Objective(
          number: objective.number, title: objective.title, label: label, line: objective.line,
          responsibilities: objective.responsibilities.map(\.text),
          limited: limited.isEmpty ? nil : limited,
          why: explanations.first { $0.objective == objective.number }.map(Record.Why.init))
      }, problems: problems)
    context = profile.organization.map { [("Organization", $0)] } ?? []
  }

  /// One line of JSON.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(record) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// A report to read, of at most 80 columns.
  public var text: String {
    var lines = [record.file, "", "Role: \(record.title)"]
    lines += context.map { "\($0.label): \($0.value)" }
    lines.append(
      "Grades: " + (record.grades.isEmpty ? "none found" : record.grades.joined(separator: ", ")))
    lines.append("Objectives: \(record.objectives.count)")
    for objective in record.objectives {
      lines += ["", "\(objective.number). \(objective.title)"]
      lines.append("   Label: \(objective.label); line \(objective.line)")
      for (index, text) in objective.responsibilities.enumerated() {
        let grades = objective.limited?["\(index + 1)"].map { " [\($0.joined(separator: ", "))]" }
        lines.append("   - \(text)\(grades ?? "")")
      }
      lines += explanation(of: objective.number)
    }
    if !record.problems.isEmpty { lines += ["", "To look at:"] }
    lines += record.problems.map { "- \($0)" }
    return TextLayout().lay(out: lines.joined(separator: "\n"))
  }

  /// Why an objective got its question: the nearest entries, their scores and the cues found.
  private func explanation(of objective: Int) -> [String] {
    guard let found = explanations.first(where: { $0.objective == objective }) else { return [] }
    var lines = ["", "   Asks: \(found.question)"]
    for candidate in found.candidates {
      let score = (candidate.score * 10).rounded() / 10
      var cues: [String] = []
      if !candidate.titleCues.isEmpty {
        cues.append("title: " + candidate.titleCues.joined(separator: ", "))
      }
      cues += candidate.responsibilityCues.map {
        "\($0.number): " + $0.cues.joined(separator: ", ")
      }
      if let example = candidate.example {
        cues.append("like \"\(example)\" \((candidate.likeness * 100).rounded() / 100)")
      }
      let mark = candidate.entry == found.chosen ? "*" : "-"
      lines.append("   \(mark) \(candidate.entry) \(score) (\(cues.joined(separator: "; ")))")
    }
    return lines
  }
}

extension Inspection.Record.Why {
  fileprivate init(_ explanation: MatchExplanation) {
    question = explanation.question
    entry = explanation.chosen
    candidates = explanation.candidates.map {
      Candidate(
        entry: $0.entry, score: ($0.score * 100).rounded() / 100,
        cues: $0.titleCues + $0.responsibilityCues.flatMap(\.cues))
    }
  }
}
