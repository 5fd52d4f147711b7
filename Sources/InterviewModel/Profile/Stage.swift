// SPDX-License-Identifier: Apache-2.0

/// A stage of a working life that the grades of every ladder are laid along.
///
/// The question bank describes a full answer once for each stage; a grade's anchors are taken
/// from its own stage (3, "meets the grade") and from the one above (5).
public enum Stage: Int, Sendable, CaseIterable, Comparable {
  /// Told what to do and how: GS-5 and GS-7, junior.
  case entry
  /// Told what to do, finds how, with guidance: GS-9 and GS-11.
  case developing
  /// The full working level: GS-12, mid.
  case working
  /// Several linked problems, limited direction: GS-13, senior.
  case senior
  /// Across teams, sets goals with leaders: GS-14, lead.
  case lead
  /// An organization, no precedents: GS-15, principal.
  case principal
  /// Answers for an organization: SES, executive.
  case executive
  /// Above the highest grade: what a 5 looks like for an executive.
  case beyond

  /// Whether one stage comes before another.
  public static func < (left: Stage, right: Stage) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The next stage up; the last is its own.
  public var next: Stage { Stage(rawValue: rawValue + 1) ?? self }
}
