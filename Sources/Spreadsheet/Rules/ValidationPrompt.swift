// SPDX-License-Identifier: Apache-2.0

/// What is shown while a cell with a rule is chosen.
package struct ValidationPrompt: Sendable, Equatable {
  /// The most UTF-16 units of a title.
  package static let longestTitle = 32
  /// The most UTF-16 units of a message.
  package static let longestMessage = 255

  /// The heading, at most 32 UTF-16 units.
  package var title: String
  /// The text, at most 255 UTF-16 units.
  package var message: String

  /// A prompt from its parts.
  package init(title: String = "", message: String = "") {
    self.title = title
    self.message = message
  }
}
