// SPDX-License-Identifier: Apache-2.0

/// What a workbook may not hold, or why it could not be written: the place and the fact.
package struct SpreadsheetError: Error, Sendable, Equatable {
  /// The fact.
  package enum Problem: Sendable, Equatable {
    /// A text is longer than its place allows, in UTF-16 units.
    case textTooLong(length: Int, limit: Int)
    /// A text cannot stand where it was put: a formula, a format or a heading of nothing, or one
    /// with control characters.
    case textNotAllowed(String)
    /// A number is not finite, or a size or position is outside of what a sheet has.
    case outOfRange(String)
    /// A sheet cannot have this name.
    case sheetNameNotAllowed(String)
    /// Cells cannot have this name.
    case nameNotAllowed(String)
    /// Two sheets, or two names in one scope, are called the same.
    case nameTaken(String)
    /// A dropdown list cannot hold this choice.
    case choiceNotAllowed(String)
    /// A dropdown list is empty or too long.
    case choicesTooLong(bytes: Int)
    /// Two merged ranges share a cell.
    case mergesOverlap
    /// No sheet, or none that can be seen.
    case noVisibleSheet
    /// The system refused: its `errno`.
    case system(code: Int32)
    /// The file was written, but a part of it is not whole: most likely the folder for temporary
    /// files is full.
    case notWhole(part: String)
    /// There is no memory left.
    case outOfMemory
    /// The library refused, for a reason that none of the other cases covers.
    case library(code: Int)
  }

  /// The fact.
  package var problem: Problem
  /// The file, as its path was given; `nil` if the value itself is not allowed.
  package var file: String?
  /// The sheet's name, if one is at fault.
  package var sheet: String?
  /// The cell or range, such as "C4", if one is at fault.
  package var cell: String?

  /// An error from its parts.
  package init(_ problem: Problem, file: String? = nil, sheet: String? = nil, cell: String? = nil) {
    self.problem = problem
    self.file = file
    self.sheet = sheet
    self.cell = cell
  }
}

extension SpreadsheetError: CustomStringConvertible {
  package var description: String {
    let places = [file, sheet.map { "sheet \"\($0)\"" }, cell.map { "cell \($0)" }]
    return (places.compactMap { $0 } + [problem.description]).joined(separator: ": ")
  }
}

extension SpreadsheetError.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .textTooLong(let length, let limit):
      "a text of \(length) characters, where \(limit) fit"
    case .textNotAllowed(let place): "the text cannot stand in \(place)"
    case .outOfRange(let what): "\(what) is out of range"
    case .sheetNameNotAllowed(let name): "a sheet cannot be called \"\(name)\""
    case .nameNotAllowed(let name): "a cell cannot be called \"\(name)\""
    case .nameTaken(let name): "the name \"\(name)\" is there twice"
    case .choiceNotAllowed(let choice): "a list cannot hold the choice \"\(choice)\""
    case .choicesTooLong(let bytes):
      bytes == 0 ? "a list without choices" : "a list of \(bytes) bytes, where 255 fit"
    case .mergesOverlap: "merged ranges overlap"
    case .noVisibleSheet: "no sheet can be seen"
    case .system(let code): "the system refused with error \(code)"
    case .notWhole(let part): "\(part) was not written whole"
    case .outOfMemory: "no memory is left"
    case .library(let code): "libxlsxwriter refused with error \(code)"
    }
  }
}
