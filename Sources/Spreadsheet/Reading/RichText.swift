// SPDX-License-Identifier: Apache-2.0

/// The text of a shared or inline string: plain, or runs of different looks that are joined.
/// How it is spoken (`rPh`, `phoneticPr`) is passed over.
///
/// Space is kept whether or not the file says `xml:space="preserve"`: it is a panelist's own, and
/// programs that lay their XML out do not break lines inside `t`.
struct RichText {
  private var text = ""
  private var isInText = false

  /// An element starts in the string; whether what is in it is of use.
  mutating func start(_ name: String) -> Bool {
    guard !isInText else { return false }
    isInText = name == "t"
    return isInText || name == "r"
  }

  /// A piece of the text of an element.
  mutating func add(_ piece: String) {
    if isInText { text += piece }
  }

  /// An element of the string ends.
  mutating func end() {
    isInText = false
  }

  /// The whole text with its escapes read; the next one starts empty.
  mutating func take() -> String {
    defer { self = RichText() }
    return CellText.unescaped(text)
  }
}
