// SPDX-License-Identifier: Apache-2.0
public import InterviewModel
internal import SourceText

/// Reads a plan file that a person may have edited.
public struct PlanFileReader: Sendable {
  private let set: TemplateSet

  /// A reader that takes from a template set what an added question lacks.
  public init(set: TemplateSet) {
    self.set = set
  }

  /// Whether a text says of itself that it is a plan file.
  static func isPlan(_ text: String) -> Bool {
    text.split(separator: "\n", maxSplits: 200, omittingEmptySubsequences: true).contains { line in
      line.hasPrefix("format:") && line.contains("interviewkit-plan/")
    }
  }

  /// Reads the plans of a file; several stand one after the other, parted by "---".
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - file: Its name, for the record of development.
  /// - Returns: The plans.
  /// - Throws: ``PlanFileError`` with everything that makes no sense.
  public func plans(in text: String, file: String) throws(PlanFileError) -> [InterviewPlan] {
    var plans: [InterviewPlan] = []
    var faults: [PlanFileError.Fault] = []
    for part in Self.documents(in: text) {
      do throws(PlanFileError) {
        if let plan = try plan(part.text, firstLine: part.line, file: file) { plans.append(plan) }
      } catch {
        faults += error.faults
      }
    }
    guard faults.isEmpty else { throw PlanFileError(faults: faults) }
    guard !plans.isEmpty else {
      throw PlanFileError(
        faults: [.init(line: 1, rule: "no-plan", message: "there is no interview plan here.")])
    }
    return plans
  }

  private static func documents(in text: String) -> [(text: String, line: Int)] {
    var documents: [(text: String, line: Int)] = []
    var lines: [Substring] = []
    var first = 1
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("---"), line.dropFirst(3).allSatisfy(\.isWhitespace) {
        documents.append((lines.joined(separator: "\n"), first))
        (lines, first) = ([], index + 2)
      } else {
        lines.append(line)
      }
    }
    return documents + [(lines.joined(separator: "\n"), first)]
  }

  private func plan(
    _ text: String, firstLine: Int, file: String
  ) throws(PlanFileError) -> InterviewPlan? {
    let root: YAMLNode?
    do throws(SourceTextError) {
      root = try LibYAML.parse(text, firstLine: firstLine)
    } catch {
      let fact = if case .syntax(let fault) = error.fault { fault } else { "nested or repeated" }
      throw PlanFileError(
        faults: [
          .init(
            line: error.location.line, rule: "not-yaml",
            message: "this is not valid YAML (\(fact)). Check the quotes, colons and indentation"
              + " here.")
        ])
    }
    guard let root else { return nil }
    let fields = PlanFields(node: root, faults: PlanFields.FaultList())
    guard fields.text("format") == PlanDocument.format else {
      throw PlanFileError(
        faults: [
          .init(
            line: root["format"]?.line ?? root.line, rule: "unknown-format",
            message: "this is no plan that this version reads; the first line should be \"format:"
              + " \(PlanDocument.format)\".")
        ])
    }
    var builder = PlanBuilder(fields: fields, set: set, file: file)
    let plan = builder.plan()
    guard fields.faults.faults.isEmpty else {
      throw PlanFileError(faults: fields.faults.faults.sorted { $0.line < $1.line })
    }
    return plan
  }
}
