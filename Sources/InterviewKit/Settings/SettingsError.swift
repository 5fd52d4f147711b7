// SPDX-License-Identifier: Apache-2.0

/// Settings that cannot be used: everything that is wrong with them.
package struct SettingsError: Error, Sendable, Equatable {
  /// What is wrong, each with its place and what to write instead.
  package var messages: [String]

  /// An error from its parts.
  package init(_ messages: [String]) {
    self.messages = messages
  }
}
