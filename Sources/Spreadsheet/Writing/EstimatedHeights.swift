// SPDX-License-Identifier: Apache-2.0

/// Takes back what libxlsxwriter 1.1.4 says of every height: that a person set it.
///
/// A row whose height a person set never grows with its text. With a height that nobody set, Excel
/// and LibreOffice show the row as high as the file says, and fit it to its text as soon as somebody
/// types into it. A row without any height would be shown by LibreOffice 7.4 as one line, whatever
/// stands in it.
enum EstimatedHeights {
  private static let rowStart = Array("<row r=\"".utf8)
  private static let mark = Array(" customHeight=\"1\"".utf8)

  /// The rows of a sheet whose heights are estimates.
  static func rows(of sheet: Sheet) -> Set<Int> {
    Set(
      sheet.rowHeights.compactMap { row, height in
        if case .estimated = height { row } else { nil }
      })
  }

  /// Those rows by the names of their sheets' parts, from those by the positions of the sheets.
  static func byPart(_ rows: [Int: Set<Int>]) -> [String: Set<Int>] {
    var parts: [String: Set<Int>] = [:]
    for (index, estimated) in rows where !estimated.isEmpty {
      parts["xl/worksheets/sheet\(index + 1).xml"] = estimated
    }
    return parts
  }

  /// A sheet's XML without the mark on rows, counted from 0.
  static func unmarked(_ rows: Set<Int>, in xml: some Collection<UInt8>) -> [UInt8] {
    let unmarked = xml.withContiguousStorageIfAvailable { xml in
      var result: [UInt8] = []
      result.reserveCapacity(xml.count)
      var copied = 0
      var place = 0
      while place < xml.count {
        guard xml[place] == rowStart[0], xml[place...].starts(with: rowStart) else {
          place += 1
          continue
        }
        var number = 0
        place += rowStart.count
        while place < xml.count, (0x30...0x39).contains(xml[place]) {
          number = number &* 10 &+ Int(xml[place] - 0x30)
          place += 1
        }
        let end = xml[place...].firstIndex(of: UInt8(ascii: ">")) ?? xml.count
        // A row without cells is closed by its own tag.
        let attributes = xml[end - 1] == UInt8(ascii: "/") ? end - 1 : end
        let start = attributes - mark.count
        if start >= place, rows.contains(number - 1), xml[start..<attributes].elementsEqual(mark) {
          result += xml[copied..<start]
          copied = attributes
        }
        place = end
      }
      result += xml[copied...]
      return result
    }
    return unmarked ?? Self.unmarked(rows, in: Array(xml))
  }
}
