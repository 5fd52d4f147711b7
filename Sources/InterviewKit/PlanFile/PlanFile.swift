// SPDX-License-Identifier: Apache-2.0
internal import Foundation
public import InterviewModel
internal import SourceText

/// An interview plan as text: YAML to read and edit, or JSON for other programs.
public enum PlanFile {
  /// The plan as YAML.
  public static func text(of plan: InterviewPlan) -> String {
    let head = """
      # The interview plan for \(oneLine(plan.role)), \(oneLine(plan.grade.name)).

      """
    return head + (LibYAML.emit(PlanYAML.node(of: PlanDocument(plan))) ?? "")
  }

  /// The plan as one line of JSON.
  public static func json(of plan: InterviewPlan) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(PlanDocument(plan)) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// A text that may stand in a comment.
  private static func oneLine(_ text: String) -> String {
    PlainText.collapsed(text)
  }
}
