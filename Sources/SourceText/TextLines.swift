// SPDX-License-Identifier: Apache-2.0

/// The lines of a text.
package enum TextLines {
  /// A text cut at each "\n", which belongs to no line; one empty line for an empty text.
  package static func of(_ text: String) -> [Substring] {
    var text = text
    let places = text.withUTF8 { bytes in
      bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    }
    var lines: [Substring] = []
    lines.reserveCapacity(places.count + 1)
    var start = text.startIndex
    for place in places {
      let end = text.utf8.index(text.startIndex, offsetBy: place)
      lines.append(text[start..<end])
      start = text.utf8.index(after: end)
    }
    lines.append(text[start...])
    return lines
  }
}
