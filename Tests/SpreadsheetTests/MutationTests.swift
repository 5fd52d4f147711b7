// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

/// Files with bytes changed at random: read or refused, but never the end of the program.
@Suite struct MutationTests {
  /// The same numbers in every run (Knuth's MMIX).
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private func readOrRefuse(_ path: String, _ counts: inout (read: Int, refused: Int)) {
    do throws(SpreadsheetError) {
      _ = try WorkbookReader.read(path)
      counts.read += 1
    } catch {
      counts.refused += 1
      #expect(error.file == path)
    }
  }

  @Test func bytesOfTheFile() throws {
    let scratch = try Scratch()
    try WorkbookWriter.write(try WorkbookReaderTests.workbook(), to: scratch.file())
    let whole = try Data(contentsOf: URL(filePath: scratch.file()))
    var dice = Dice(state: 1)
    var counts = (read: 0, refused: 0)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(
          in: 0...255, using: &dice)
      }
      try bytes.write(to: URL(filePath: scratch.file()))
      readOrRefuse(scratch.file(), &counts)
    }
    #expect(counts.read > 100 && counts.refused > 100)
  }

  /// With checksums that are right again, so that what is changed gets to the parser.
  @Test func bytesOfTheParts() throws {
    let scratch = try Scratch()
    let workbook = try WorkbookReaderTests.workbook()
    let parts = try scratch.parts(of: workbook).filter { part, _ in
      !part.hasPrefix("docProps") && !part.contains("theme")
    }
    var whole = HandMadeZip(parts)
    for index in whole.entries.indices {
      whole.entries[index].checksum = HandMadeZip.checksum(whole.entries[index].bytes)
    }
    let signs = Array("<>&\"'/!?[]-= :x0_\u{0}\u{FF}".utf8)
    var dice = Dice(state: 2)
    var counts = (read: 0, refused: 0)
    for _ in 0..<1_000 {
      var zip = whole
      let entry = Int.random(in: 0..<zip.entries.count, using: &dice)
      var bytes = zip.entries[entry].bytes
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
        case 1: bytes[place] = signs.randomElement(using: &dice) ?? 0
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        default: bytes.insert(contentsOf: bytes.suffix(from: place).prefix(30), at: place)
        }
      }
      zip.entries[entry].bytes = bytes
      zip.entries[entry].checksum = nil
      readOrRefuse(try zip.write(in: scratch), &counts)
    }
    #expect(counts.read > 100 && counts.refused > 100)
  }
}
