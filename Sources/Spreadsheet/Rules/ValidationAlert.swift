// SPDX-License-Identifier: Apache-2.0

/// What happens to an entry that breaks a rule.
package struct ValidationAlert: Sendable, Equatable {
  /// How strict it is.
  package enum Severity: Sendable, Equatable {
    /// The entry is refused.
    case stop
    /// The user is asked whether to keep it.
    case warning
    /// The user is told.
    case information
  }

  /// How strict it is.
  package var severity: Severity
  /// The heading, at most 32 UTF-16 units; empty: the program's own.
  package var title: String
  /// The text, at most 255 UTF-16 units; empty: the program's own.
  package var message: String

  /// An alert from its parts.
  package init(_ severity: Severity, title: String = "", message: String = "") {
    self.severity = severity
    self.title = title
    self.message = message
  }
}
