// SPDX-License-Identifier: Apache-2.0

/// A place in a text.
package struct SourceLocation: Sendable, Equatable {
  /// The line, from 1.
  package var line: Int
  /// The column in UTF-8 bytes, from 1.
  package var column: Int

  /// A place by line and column.
  package init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }
}
