// SPDX-License-Identifier: Apache-2.0
internal import Foundation
public import InterviewModel
internal import SourceText

/// An interview plan as text: YAML to read and edit, or JSON for other programs.
public enum PlanFile {
  /// The plan as YAML, with comments that say what may be changed.
  public static func text(of plan: InterviewPlan) -> String {
    let node = PlanYAML.node(of: PlanDocument(plan))
    var text = comment(
      """
      The interview plan for \(PlainText.collapsed(plan.role)), \
      \(PlainText.collapsed(plan.grade.name)). Change what you like below and make the packet \
      again: interviewkit generate THIS-FILE
      """)
    for pair in node.pairs {
      if let note = notes[pair.key] { text += "\n" + comment(note) }
      text += LibYAML.emit(.map([pair])) ?? ""
    }
    return text
  }

  /// What a person may do with each part.
  private static let notes: [String: String] = [
    "sessions": """
    The interviews. The parts of each have to add up to its minutes; take "items:" out, and \
    they are shared out for you. For a second interview write a second "- name:" here and move \
    questions to it. "panelists:" may name who asks and rates in it.
    """,
    "objectives": """
    The questions. You may reword a question, copy one of its alternatives over its text, move \
    it, take it out, or exchange it with one in reserve. A question that you add needs a "text:" \
    alone; it gets the next free id, and the rest from its objective. "anchors:" of an objective \
      hold for each of its questions that has none of its own. Ids stay as they are. \
    "mark:" tells which questions were changed; leave it. "weight:" is a share of the whole: \
    0.4, or 40. Where weights differ, "weightReason:" has to say why.
    """,
    "scale": "The rating scale. Its labels and meanings may be reworded; the levels stay 1 to 5.",
  ]

  /// A text as comment lines of at most 100 columns.
  private static func comment(_ text: String) -> String {
    TextLayout(width: 98).lay(out: PlainText.collapsed(text))
      .split(separator: "\n").map { "# \($0)\n" }.joined()
  }

  /// The plan as one line of JSON.
  public static func json(of plan: InterviewPlan) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(PlanDocument(plan)) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
