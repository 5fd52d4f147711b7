// SPDX-License-Identifier: Apache-2.0

/// A person whose ratings are combined with others', in one room or not.
public struct Panelist: Sendable, Hashable {
  /// The name as given. Two spellings are two panelists: see ``NameSpellings``.
  public let name: String

  /// A panelist by the name as given.
  public init(_ name: String) {
    self.name = name
  }
}

extension Panelist: CustomStringConvertible {
  /// The name as given.
  public var description: String { name }
}
