// SPDX-License-Identifier: Apache-2.0

/// Sets plain text for a page: wraps lines by display width, draws underlines and lines to write on.
///
/// A line that is only `===` or `---` underlines the line above it; `____` at the end of a line is
/// drawn to the margin. A line that begins with spaces, "- ", "1. ", "[ ] " or a level keeps its
/// later lines under its first word.
struct TextLayout {
  /// The margin in columns.
  var width = 80

  /// The laid out text, with a line feed at the end.
  func lay(out text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var page = TextPage(width: width)
      page.reserve(bytes.count + bytes.count / 8)
      let rest = set(bytes, on: &page)
      set(line: UnsafeBufferPointer(rebasing: bytes[rest...]), on: &page)
      return page.finished()
    }
  }

  /// Sets the lines of some bytes that are whole, and tells where the rest starts.
  func set(_ bytes: UnsafeBufferPointer<UInt8>, on page: inout TextPage) -> Int {
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      set(line: UnsafeBufferPointer(rebasing: bytes[start..<end]), on: &page)
      start = end + 1
    }
    return start
  }

  /// Sets one line.
  func set(line: UnsafeBufferPointer<UInt8>, on page: inout TextPage) {
    guard !page.add(line) else { return }
    // Wide and combining characters are measured one by one.
    for part in wrap(String(decoding: line, as: UTF8.self)[...]) { page.add(part) }
  }

  private func wrap(_ line: Substring) -> [String] {
    let isForPen = line.hasSuffix(" ____")
    if !isForPen, line.displayWidth <= width { return [String(line).withoutTrailingSpaces] }
    let text = isForPen ? line.dropLast(5) : line
    let indent = text.prefix { $0 == " " }.count
    let marker = TextMarker.width(of: text.utf8.dropFirst(indent))
    let hanging = String(repeating: " ", count: min(width / 2, indent + marker))
    var lines: [String] = []
    // White space inside a marker or between boxes is meant.
    var current = String(text.prefix(min(text.count, hanging.count)))
    var used = current.displayWidth
    var hasWord = false
    for word in text.dropFirst(hanging.count).split(
      separator: " ", omittingEmptySubsequences: false)
    {
      for piece in pieces(of: word, within: width - hanging.count) {
        let columns = piece.displayWidth
        if hasWord && used + 1 + columns > width {
          lines.append(current)
          current = hanging
          used = hanging.count
        } else if hasWord {
          current += " "
          used += 1
        }
        current += piece
        used += columns
        hasWord = true
      }
    }
    if isForPen {
      if current.displayWidth > width - 12 {
        lines.append(current)
        current = hanging
      }
      current += " " + String(repeating: "_", count: width - current.displayWidth - 1)
    }
    lines.append(current)
    return lines.map(\.withoutTrailingSpaces)
  }

  /// A word that is wider than the page is broken between characters.
  private func pieces(of word: Substring, within width: Int) -> [Substring] {
    guard word.displayWidth > width else { return [word] }
    var pieces: [Substring] = []
    var piece: Substring = ""
    var used = 0
    for character in word {
      let next = character.displayWidth
      if used + next > width {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += next
    }
    return pieces + [piece]
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    guard utf8.last == UInt8(ascii: " ") else { return self }
    guard let last = utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(self[...last])
  }
}
