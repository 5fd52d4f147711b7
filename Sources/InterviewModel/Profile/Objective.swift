// SPDX-License-Identifier: Apache-2.0

/// A result that the person is hired for.
public struct Objective: Sendable, Equatable {
  /// The position on the page, from 1, whatever number is written there.
  public var number: Int
  /// The whole sentence, without "Key objective #1:".
  public var title: String
  /// A short title that the page itself gives (in its navigation, or as "Outreach: ..."), if any.
  public var pageLabel: String?
  /// The weight that the page gives, in percent ("(40%)"), if any.
  public var weightPercent: Double?
  /// The line of the title, from 1.
  public var line: Int
  /// What stands under the objective, in the order of the page.
  public var responsibilities: [Responsibility]

  /// An objective from its parts.
  public init(
    number: Int, title: String, pageLabel: String? = nil, weightPercent: Double? = nil,
    line: Int, responsibilities: [Responsibility] = []
  ) {
    self.number = number
    self.title = title
    self.pageLabel = pageLabel
    self.weightPercent = weightPercent
    self.line = line
    self.responsibilities = responsibilities
  }
}
