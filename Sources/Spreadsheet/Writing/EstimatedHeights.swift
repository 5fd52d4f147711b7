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

  /// The sheets' parts with the mark taken off rows of estimated heights.
  ///
  /// - Parameters:
  ///   - sheets: Those rows, by the position of their sheet.
  ///   - path: The archive that the library wrote.
  /// - Returns: The parts that are to be replaced, by name.
  /// - Throws: ``SpreadsheetError`` with `notWhole` if a part cannot be read.
  static func parts(
    of sheets: [Int: Set<Int>], in path: String
  ) throws(SpreadsheetError) -> [String: [UInt8]] {
    var rows: [String: Set<Int>] = [:]
    for (index, estimated) in sheets where !estimated.isEmpty {
      rows["xl/worksheets/sheet\(index + 1).xml"] = estimated
    }
    guard !rows.isEmpty else { return [:] }
    let archive = try ZipArchive(path)
    var parts: [String: [UInt8]] = [:]
    for index in 0..<archive.count {
      let name = try archive.name(of: index)
      guard let rows = rows[name] else { continue }
      var xml: [UInt8] = []
      try archive.read(index) { xml += $0 }
      parts[name] = unmarked(rows, in: xml)
    }
    return parts
  }

  /// A sheet's XML without the mark on rows, counted from 0.
  static func unmarked(_ rows: Set<Int>, in xml: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(xml.count)
    var rest = xml[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      result += rest[..<start]
      var tag = rest[start..<end]
      if tag.starts(with: rowStart) {
        let digits = tag.dropFirst(rowStart.count).prefix { $0 != UInt8(ascii: "\"") }
        // A row without cells is closed by its own tag.
        let closing = tag.last == UInt8(ascii: "/") ? 1 : 0
        let attributes = tag.dropLast(closing)
        if let number = Int(String(decoding: digits, as: UTF8.self)), rows.contains(number - 1),
          attributes.reversed().starts(with: mark.reversed())
        {
          result += attributes.dropLast(mark.count)
          tag = tag.suffix(closing)
        }
      }
      result += tag
      rest = rest[end...]
    }
    return result + rest
  }
}
