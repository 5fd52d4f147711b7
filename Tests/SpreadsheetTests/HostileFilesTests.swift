// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

/// Files that are broken, or made to do harm: each is refused for what is wrong with it.
@Suite struct HostileFilesTests {
  /// A file and the fact that it is refused for.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let problem: SpreadsheetError.Problem
    /// Makes the file, and gives back its path.
    let make: @Sendable (Scratch) throws -> String

    /// A file of these bytes.
    init(
      _ name: String, _ problem: SpreadsheetError.Problem, bytes: @escaping @Sendable () -> Data
    ) {
      self.init(name, problem) { scratch in
        try bytes().write(to: URL(filePath: scratch.file()))
        return scratch.file()
      }
    }

    /// A workbook of one cell in an archive that is then changed.
    init(
      _ name: String, _ problem: SpreadsheetError.Problem,
      zip change: @escaping @Sendable (inout HandMadeZip) -> Void
    ) {
      self.init(name, problem) { scratch in
        let book = HandMadeBook(rows: "<row><c><v>1</v></c></row>")
        var zip = HandMadeZip(book.parts)
        change(&zip)
        return try zip.write(in: scratch)
      }
    }

    /// A workbook with these rows.
    init(
      _ name: String, _ problem: SpreadsheetError.Problem, rows: @autoclosure () -> String
    ) {
      let rows = rows()
      self.init(name, problem) { scratch in
        let book = HandMadeBook(rows: rows, strings: ["<si><t>x</t></si>"])
        return try HandMadeZip(book.parts).write(in: scratch)
      }
    }

    /// A workbook whose sheet's part is this.
    init(
      _ name: String, _ problem: SpreadsheetError.Problem,
      sheet: @escaping @Sendable () -> String
    ) {
      self.init(name, problem) { zip in
        zip.change(HandMadeBook.sheet) { $0.bytes = Array(sheet().utf8) }
      }
    }

