// SPDX-License-Identifier: Apache-2.0

/// The texts that cells share, in the order that cells count them (ISO/IEC 29500-1, 18.4.9).
final class SharedStrings: XMLContent {
  private var texts: [String] = []
  private var text = RichText()
  /// How many elements are open: the table, a string, what is in it.
  private var depth = 0

  /// The text at a position from 0; `nil` if there is none.
  subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }

  func start(_ name: String, _ attributes: [String: String]) -> Bool {
    let isOurs =
      switch depth {
      case 0: name == "sst"
      case 1: name == "si"
      default: text.start(name)
      }
    if isOurs { depth += 1 }
    return isOurs
  }

  func add(_ piece: String) { text.add(piece) }

  func end(_ name: String) {
    depth -= 1
    if depth == 1 { texts.append(text.take()) } else { text.end() }
  }
}
