// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct WholeArchiveTests {
  private func workbook() throws -> Workbook {
    // Noise, so that the parts do not shrink to nothing.
    let texts = (0..<2_000).map { String($0 &* 2_654_435_761 % 1_000_003, radix: 36) }
    var sheet = try Sheet.of("x")
    for (row, text) in texts.enumerated() { sheet[row: row, column: 1] = Cell(text: text) }
    return Workbook(sheets: [sheet], created: Scratch.created)
  }

  @Test func aWholeFilePasses() throws {
    let scratch = try Scratch()
    try WorkbookWriter.write(try workbook(), to: scratch.file())
    try WholeArchive.check(scratch.file())
  }

  @Test(arguments: [0.0, 0.2, 0.5, 0.9, 0.999])
  func aTruncatedFileDoesNot(_ share: Double) throws {
    let scratch = try Scratch()
    try WorkbookWriter.write(try workbook(), to: scratch.file())
    let bytes = try Data(contentsOf: URL(filePath: scratch.file()))
    try bytes.prefix(Int(Double(bytes.count) * share)).write(to: URL(filePath: scratch.file()))
    let problem = error(of: { try WholeArchive.check(scratch.file()) })
    #expect(problem?.problem == .notWhole(part: "the archive"))
  }

  @Test func aChangedByteIsFound() throws {
    let scratch = try Scratch()
    try WorkbookWriter.write(try workbook(), to: scratch.file())
    var bytes = try Data(contentsOf: URL(filePath: scratch.file()))
    let name = try #require(bytes.range(of: Data("xl/sharedStrings.xml".utf8)))
    bytes[name.upperBound + 500] ^= 0x55
    try bytes.write(to: URL(filePath: scratch.file()))
    let problem = error(of: { try WholeArchive.check(scratch.file()) })
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
    "<a></a",
    "<a b=\"", "<a/>x", "x<a/>", "</a>", "<a>\u{1}</a>", "<a><b c=\"<\"/></a>", "<a></ab>",
    "<a / b>",
  ])
  func brokenXML(_ text: String) {
    #expect(!isWhole(text))
  }

  private func isWhole(_ text: String) -> Bool {
    var balance = XMLBalance()
    for byte in text.utf8 { balance.read([byte]) }
    return balance.isWhole
  }
}
