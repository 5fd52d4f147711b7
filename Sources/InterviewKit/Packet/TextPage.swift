// SPDX-License-Identifier: Apache-2.0

/// A page of plain text while it is set line by line, byte by byte: what ``TextLayout`` does for
/// lines in which every scalar takes one column, as nearly all do.
struct TextPage {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private let width: Int
  private var output: [UInt8] = []
  /// The columns of the last line.
  private var lastWidth = 3

  private static let space = UInt8(ascii: " ")
  private static let newline = UInt8(ascii: "\n")
  private static let underline = UInt8(ascii: "_")

  /// - Parameter width: The margin in columns.
  init(width: Int) {
    self.width = width
  }

  mutating func reserve(_ count: Int) { output.reserveCapacity(count) }

  /// The text, without empty lines at its end.
  consuming func finished() -> String {
    while output.last == Self.newline { output.removeLast() }
    output.append(Self.newline)
    return String(decoding: output, as: UTF8.self)
  }

  /// Takes what is set so far off the page, but for the empty lines at its end, which may be the
  /// last of the text.
  mutating func take() -> [UInt8] {
    let end = output.lastIndex { $0 != Self.newline }.map { $0 + 1 } ?? 0
    let taken = Array(output[..<end])
    output.removeSubrange(..<end)
    return taken
  }

  /// Adds a line as it is.
  mutating func add(_ line: String) {
    output += line.utf8
    output.append(Self.newline)
    lastWidth = line.displayWidth
  }

  /// Sets a line; `false` if it is not plain, and nothing was added.
  mutating func add(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    if line.elementsEqual("____".utf8) {
      end(columns: 0)
      output += repeatElement(Self.underline, count: width)
      end(columns: width)
      return true
    }
    if line.elementsEqual("===".utf8) || line.elementsEqual("---".utf8) {
      let count = max(3, min(width, lastWidth))
      output += repeatElement(line[0], count: count)
      end(columns: count)
      return true
    }
    guard let columns = PlainWidth.of(line) else { return false }
    let isForPen = line.count >= 5 && line[(line.count - 5)...].elementsEqual(" ____".utf8)
    if !isForPen, columns <= width {
      output += line
      end(columns: columns)
    } else {
      wrap(isForPen ? Bytes(rebasing: line.dropLast(5)) : line, isForPen: isForPen)
    }
    return true
  }

  /// Ends the line at hand, without the spaces at its end.
  private mutating func end(columns: Int) {
    lastWidth = columns
    while output.last == Self.space {
      output.removeLast()
      lastWidth -= 1
    }
    output.append(Self.newline)
  }

  private mutating func wrap(_ text: UnsafeBufferPointer<UInt8>, isForPen: Bool) {
    let indent = text.prefix { $0 == Self.space }.count
    let hanging = min(width / 2, indent + TextMarker.width(of: text.dropFirst(indent)))
    // White space inside a marker or between boxes is meant.
    var place = 0
    var columns = 0
    while place < text.count, columns < hanging {
      place += Self.length(text[place])
      columns += 1
    }
    output += text[..<place]
    var hasWord = false
    repeat {
      var end = place
      var size = 0
      while end < text.count, text[end] != Self.space {
        end += Self.length(text[end])
        size += 1
      }
      // A word that is wider than the page is broken between characters.
      while size > width - hanging {
        let next = Self.advance(text, place, by: width - hanging)
        add(text[place..<next], size: width - hanging, &columns, &hasWord, hanging: hanging)
        place = next
        size -= width - hanging
      }
      add(text[place..<end], size: size, &columns, &hasWord, hanging: hanging)
      place = end + 1
    } while place <= text.count
    if isForPen {
      if columns > width - 12 {
        breakLine(&columns, hanging: hanging)
      }
      output.append(Self.space)
      output += repeatElement(Self.underline, count: width - columns - 1)
      columns = width
    }
    end(columns: columns)
  }

  private mutating func add(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, size: Int, _ columns: inout Int,
    _ hasWord: inout Bool, hanging: Int
  ) {
    if hasWord, columns + 1 + size > width {
      breakLine(&columns, hanging: hanging)
    } else if hasWord {
      output.append(Self.space)
      columns += 1
    }
    output += word
    columns += size
    hasWord = true
  }

  private mutating func breakLine(_ columns: inout Int, hanging: Int) {
    end(columns: columns)
    output += repeatElement(Self.space, count: hanging)
    columns = hanging
  }

  /// The bytes of the scalar that a byte starts.
  private static func length(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3 }

  private static func advance(
    _ text: UnsafeBufferPointer<UInt8>, _ place: Int, by count: Int
  ) -> Int {
    var place = place
    for _ in 0..<count { place += length(text[place]) }
    return place
  }
}

/// The marks at the start of a line that its later lines stand clear of.
enum TextMarker {
  /// The columns that a list marker, box or level takes at the start of a text.
  static func width(of text: some Collection<UInt8>) -> Int {
    if text.starts(with: "- ".utf8) { return 2 }
    if text.starts(with: "[ ] ".utf8) { return 4 }
    let digits = text.prefix { (0x30...0x39).contains($0) }.count
    guard (1...2).contains(digits) else { return 0 }
    let after = text.dropFirst(digits)
    return after.starts(with: ". ".utf8) || after.starts(with: "  ".utf8) ? digits + 2 : 0
  }
}
