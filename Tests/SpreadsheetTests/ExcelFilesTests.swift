// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

/// Files that Excel itself has saved, against what an independent program read in them.
@Suite struct ExcelFilesTests {
  /// What a file holds.
  struct Expected: Decodable, Sendable, CustomTestStringConvertible {
    struct Sheet: Decodable, Sendable {
      let name: String
      let hidden: Bool
      let cells: [String: Value]
    }

    struct Name: Decodable, Sendable, Hashable {
      let name: String
      let sheet: String?
      let refersTo: String
    }

    let file: String
    let sheets: [Sheet]
    let names: [Name]
    var testDescription: String { file }
  }

  /// A value as JSON has it.
  enum Value: Decodable, Sendable, Equatable {
    case value(ReadCell.Value)

    private struct Fault: Decodable { let error: String }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      // A boolean first: Foundation takes some numbers for one, but no boolean for a number.
      if let flag = try? container.decode(Bool.self) {
        self = .value(.boolean(flag))
      } else if let number = try? container.decode(Double.self) {
        self = .value(.number(number))
      } else if let text = try? container.decode(String.self) {
        self = .value(.text(text))
      } else {
        self = .value(.error(try container.decode(Fault.self).error))
      }
    }
  }

  static let expected: [Expected] = {
    guard Places.hasShared("excel-files/expected.jsonl"),
      let text = try? Places.sharedText("excel-files/expected.jsonl")
    else { return [] }
    return text.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(Expected.self, from: Data($0.utf8))
    }
  }()

  @Test(.enabled(if: Places.hasShared("excel-files/expected.jsonl"), "needs ../shared"))
  func thereAreExpectations() throws {
    let lines = try Places.sharedText("excel-files/expected.jsonl").split(separator: "\n")
    #expect(Self.expected.count == lines.count && lines.count > 60)
  }

  @Test(
    .enabled(if: Places.hasShared("excel-files/expected.jsonl"), "needs ../shared"),
    arguments: expected)
  func everyCellAndNameIsRead(_ expected: Expected) throws {
    let folder = Places.shared.appending(path: "excel-files")
    let book = try WorkbookReader.read(folder.appending(path: expected.file).path)
    #expect(book.sheets.map(\.name) == expected.sheets.map(\.name))
    for (sheet, wanted) in zip(book.sheets, expected.sheets) {
      #expect(sheet.isHidden == wanted.hidden)
      let cells = sheet.cells.map { ($0.key.text, $0.value.value.map { Value.value($0) }) }
      #expect(Dictionary(uniqueKeysWithValues: cells) == wanted.cells)
    }
    let own = book.sheets.flatMap { sheet in
      sheet.names.map { Expected.Name(name: $0.name, sheet: sheet.name, refersTo: $0.text) }
    }
    let all = book.names.map { Expected.Name(name: $0.name, sheet: nil, refersTo: $0.text) }
    #expect(Set(own + all) == Set(expected.names) && own.count + all.count == expected.names.count)
  }
}
