// SPDX-License-Identifier: Apache-2.0

/// What a document says of itself, at most 255 UTF-16 units each; empty where nothing is said.
package struct DocumentProperties: Sendable, Equatable {
  /// The title, which is not the name of the file.
  package var title: String
  /// What the document is about.
  package var subject: String
  /// Who or what made it.
  package var author: String
  /// The organization it belongs to.
  package var company: String?
  /// The language of its texts as a BCP 47 tag: "en-US".
  package var language: String?

  /// Properties from their parts.
  package init(
    title: String = "", subject: String = "", author: String = "", company: String? = nil,
    language: String? = nil
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.language = language
  }
}
