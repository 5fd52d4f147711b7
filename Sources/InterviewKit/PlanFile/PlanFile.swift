// SPDX-License-Identifier: Apache-2.0
internal import Foundation
public import InterviewModel
internal import SourceText

/// An interview plan as text: YAML to read and edit, or JSON for other programs.
public enum PlanFile {
  /// The plan as YAML, with comments that say what may be changed.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - set: The set whose words the comments are in.
  /// - Returns: The text of a `plan.yml`.
  public static func text(of plan: InterviewPlan, set: TemplateSet) -> String {
    let words = set.wording.plan
    let node = PlanYAML.node(of: PlanDocument(plan, words))
    var text = comment(
      words(
        .fileHead,
        [
          "role": PlainText.collapsed(plan.role), "grade": PlainText.collapsed(plan.grade.name),
        ]))
    let notes = [
      "sessions": words[.fileSessions], "objectives": words[.fileObjectives],
      "scale": words[.fileScale],
    ]
    for pair in node.pairs {
      if let note = notes[pair.key] { text += "\n" + comment(note) }
      text += LibYAML.emit(.map([pair])) ?? ""
    }
    return text
  }

  /// A text as comment lines of at most 100 columns.
  private static func comment(_ text: String) -> String {
    TextLayout(width: 98).lay(out: PlainText.collapsed(text)).utf8
      .split(separator: UInt8(ascii: "\n")).map { "# \(Substring($0))\n" }.joined()
  }

  /// The plan as one line of JSON.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - set: The set whose words its notes are in.
  /// - Returns: A line without its end.
  public static func json(of plan: InterviewPlan, set: TemplateSet) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(PlanDocument(plan, set.wording.plan)) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
