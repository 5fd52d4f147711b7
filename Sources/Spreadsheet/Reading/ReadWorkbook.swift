// SPDX-License-Identifier: Apache-2.0

/// A workbook as another program left it.
///
/// It is not a ``Workbook``: that one holds only what we may write, and would have to refuse sheet
/// names, defined names and cells that other programs write every day, or leave them out.
package struct ReadWorkbook: Sendable, Equatable {
  /// The sheets, in the order of their tabs, hidden ones included.
  package var sheets: [ReadSheet]
  /// Names that hold in the whole workbook. Names of one sheet stand in ``ReadSheet/names``.
  package var names: [ReadName]
  /// What the numbers of dates count from.
  package var dateSystem: DateSystem

  /// A workbook from its parts.
  package init(
    sheets: [ReadSheet], names: [ReadName] = [], dateSystem: DateSystem = .from1900
  ) {
    self.sheets = sheets
    self.names = names
    self.dateSystem = dateSystem
  }

  /// The first sheet of this name, in upper or lower case.
  package func sheet(_ name: String) -> ReadSheet? {
    let name = name.lowercased()
    return sheets.first { $0.name.lowercased() == name }
  }

  /// What a name stands for on a sheet, in upper or lower case: the sheet's own name, else the
  /// workbook's, as for a program that computes a formula there.
  package func name(_ name: String, on sheet: ReadSheet) -> ReadName? {
    let name = name.lowercased()
    return sheet.names.first { $0.name.lowercased() == name }
      ?? names.first { $0.name.lowercased() == name }
  }
}
