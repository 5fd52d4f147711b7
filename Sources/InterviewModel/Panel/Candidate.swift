// SPDX-License-Identifier: Apache-2.0

/// A person who is interviewed, by a code, or by name if the office wants it.
public struct Candidate: Sendable, Hashable {
  /// The code or name as given. Two spellings are two candidates: see ``NameSpellings``.
  public let name: String

  /// A candidate by the code or name as given.
  public init(_ name: String) {
    self.name = name
  }
}

extension Candidate: CustomStringConvertible {
  /// The code or name as given.
  public var description: String { name }
}
