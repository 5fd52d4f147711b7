// SPDX-License-Identifier: Apache-2.0

/// How wide text runs on a sheet, and where it breaks into lines.
///
/// Columns are measured in digits of the standard type, so widths are in hundredths of such a
/// digit. They are the advance widths of Carlito, which has those of Excel's Calibri, and of DejaVu
/// Sans, which stands in where neither is installed; of both the wider. Text that is measured so
/// never takes more lines than were counted, and seldom fewer.
struct TypeMeasure {
  /// The size of the type in points.
  let size: Double
  /// Whether it is bold.
  let isBold: Bool

  /// The size that columns are measured in.
  private static let standardSize = 11.0
  /// Programs round each letter to the dots of a screen or printer.
  private static let rounding = 1.02
  /// What a column keeps free beside its text, in digits.
  private static let padding = 0.4

  /// A step of indentation, in digits: 9 pixels where a digit has 7.
  private static let step = 1.4

  /// From the space to "~".
  private static let regular: [Int] = [
    50, 64, 79, 132, 100, 149, 135, 44, 61, 61, 98, 132, 50, 60, 50, 76, 100, 100, 100, 100, 100,
    100, 100, 100, 100, 100, 53, 53, 132, 132, 132, 91, 176, 114, 108, 110, 121, 99, 91, 124, 123,
    50, 63, 103, 88, 169, 127, 131, 102, 133, 109, 100, 96, 127, 112, 176, 108, 96, 108, 61, 76, 61,
    132, 98, 79, 96, 104, 86, 104, 98, 60, 100, 104, 45, 47, 91, 45, 158, 104, 104, 104, 104, 69,
    82, 66, 104, 93, 141, 93, 93, 83, 100, 91, 100, 132,
  ]
  private static let bold: [Int] = [
    55, 72, 87, 132, 109, 157, 139, 48, 72, 72, 98, 132, 60, 65, 60, 85, 109, 109, 109, 109, 109,
    109, 109, 109, 109, 109, 63, 63, 132, 132, 132, 91, 177, 122, 120, 115, 130, 107, 107, 129, 132,
    58, 65, 122, 100, 172, 132, 134, 115, 135, 121, 113, 107, 129, 122, 179, 121, 114, 114, 72, 85,
    72, 132, 98, 79, 106, 113, 93, 113, 107, 68, 113, 112, 54, 54, 105, 54, 164, 112, 108, 113, 113,
    78, 94, 75, 112, 102, 147, 101, 102, 91, 112, 94, 112, 132,
  ]
  /// A letter that is not in the table is taken for a wide one.
  private static let other = 125

  /// The height of a line in points: Excel takes 15 for type of 11.
  var lineHeight: Double { size * 15 / 11 }

  /// The width of a text on one line.
  func width(of text: some StringProtocol) -> Double {
    let table = isBold ? Self.bold : Self.regular
    var sum = 0
    for character in text {
      if let ascii = character.asciiValue, (0x20..<0x7F).contains(ascii) {
        sum += table[Int(ascii) - 0x20]
      } else {
        // What takes no room still takes a place in the cell.
        sum += Self.other * max(1, character.displayWidth)
      }
    }
    return points(sum)
  }

  /// A sum of hundredths of a digit in the standard type, as digits in this one.
  private func points(_ sum: Int) -> Double {
    Double(sum) / 100 * size / Self.standardSize * Self.rounding
  }

  /// The lines that a text takes in a column, each with the white space that ends it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - column: The width of the column in digits.
  ///   - indent: The steps that the text stands in.
  /// - Returns: At least one line.
  func lines(of text: String, column: Double, indent: UInt8 = 0) -> [Substring] {
    var start = text.startIndex
    return ends(of: text, column: column, indent: indent).map { end in
      let next = text.utf8.index(text.startIndex, offsetBy: end)
      defer { start = next }
      return text[start..<next]
    }
  }

  /// Where the lines of a text end, in bytes of UTF-8.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - column: The width of the column in digits.
  ///   - indent: The steps that the text stands in.
  /// - Returns: At least one place, the last one the end of the text.
  func ends(of text: String, column: Double, indent: UInt8 = 0) -> [Int] {
    let room = max(1, column - Self.padding - Self.step * Double(indent))
    var text = text
    return text.withUTF8 { bytes in
      let table = isBold ? Self.bold : Self.regular
      return table.withUnsafeBufferPointer { table in
        var breaker = Breaker(measure: self, bytes: bytes, table: table, room: room)
        breaker.run()
        return breaker.ends
      }
    }
  }

  /// Breaks one text into lines after its spaces, and a word that is too long for a line within.
  private struct Breaker {
    let measure: TypeMeasure
    let bytes: UnsafeBufferPointer<UInt8>
    let table: UnsafeBufferPointer<Int>
    let room: Double
    /// Where the lines so far end.
    var ends: [Int] = []
    /// Where the line at hand starts, and the width of what is on it.
    private var start = 0
    private var used = 0.0

    private static let space = UInt8(ascii: " ")
    private static let newline = UInt8(ascii: "\n")

    init(
      measure: TypeMeasure, bytes: UnsafeBufferPointer<UInt8>,
      table: UnsafeBufferPointer<Int>, room: Double
    ) {
      self.measure = measure
      self.bytes = bytes
      self.table = table
      self.room = room
    }

    mutating func run() {
      var word = 0
      var sum = 0
      var isASCII = true
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if byte == Self.newline {
          add(word..<place, sum: sum, isASCII: isASCII)
          end(at: place + 1)
          (word, sum, isASCII) = (place + 1, 0, true)
        } else if (0x20..<0x7F).contains(byte) {
          sum += table[Int(byte) - 0x20]
          if byte == Self.space {
            add(word..<(place + 1), sum: sum, isASCII: isASCII)
            (word, sum, isASCII) = (place + 1, 0, true)
          }
        } else {
          isASCII = false
        }
        place += 1
      }
      add(word..<bytes.count, sum: sum, isASCII: isASCII)
      end(at: bytes.count)
    }

    private mutating func end(at place: Int) {
      ends.append(place)
      (start, used) = (place, 0)
    }

    private mutating func add(_ word: Range<Int>, sum: Int, isASCII: Bool) {
      let width = isASCII ? measure.points(sum) : measure.width(of: text(word))
      // The space after the last word of a line takes no room.
      let endsInSpace = !word.isEmpty && bytes[word.upperBound - 1] == Self.space
      let needed = endsInSpace ? width - measure.points(table[0]) : width
      if used + needed > room, word.lowerBound > start { end(at: word.lowerBound) }
      if needed <= room {
        used += width
        return
      }
      var place = word.lowerBound
      for character in text(word) {
        let width = measure.width(of: String(character))
        if used + width > room, place > start { end(at: place) }
        used += width
        place += character.utf8.count
      }
    }

    private func text(_ word: Range<Int>) -> String { String(decoding: bytes[word], as: UTF8.self) }
  }
}
