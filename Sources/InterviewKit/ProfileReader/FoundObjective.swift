// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// An objective as it was found on a page.
struct FoundObjective {
  /// The title without its mark.
  var title: String
  /// The number written in the mark, if there is one.
  var writtenNumber: Int?
  /// The line of the title.
  var line: Int
  /// What stands under it, in order.
  var responsibilities: [Responsibility] = []
}
