// SPDX-License-Identifier: Apache-2.0

/// What an answer is like at levels 1, 3 and 5, for one question at one grade.
///
/// Three written anchors are enough: with five, studies found mostly no difference (MTSU theses
/// on anchored scales). Level 5 at a grade is about level 3 one grade up.
public struct Anchors: Sendable, Equatable {
  /// Level 1, below the grade: something that real candidates say.
  public var one: String
  /// Level 3, meets the grade.
  public var three: String
  /// Level 5, well above the grade, yet within reach.
  public var five: String

  /// Anchors from their parts.
  public init(one: String, three: String, five: String) {
    self.one = one
    self.three = three
    self.five = five
  }
}
