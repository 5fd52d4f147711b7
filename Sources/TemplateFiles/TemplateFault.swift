// SPDX-License-Identifier: Apache-2.0

/// Something in a file of a template set that cannot be used.
package struct TemplateFault: Error, Sendable, Equatable {
  /// The file, as the user would find it: "templates/bank/people.yml".
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// What is wrong and what to write instead, as one sentence or two.
  package var message: String

  /// A fault from its parts.
  package init(file: String, line: Int, _ message: String) {
    self.file = file
    self.line = line
    self.message = message
  }
}

extension TemplateFault: CustomStringConvertible {
  package var description: String { "\(file):\(line): \(message)" }
}
