// SPDX-License-Identifier: Apache-2.0

/// Sets a plain text that comes in pieces, as ``TextLayout`` sets a whole one.
struct TextSetter {
  private let layout: TextLayout
  private var page: TextPage
  /// The start of a line whose end has not come yet.
  private var rest: [UInt8] = []

  /// A setter of an empty text.
  init(_ layout: TextLayout = TextLayout()) {
    self.layout = layout
    page = TextPage(width: layout.width)
  }

  /// Sets the next piece.
  ///
  /// - Returns: What will not change any more.
  mutating func add(_ piece: String) -> [UInt8] {
    rest += piece.utf8
    let set = rest.withUnsafeBufferPointer { layout.set($0, on: &page) }
    rest.removeSubrange(..<set)
    return page.take()
  }

  /// Ends the text.
  ///
  /// - Returns: What is left of it.
  mutating func finish() -> [UInt8] {
    rest.withUnsafeBufferPointer { layout.set(line: $0, on: &page) }
    return page.take() + [UInt8(ascii: "\n")]
  }
}
