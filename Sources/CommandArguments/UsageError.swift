// SPDX-License-Identifier: Apache-2.0

/// A command line that does not make sense.
package struct UsageError: Error, Sendable, Equatable {
  /// What is wrong with it.
  package var message: String
  /// How such a line looks.
  package var usage: String
  /// The line that shows help.
  package var help: String

  /// An error from its parts.
  package init(_ message: String, usage: String, help: String) {
    self.message = message
    self.usage = usage
    self.help = help
  }
}

extension UsageError: CustomStringConvertible {
  package var description: String {
    """
    Error: \(message)
    Usage: \(usage)
      See "\(help)" for more.
    """
  }
}
