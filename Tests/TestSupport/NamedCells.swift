// SPDX-License-Identifier: Apache-2.0

/// Finds the named cells of a sheet from Python.
package enum NamedCells {
  /// Defines `named(book, title)`: the cells of a sheet by their defined names, without those of
  /// printing. openpyxl keeps names in one list for the workbook up to 3.0, and with their sheet
  /// from 3.1.
  package static let python = """
    import openpyxl, sys, json, os, datetime
    def named(book, title):
      sheet = book[title]
      if hasattr(sheet, "defined_names"):
        pairs = [(key, value.attr_text) for key, value in sheet.defined_names.items()]
      else:
        index = book.sheetnames.index(title)
        pairs = [(n.name, n.attr_text) for n in book.defined_names.definedName
          if n.localSheetId == index]
      return {key: value.split("!")[1].replace("$", "") for key, value in pairs
        if not key.lower().startswith(("_xlnm", "print"))}

    """
}
