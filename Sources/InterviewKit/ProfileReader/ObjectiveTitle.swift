// SPDX-License-Identifier: Apache-2.0
internal import SourceText

/// The title of an objective in the block that opens it.
enum ObjectiveTitle {
  /// The text without its mark, and the number in the mark. Where the mark and more stand in bold
  /// text, only the bold text is the title.
  static func of(_ block: MarkdownBlock) -> (title: String, number: Int?) {
    let whole = PlainText.collapsed(block.text)
    let bold = ObjectiveMark(PageOutline.openingBold(of: block))
    if bold.hasLabel || bold.hasNumber, !bold.rest.isEmpty {
      return (String(bold.rest), bold.number)
    }
    let mark = ObjectiveMark(whole)
    return (String(mark.rest), mark.number)
  }
}
