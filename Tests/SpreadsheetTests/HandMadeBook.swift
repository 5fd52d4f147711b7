// SPDX-License-Identifier: Apache-2.0
import TestSupport

@testable import Spreadsheet

/// The parts of a small workbook, whose names no program would guess.
struct HandMadeBook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  static let book = "content/book.xml"
  static let sheet = "content/tabs/first.xml"
  static let strings = "content/words.xml"
  static let styles = "content/looks.xml"

  var parts: [String: String]

  /// A workbook of one sheet, from what stands in its `sheetData`.
  init(
    rows: String = "", strings: [String] = [], styles: String = "", names: String = "",
    properties: String = ""
  ) {
    parts = [
      "_rels/.rels": Self.links([("r1", "officeDocument", Self.book)]),
      Self.book: """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.document)">\(properties)\
      <sheets><sheet name="Form" sheetId="7" r:id="r1"/></sheets>\
      <definedNames>\(names)</definedNames></workbook>
      """,
      "content/_rels/book.xml.rels": Self.links([
        ("r1", "worksheet", "tabs/first.xml"), ("r2", "sharedStrings", "words.xml"),
        ("r3", "styles", "looks.xml"),
      ]),
      Self.sheet: Self.sheet(rows),
      Self.strings: "<sst xmlns=\"\(Self.main)\">\(strings.joined())</sst>",
      Self.styles: "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>",
    ]
  }

  /// A sheet's part, from what stands in its `sheetData`.
  static func sheet(_ rows: String) -> String {
    "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
  }

  /// A part of relationships: ids, the last words of their types, and targets.
  static func links(_ links: [(String, String, String)]) -> String {
    let all = links.map { id, kind, target in
      "<Relationship Id=\"\(id)\" Type=\"\(document)/\(kind)\" Target=\"\(target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(all.joined())</Relationships>"
  }

  /// Replaces a text in all parts.
  mutating func replace(_ text: String, with other: String) {
    parts = parts.mapValues { $0.replacing(text, with: other) }
  }

  /// Writes the workbook, and reads it.
  func read() throws -> ReadWorkbook {
    let scratch = try Scratch()
    return try WorkbookReader.read(try HandMadeZip(parts).write(in: scratch))
  }

  /// The values of its cells by their places.
  func values() throws -> [String: ReadCell.Value] {
    let cells = try read().sheets.first?.cells ?? [:]
    let values = cells.compactMap { place, cell in cell.value.map { (place.text, $0) } }
    return Dictionary(uniqueKeysWithValues: values)
  }
}
