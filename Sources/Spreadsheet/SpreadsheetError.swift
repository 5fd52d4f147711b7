// SPDX-License-Identifier: Apache-2.0

/// What a workbook may not hold, or why it could not be written or read: the place and the fact.
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

    // MARK: Files that cannot be read

    /// The file is no archive: empty, a text, a picture.
    case notAnArchive
    /// The file is of Excel 97 to 2003.
    case oldFormat
    /// The file, or a part of it, needs a password.
    case encrypted
    /// The archive's directory is missing or broken: most likely the file was cut off.
    case brokenArchive
    /// The archive is another kind of document.
    case notAWorkbook
    /// A part is not there, or what leads to it.
    case partMissing(String)
    /// Two parts have the same name.
    case duplicatePart(String)
    /// A part ends too early, or does not unpack.
    case partCutOff(part: String)
    /// A part unpacks to other bytes than its checksum was made from.
    case badChecksum(part: String)
    /// A part unpacks to more or fewer bytes than the directory says.
    case wrongSize(part: String)
    /// A part is packed in a way that the reader does not know.
    case packingNotRead(part: String)
    /// A part is not in UTF-8.
    case encodingNotRead(part: String)
    /// A part is not well-formed XML, from about this line on, counted from 1.
    case notXML(part: String, line: Int?)
    /// A part declares a document type, and with it perhaps entities.
    case documentType(part: String)
    /// The row, cell or range is on no sheet.
    case notOnSheet(String)
    /// A cell that should hold a number does not.
    case valueNotRead
    /// A cell refers to a shared text that is not there, by this position.
    case sharedTextMissing(String)

    // MARK: Files that would cost too much, by `ReadLimits`

    /// The archive has too many entries.
    case tooManyEntries
    /// A part is too large when unpacked.
    case partTooLarge(part: String)
    /// All parts together are too large when unpacked.
    case archiveTooLarge
    /// A part is packed better than any real one: a bomb.
    case packedTooWell(part: String)
    /// Elements of a part are too deep inside each other.
    case tooDeep(part: String)
    /// A part has more tags and attributes, or larger ones, than the reader takes.
    case tooMuchMarkup(part: String)
    /// The sheets hold more text than the reader takes.
    case tooMuchText
    /// The sheets have too many cells.
    case tooManyCells
    /// There are too many sheets.
    case tooManySheets
    /// There are too many defined names.
    case tooManyNames
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
    case .notAnArchive: "not an Excel workbook (.xlsx)"
    case .oldFormat: "a workbook of Excel 97 to 2003 (.xls), which is not read"
    case .encrypted: "the workbook needs a password"
    case .brokenArchive: "the file is damaged or was cut off"
    case .notAWorkbook: "a document of another kind, not an Excel workbook (.xlsx)"
    case .partMissing(let part): "\(Excerpt.of(part)) is missing"
    case .duplicatePart(let part): "\(Excerpt.of(part)) is there twice"
    case .partCutOff(let part): "\(Excerpt.of(part)) is damaged or was cut off"
    case .badChecksum(let part): "\(Excerpt.of(part)) does not match its checksum"
    case .wrongSize(let part): "\(Excerpt.of(part)) is not as large as the file says"
    case .packingNotRead(let part): "\(Excerpt.of(part)) is packed in an unknown way"
    case .encodingNotRead(let part): "\(Excerpt.of(part)) is not in UTF-8"
    case .notXML(let part, let line):
      "\(Excerpt.of(part)) is not well-formed XML" + (line.map { " in line \($0)" } ?? "")
    case .documentType(let part):
      "\(Excerpt.of(part)) declares a document type, which no workbook does"
    case .notOnSheet(let what): "\(what) is outside of what a sheet has"
    case .valueNotRead: "the cell is said to hold a number, and does not"
    case .sharedTextMissing(let index): "the text number \(index) is missing"
    case .tooManyEntries: "more than \(ReadLimits.entries) parts"
    case .partTooLarge(let part):
      "\(Excerpt.of(part)) has more than \(ReadLimits.part >> 20) MiB"
    case .archiveTooLarge: "more than \(ReadLimits.archive >> 20) MiB when unpacked"
    case .packedTooWell(let part):
      "\(Excerpt.of(part)) grows more than \(ReadLimits.ratio) times when unpacked"
    case .tooDeep(let part):
      "\(Excerpt.of(part)) has more than \(ReadLimits.depth) elements inside each other"
    case .tooMuchMarkup(let part): "\(Excerpt.of(part)) has more markup than is read"
    case .tooMuchText: "more than \(ReadLimits.text >> 20) MiB of text"
    case .tooManyCells: "more than \(ReadLimits.cells) cells"
    case .tooManySheets: "more than \(ReadLimits.sheets) sheets"
    case .tooManyNames: "more than \(ReadLimits.names) names"
    }
  }
}
