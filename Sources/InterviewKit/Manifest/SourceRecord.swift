// SPDX-License-Identifier: Apache-2.0

/// What was read from an input: a line of the manifest, from which a later run knows the roles and
/// grades of pages that have not changed.
struct SourceRecord: Codable, Sendable, Equatable {
  /// The position among the inputs of the run, from 0.
  var order: Int
  /// The page or plan file, as the user named it.
  var source: String
  /// The bytes that were read and what they were read with; `nil` if there were none.
  var digest: ContentHash?
  /// The title of the role.
  var role: String?
  /// The grades that there are packets for, in order.
  var grades: [String]?
  /// What the author should know.
  var warnings: [String]?
  /// Why there are no packets, though there should be.
  var failed: String?
  /// Why the page is not for the grades asked for.
  var leftOut: String?
}
