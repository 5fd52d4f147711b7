// SPDX-License-Identifier: Apache-2.0

/// Lines of text in the order of their bytes, each a key, a tab and what belongs to it; a key is
/// found by halving, so that a table made when the program is built costs nothing to load.
struct SortedLines: Sendable {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")

  private let text: String

  /// - Parameter text: The lines, each with a line feed at its end.
  init(_ text: String) {
    self.text = text
  }

  /// Lends the bytes of the table.
  func withBytes(_ body: (Bytes) -> Void) {
    var text = text
    text.withUTF8(body)
  }

  /// Calls a function with what belongs to each line that has a key.
  static func each(_ key: ArraySlice<UInt8>, in bytes: Bytes, _ body: (Range<Int>) -> Void) {
    var line = firstLine(notBefore: key, bytes)
    while line < bytes.count, compare(bytes, line, key) == 0 {
      let end = next(newline, from: line, bytes)
      body((line + key.count + 1)..<end)
      line = end + 1
    }
  }

  /// The next place of a byte, or the end.
  static func next(_ byte: UInt8, from place: Int, _ bytes: Bytes) -> Int {
    var place = place
    while place < bytes.count, bytes[place] != byte { place += 1 }
    return place
  }

  /// The whole number that starts at a place, and the place after it; 0 where there is none.
  static func number(at place: Int, _ bytes: Bytes) -> (value: Int, end: Int) {
    var place = place
    var value = 0
    let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    while place < bytes.count, (0x30...0x39).contains(bytes[place]), value < 1_000_000 {
      value = value * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    return (isNegative ? -value : value, place)
  }

  /// The start of the first line whose key is not before a given one.
  private static func firstLine(notBefore key: ArraySlice<UInt8>, _ bytes: Bytes) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      var middle = (low + high) / 2
      while middle > low, bytes[middle - 1] != newline { middle -= 1 }
      if compare(bytes, middle, key) < 0 {
        low = next(newline, from: middle, bytes) + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Whether the key of the line at a place is before (-1), the same as (0) or after (1) another.
  private static func compare(_ bytes: Bytes, _ line: Int, _ key: ArraySlice<UInt8>) -> Int {
    var place = line
    for byte in key {
      guard place < bytes.count, bytes[place] != tab else { return -1 }
      if bytes[place] != byte { return bytes[place] < byte ? -1 : 1 }
      place += 1
    }
    return place < bytes.count && bytes[place] == tab ? 0 : 1
  }
}
