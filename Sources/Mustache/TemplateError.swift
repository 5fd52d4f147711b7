// SPDX-License-Identifier: Apache-2.0

/// Why a template cannot be used: the place and the fact, no advice.
package struct TemplateError: Error, Sendable, Equatable {
  /// What is wrong.
  package enum Problem: Sendable, Equatable {
    /// A tag is opened and never closed.
    case unclosedTag
    /// A section is opened and never closed.
    case unclosedSection(String)
    /// A section is closed that is not the one that is open.
    case unexpectedEnd(found: String, open: String?)
    /// A tag that changes the delimiters has the wrong form.
    case badDelimiters
    /// A tag has no name.
    case emptyTag
    /// Partials include each other without end.
    case tooDeep
  }

  /// The template's name.
  package var template: String
  /// The line, from 1.
  package var line: Int
  /// What is wrong.
  package var problem: Problem
}
