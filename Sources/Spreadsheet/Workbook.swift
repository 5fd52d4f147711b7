// SPDX-License-Identifier: Apache-2.0

/// A workbook as a value: sheets in order, names, and what is said of the document.
package struct Workbook: Sendable, Equatable {
  /// The sheets, in the order of their tabs; at least one has to be visible.
  package var sheets: [Sheet]
  /// Names that hold in the whole workbook. Names of one sheet stand in ``Sheet/names``.
  package var names: [DefinedName]
  /// What the document says of itself.
  package var properties: DocumentProperties
  /// The creation date in seconds since 1970, from 0 to the end of the year 9999.
  ///
  /// It is written to the file, so the same value gives the same bytes.
  package var created: Int
  /// The position, from 0, of the sheet that is open first; `nil` for the first visible one.
  package var activeSheet: Int?

  /// A workbook from its parts.
  package init(
    sheets: [Sheet], names: [DefinedName] = [],
    properties: DocumentProperties = DocumentProperties(), created: Int, activeSheet: Int? = nil
  ) {
    self.sheets = sheets
    self.names = names
    self.properties = properties
    self.created = created
    self.activeSheet = activeSheet
  }
}
