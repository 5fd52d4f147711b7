// SPDX-License-Identifier: Apache-2.0

/// What the workbook's own part says: its sheets, its names, and what dates count from (ISO/IEC
/// 29500-1, 18.2).
final class WorkbookPart: XMLContent {
  /// A sheet in the list.
  struct Entry {
    /// The name on the tab.
    let name: String
    /// Whether the tab is hidden.
    let isHidden: Bool
    /// The id of the relationship that leads to the sheet's part; empty if there is none.
    let relationship: String
  }

  /// A defined name with its scope.
  struct Name {
    /// The name.
    let name: ReadName
    /// The position of its sheet in the list, from 0; `nil`: the whole workbook.
    let sheet: Int?
  }

  private enum Place { case document, workbook, sheets, names, name }

  /// The sheets in order.
  private(set) var sheets: [Entry] = []
  /// The names in order.
  private(set) var names: [Name] = []
  /// What dates count from.
  private(set) var dateSystem = DateSystem.from1900

  private let package: OfficePackage
  private var place = Place.document
  private var attributes: [String: String] = [:]
  private var text = ""

  /// Takes in the part of a file.
  ///
  /// - Throws: ``SpreadsheetError`` with `notAWorkbook` if it is another document,
  ///   `tooManySheets` or `tooManyNames`, or with what is wrong with the part.
  init(_ part: String, in package: OfficePackage) throws(SpreadsheetError) {
    self.package = package
    try package.read(part, into: self)
  }

  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetError) -> Bool {
    switch (place, name) {
    case (.document, "workbook"): place = .workbook
    case (.document, _): throw SpreadsheetError(.notAWorkbook)
    case (.workbook, "workbookPr"):
      if XMLBoolean.isTrue(attributes["date1904"]) { dateSystem = .from1904 }
      return false
    case (.workbook, "sheets"): place = .sheets
    case (.workbook, "definedNames"): place = .names
    case (.sheets, "sheet"):
      try addSheet(attributes)
      return false
    case (.names, "definedName"):
      place = .name
      self.attributes = attributes
      text = ""
    default: return false
    }
    return true
  }

  func add(_ piece: String) {
    if place == .name { text += piece }
  }

  func end(_ name: String) throws(SpreadsheetError) {
    switch place {
    case .name:
      try addName()
      place = .names
    case .sheets, .names: place = .workbook
    case .workbook, .document: place = .document
    }
  }

  private func addSheet(_ attributes: [String: String]) throws(SpreadsheetError) {
    guard sheets.count < ReadLimits.sheets else { throw SpreadsheetError(.tooManySheets) }
    let name = CellText.unescaped(attributes["name"] ?? "")
    // The prefix is the file's choice; "sheetId" is not the same.
    let relationship = attributes.first { $0.key.hasSuffix(":id") }?.value ?? ""
    try package.keep(name + relationship)
    let state = attributes["state"] ?? "visible"
    sheets.append(Entry(name: name, isHidden: state != "visible", relationship: relationship))
  }

  private func addName() throws(SpreadsheetError) {
    guard names.count < ReadLimits.names else { throw SpreadsheetError(.tooManyNames) }
    guard let name = attributes["name"] else { return }
    let sheet = attributes["localSheetId"].map { Int($0) ?? -1 }
    try package.keep(name)
    names.append(Name(name: ReadName(name, text: text), sheet: sheet))
  }
}
