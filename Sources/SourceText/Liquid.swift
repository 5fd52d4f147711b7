// SPDX-License-Identifier: Apache-2.0

/// The marks that the Liquid template language, and HTML comments, leave in a Markdown page.
package enum Liquid {
  /// A tag that stood in a page: "include job/key_objectives.html".
  package struct Tag: Sendable, Equatable {
    /// What stands between the percent signs, trimmed.
    package var content: String
    /// The line it starts on, from 1.
    package var line: Int
  }

  /// Takes comments, tags and references out of a text; line ends stay, so that lines keep their
  /// numbers.
  ///
  /// - Parameters:
  ///   - text: The page or a part of it.
  ///   - firstLine: The line that the text starts on in its file, from 1.
  ///   - resolve: The text for a reference without filters, such as "page.title"; `nil` takes the
  ///     reference out.
  /// - Returns: What is left, and the tags that stood outside comments.
  package static func cleaned(
    _ text: String, firstLine: Int = 1, resolve: (String) -> String? = { _ in nil }
  ) -> (text: String, tags: [Tag]) {
    var scanner = Scanner(bytes: Array(text.utf8), line: firstLine)
    guard scanner.bytes.contains(UInt8(ascii: "{")) || scanner.bytes.contains(UInt8(ascii: "<"))
    else { return (text, []) }
    while !scanner.isAtEnd { scanner.step(resolve) }
    return (String(decoding: scanner.output, as: UTF8.self), scanner.tags)
  }

  private struct Scanner {
    let bytes: [UInt8]
    var line: Int
    var index = 0
    var output: [UInt8] = []
    var tags: [Tag] = []
    /// For each closing mark, the last place from which none was found to the end: a page full of
    /// opening marks must not be searched again for each.
    private var hopeless: [String: Int] = [:]

    init(bytes: [UInt8], line: Int) {
      self.bytes = bytes
      self.line = line
      output.reserveCapacity(bytes.count)
    }

    var isAtEnd: Bool { index >= bytes.count }

    mutating func step(_ resolve: (String) -> String?) {
      if starts("{%"), let end = find("%}", from: index + 2) {
        tag(end: end)
      } else if starts("{{"), let end = find("}}", from: index + 2) {
        let name = trimmed(index + 2..<end)
        if let value = resolve(name) { output += Array(value.utf8) }
        skip(to: end + 2)
      } else if starts("<!--"), let end = find("-->", from: index + 4) {
        skip(to: end + 3)
      } else {
        repeat {
          if bytes[index] == UInt8(ascii: "\n") { line += 1 }
          output.append(bytes[index])
          index += 1
        } while index < bytes.count && bytes[index] != UInt8(ascii: "{")
          && bytes[index] != UInt8(ascii: "<")
      }
    }

    private mutating func tag(end: Int) {
      let content = trimmed(index + 2..<end)
      let first = content.split(separator: " ", maxSplits: 1).first ?? ""
      guard first == "comment" else {
        tags.append(Tag(content: content, line: line))
        skip(to: end + 2)
        return
      }
      var place = end + 2
      while let open = find("{%", from: place), let close = find("%}", from: open + 2) {
        // Liquid takes anything after the word.
        if trimmed(open + 2..<close).split(separator: " ").first == "endcomment" {
          skip(to: close + 2)
          return
        }
        place = close + 2
      }
      // A comment that nobody closed hides nothing.
      skip(to: end + 2)
    }

    private mutating func skip(to end: Int) {
      while index < end {
        if bytes[index] == UInt8(ascii: "\n") {
          line += 1
          output.append(bytes[index])
        }
        index += 1
      }
    }

    private func starts(_ mark: StaticString, at place: Int? = nil) -> Bool {
      let place = place ?? index
      let count = mark.utf8CodeUnitCount
      guard place + count <= bytes.count else { return false }
      for offset in 0..<count where bytes[place + offset] != mark.utf8Start[offset] { return false }
      return true
    }

    private mutating func find(_ mark: StaticString, from start: Int) -> Int? {
      let name = mark.description
      if let none = hopeless[name], start >= none { return nil }
      var place = start
      while place < bytes.count {
        if bytes[place] == mark.utf8Start[0], starts(mark, at: place) { return place }
        place += 1
      }
      hopeless[name] = min(start, hopeless[name] ?? start)
      return nil
    }

    private func trimmed(_ range: Range<Int>) -> String {
      let isMargin = { (byte: UInt8) in byte <= 0x20 || byte == UInt8(ascii: "-") }
      var range = range
      while let first = range.first, isMargin(bytes[first]) { range.removeFirst() }
      while let last = range.last, isMargin(bytes[last]) { range.removeLast() }
      return String(decoding: bytes[range], as: UTF8.self)
    }
  }
}