    private init(
      _ name: String, _ problem: SpreadsheetError.Problem,
      make: @escaping @Sendable (Scratch) throws -> String
    ) {
      testDescription = name
      self.problem = problem
      self.make = make
    }
  }

  private static let sheet = HandMadeBook.sheet
  private static let compound = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])

  static let files: [Hostile] = [
    Hostile("empty", .notAnArchive) { Data() },
    Hostile("text", .notAnArchive) { Data("name,rating\nLee,4\n".utf8) },
    Hostile("only the first letters", .notAnArchive) { Data("PK".utf8) },
    Hostile("old .xls", .oldFormat) { compound + Data(count: 2_000) },
    Hostile("with a password", .encrypted) {
      compound + Data(count: 3_000) + Data("EncryptedPackage".utf8.flatMap { [$0, 0] })
        + Data(count: 500)
    },
    Hostile("start of an archive", .brokenArchive) { Data("PK\u{3}\u{4}".utf8) + Data(count: 99) },
    Hostile("cut off", .brokenArchive) {
      HandMadeZip(HandMadeBook().parts).bytes.dropLast(100)
    },
    Hostile("archive of nothing", .notAWorkbook) { HandMadeZip([:]).bytes },
  ]

  static let archives: [Hostile] = [
    Hostile("part with a password", .encrypted, zip: { $0.change(sheet) { $0.flags = 1 } }),
    Hostile(
      "unknown packing", .packingNotRead(part: sheet),
      zip: { $0.change(sheet) { $0.method = 97 } }),
    Hostile(
      "part of another size", .wrongSize(part: sheet),
      zip: { $0.change(sheet) { $0.size = 10 } }),
    Hostile(
      "part that ends too early", .partCutOff(part: sheet),
      zip: {
        $0.change(sheet) {
          // Deflate: a last block of 500 bytes as they are, of which 100 are there.
          $0.bytes = [1, 0xF4, 0x01, 0x0B, 0xFE] + [UInt8](repeating: 0x20, count: 100)
          $0.method = 8
          $0.size = 500
        }
      }),
    Hostile(
      "noise for a part", .partCutOff(part: sheet),
      zip: { $0.change(sheet) { $0.method = 8 } }),
    Hostile(
      "wrong checksum", .badChecksum(part: sheet),
      zip: { $0.change(sheet) { $0.checksum = 7 } }),
    Hostile(
      "part too large", .partTooLarge(part: sheet),
      zip: { $0.change(sheet) { $0.size = 64 << 20 | 1 } }),
    Hostile(
      "parts too large", .archiveTooLarge,
      zip: { zip in
        for index in zip.entries.indices {
          zip.entries[index].size = 60 << 20
          zip.entries[index].packedSize = 1 << 20
        }
      }),
    Hostile(
      "declared bomb", .packedTooWell(part: sheet),
      zip: { $0.change(sheet) { $0.size = 2 << 20 } }),
    Hostile(
      "the same name twice", .duplicatePart(sheet),
      zip: { zip in zip.entries.append(HandMadeZip.Entry(sheet, [])) }),
    Hostile(
      "the same name in another case", .duplicatePart("CONTENT\\book.XML"),
      zip: { zip in zip.entries.append(HandMadeZip.Entry("CONTENT\\book.XML", [])) }),
    Hostile(
      "too many entries", .tooManyEntries,
      zip: { zip in
        zip.entries += (0..<10_000).map { HandMadeZip.Entry("\($0)", []) }
      }),
    Hostile("claims of entries", .tooManyEntries, zip: { $0.count = 10_001 }),
    Hostile(
      "no relationships", .notAWorkbook,
      zip: { zip in zip.entries.removeAll { $0.name == "_rels/.rels" } }),
    Hostile(
      "no workbook", .partMissing(HandMadeBook.book),
      zip: { zip in zip.entries.removeAll { $0.name == HandMadeBook.book } }),
    Hostile(
      "no sheet", .partMissing(sheet),
      zip: { zip in zip.entries.removeAll { $0.name == sheet } }),
    Hostile(
      "another document", .notAWorkbook,
      zip: { $0.change(HandMadeBook.book) { $0.bytes = Array("<document/>".utf8) } }),
    Hostile(
      "target above the root", .partMissing("etc/passwd"),
      zip: {
        $0.change("_rels/.rels") {
          $0.bytes = Array(
            HandMadeBook.links([("r1", "officeDocument", "../../../etc/passwd")]).utf8)
        }
      }),
    Hostile(
      "sheet that leads nowhere", .partMissing("the sheet's part"),
      zip: {
        $0.change("content/_rels/book.xml.rels") {
          $0.bytes = Array(HandMadeBook.links([]).utf8)
        }
      }),
    Hostile(
      "too many sheets", .tooManySheets,
      zip: {
        $0.change(HandMadeBook.book) {
          let sheets = String(repeating: "<sheet name=\"x\" r:id=\"r1\"/>", count: 1_001)
          $0.bytes = Array("<workbook xmlns:r=\"r\"><sheets>\(sheets)</sheets></workbook>".utf8)
        }
      }),
    Hostile(
      "too many names", .tooManyNames,
      zip: {
        $0.change(HandMadeBook.book) {
          let names = String(repeating: "<definedName name=\"x\"/>", count: 100_001)
          $0.bytes = Array("<workbook><definedNames>\(names)</definedNames></workbook>".utf8)
        }
      }),
  ]

  static let cells: [Hostile] = [
    Hostile(
      "cell on no sheet", .notOnSheet("cell ZZZZ99999999"),
      rows: "<row><c r=\"ZZZZ99999999\"><v>1</v></c></row>"),
    Hostile("cell without a row", .notOnSheet("cell A"), rows: "<row><c r=\"A\"/></row>"),
    Hostile("row 0", .notOnSheet("row 0"), rows: "<row r=\"0\"/>"),
    Hostile("negative row", .notOnSheet("row -5"), rows: "<row r=\"-5\"/>"),
    Hostile(
      "row beyond any number", .notOnSheet("row 99999999999999999999999"),
      rows: "<row r=\"99999999999999999999999\"/>"),
    Hostile(
      "row after the last", .notOnSheet("row 1048577"), rows: "<row r=\"1048577\"/>"),
    Hostile(
      "cell after the last", .notOnSheet("a cell without a place"),
      rows: "<row><c r=\"XFD1\"/><c/></row>"),
    Hostile(
      "row after the last one", .notOnSheet("a cell without a place"),
      rows: "<row r=\"1048576\"/><row><c/></row>"),
    Hostile(
      "negative shared text", .sharedTextMissing("-1"),
      rows: "<row><c t=\"s\"><v>-1</v></c></row>"),
    Hostile(
      "shared text beyond the last", .sharedTextMissing("1"),
      rows: "<row><c t=\"s\"><v>1</v></c></row>"),
    Hostile("no number", .valueNotRead, rows: "<row><c><v>four</v></c></row>"),
    Hostile("not a number", .valueNotRead, rows: "<row><c><v>nan</v></c></row>"),
    Hostile("endless number", .valueNotRead, rows: "<row><c><v>1e999</v></c></row>"),
    Hostile("number in base 16", .valueNotRead, rows: "<row><c><v>0x10</v></c></row>"),
    Hostile(
      "too much text", .tooMuchText,
      rows: String(
        repeating: "<row><c t=\"str\"><v>\(String(repeating: "x", count: 9 << 20))</v></c></row>",
        count: 4)),
    Hostile(
      "too many cells", .tooManyCells,
      rows: String(repeating: "<c/>", count: 2_000_001)),
  ]

  static let markup: [Hostile] = [
    Hostile("too deep", .tooDeep(part: sheet), sheet: { String(repeating: "<a>", count: 65) }),
    Hostile(
      "entities that grow", .documentType(part: sheet),
      sheet: {
        let more = (1...9).map {
          "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">"
        }
        return "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY l0 \"ha\">\(more.joined())]>"
          + HandMadeBook.sheet("<row><c t=\"str\"><v>&l9;</v></c></row>")
      }),
    Hostile(
      "entity of a file", .documentType(part: sheet),
      sheet: {
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>"
      }
    ),
    Hostile(
      "entity that is not declared", .notXML(part: sheet, line: 1),
      sheet: { "<worksheet>&x;</worksheet>" }),
    Hostile(
      "encoding that hides", .encodingNotRead(part: sheet),
      sheet: { "<?xml version=\"1.0\" encoding='UTF-7'?>+ADwAIQ-DOCTYPE a+AD4-<worksheet/>" }),
    Hostile(
      "two bytes a character", .encodingNotRead(part: sheet),
      zip: { $0.change(sheet) { $0.bytes = "<worksheet/>".utf8.flatMap { [$0, 0] } } }),
    Hostile(
      "two bytes a character with a mark", .encodingNotRead(part: sheet),
      zip: { $0.change(sheet) { $0.bytes = [0xFE, 0xFF] + "<a/>".utf8.flatMap { [0, $0] } } }),
    Hostile(
      "no UTF-8", .notXML(part: sheet, line: 1),
      zip: { $0.change(sheet) { $0.bytes = Array("<a>".utf8) + [0xFF] + Array("</a>".utf8) } }),
    Hostile("empty part", .notXML(part: sheet, line: nil), sheet: { "" }),
    Hostile("no XML", .encodingNotRead(part: sheet), sheet: { "PNG" }),
    Hostile(
      "part that is not closed", .notXML(part: sheet, line: nil),
      sheet: { "<worksheet><sheetData>" }),
    Hostile(
      "elements that cross", .notXML(part: sheet, line: 2),
      sheet: { "<worksheet>\n<a></b></worksheet>" }),
    Hostile(
      "prefix of nothing", .notXML(part: sheet, line: 1),
      sheet: { "<worksheet><q:a/></worksheet>" }),
    Hostile(
      "too many attributes", .tooMuchMarkup(part: sheet),
      sheet: { "<worksheet \((0..<257).map { "a\($0)=''" }.joined(separator: " "))/>" }),
    Hostile(
      "too many namespaces", .tooMuchMarkup(part: sheet),
      sheet: {
        (0..<4).map { depth in
          "<a \((0..<70).map { "xmlns:n\(depth)-\($0)='u'" }.joined(separator: " "))>"
        }.joined()
      }),
    Hostile(
      "too many words", .tooMuchMarkup(part: sheet),
      sheet: { "<worksheet>\((0..<6_000).map { "<a\($0)/>" }.joined())</worksheet>" }),
    Hostile(
      "too long a tag", .tooMuchMarkup(part: sheet),
      sheet: { "<worksheet a='\(String(repeating: ">", count: 300_000))'/>" }),
    Hostile(
      "too much markup", .tooMuchMarkup(part: sheet),
      sheet: { "<worksheet>\(String(repeating: "&lt;", count: 2_500_001))</worksheet>" }),
  ]

  @Test(arguments: files + archives + cells + markup)
  func isRefused(_ hostile: Hostile) throws {
    let scratch = try Scratch()
    let path = try hostile.make(scratch)
    let before = try scratch.names
    let clock = ContinuousClock()
    var problem: SpreadsheetError?
    let time = clock.measure {
      problem = error(of: { _ = try WorkbookReader.read(path) })
    }
    #expect(problem?.problem == hostile.problem)
    #expect(problem?.file == path)
    #expect(problem?.description.isEmpty == false)
    #expect(try scratch.names == before)
    // Under a second with optimization, which tests do without, and sanitizers take longer
    // still; what takes quadratic time would still stand out.
    #expect(time < .seconds(90))
  }

  @Test func theSheetAndCellAreNamed() throws {
    let book = HandMadeBook(rows: "<row><c r=\"B3\" t=\"s\"><v>5</v></c></row>")
    let problem = try #require(error(of: { _ = try book.read() }))
    let file = try #require(problem.file)
    #expect(problem.description == "\(file): sheet \"Form\": cell B3: the text number 5 is missing")
  }

  @Test func quotesFromAFileAreShortAndHarmless() throws {
    let name = "\u{1B}[2J\u{202E}" + String(repeating: "x", count: 500)
    var book = HandMadeBook(rows: "<row r=\"\(String(repeating: "9", count: 500))\"/>")
    book.replace("\"Form\"", with: "\"\(name.replacing("\u{1B}", with: "_x001B_"))\"")
    let problem = try #require(error(of: { _ = try book.read() }))
    #expect(problem.sheet?.count == 41 && problem.sheet?.hasPrefix("\u{FFFD}[2J\u{FFFD}x") == true)
    #expect(problem.problem == .notOnSheet("row " + String(repeating: "9", count: 40) + "…"))
  }

  @Test func placesThatAreNoFiles() throws {
    let scratch = try Scratch()
    let missing = scratch.file("missing.xlsx")
    #expect(
      error(of: { _ = try WorkbookReader.read(missing) })
        == SpreadsheetError(.system(code: ENOENT), file: missing))
    #expect(
      error(of: { _ = try WorkbookReader.read(scratch.path) })
        == SpreadsheetError(.system(code: EISDIR), file: scratch.path))
    let pipe = scratch.file("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(
      error(of: { _ = try WorkbookReader.read(pipe) })
        == SpreadsheetError(.notAnArchive, file: pipe))
  }

  @Test(.enabled(if: OtherPrograms.python != nil, "needs Python"))
  func aRealBombIsNotUnpacked() throws {
    let scratch = try Scratch()
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", " " * (50 << 20))
      """
    _ = try OtherPrograms.runPython(script, [scratch.file()])
    let problem = error(of: { _ = try WorkbookReader.read(scratch.file()) })
    #expect(problem?.problem == .packedTooWell(part: "xl/workbook.xml"))
  }

  @Test(.enabled(if: OtherPrograms.libreOffice != nil, "needs LibreOffice"))
  func otherKindsOfSpreadsheet() throws {
    let scratch = try Scratch()
    let workbook = try WorkbookReaderTests.workbook()
    try WorkbookWriter.write(workbook, to: scratch.file())
    let old = try OtherPrograms.convert(scratch.file(), to: "xls", in: scratch)
    #expect(error(of: { _ = try WorkbookReader.read(old) })?.problem == .oldFormat)
    let open = try OtherPrograms.convert(scratch.file(), to: "ods", in: scratch)
    #expect(error(of: { _ = try WorkbookReader.read(open) })?.problem == .notAWorkbook)
  }
}
