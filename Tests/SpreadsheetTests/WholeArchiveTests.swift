// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct WholeArchiveTests {
  private func workbook() throws -> [UInt8] {
    // Noise, so that the parts do not shrink to nothing.
    let texts = (0..<2_000).map { String($0 &* 2_654_435_761 % 1_000_003, radix: 36) }
    var sheet = try Sheet.of("x")
    for (row, text) in texts.enumerated() { sheet[row: row, column: 1] = Cell(text: text) }
    return try WorkbookWriter.bytes(of: Workbook(sheets: [sheet], created: Scratch.created))
  }

  @Test func aWholeFilePasses() throws {
    try WholeArchive.check(try workbook())
  }

  @Test(arguments: [0.0, 0.2, 0.5, 0.9, 0.999])
  func aTruncatedFileDoesNot(_ share: Double) throws {
    let bytes = try workbook()
    let part = Array(bytes.prefix(Int(Double(bytes.count) * share)))
    let problem = error(of: { try WholeArchive.check(part) })
    #expect(problem?.problem == .notWhole(part: "the archive"))
  }

  @Test func aChangedByteIsFound() throws {
    var bytes = Data(try workbook())
    let name = try #require(bytes.range(of: Data("xl/sharedStrings.xml".utf8)))
    bytes[name.upperBound + 500] ^= 0x55
    let changed = [UInt8](bytes)
    let problem = error(of: { try WholeArchive.check(changed) })
    #expect(problem?.problem == .notWhole(part: "xl/sharedStrings.xml"))
  }

  @Test(arguments: [
    "<a/>", "<?xml version=\"1.0\"?>\n<a b=\"1>2/\"><c/>text &amp; more<c x='\"'></c></a>\n",
    "<a ></a>",
  ])
  func wholeXML(_ text: String) {
    #expect(isWhole(text))
  }

  @Test(arguments: [
    "", " ", "<?xml version=\"1.0\"?>", "<a>", "<a><b></b>", "<a><b></a></b>", "<a></a><b/>",
    "<abcdefgh>\u{7}</abcdefgh>",
    "<a></a",
    "<a b=\"", "<a/>x", "x<a/>", "</a>", "<a>\u{1}</a>", "<a><b c=\"<\"/></a>", "<a></ab>",
    "<a / b>",
  ])
  func brokenXML(_ text: String) {
    #expect(!isWhole(text))
  }

  private func isWhole(_ text: String) -> Bool { XMLBalance.isWhole(text.utf8) }
}
