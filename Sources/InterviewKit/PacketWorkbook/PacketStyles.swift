// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheet

/// The looks of a packet's workbooks: one restrained palette, and the styles made from it.
///
/// Every text stands at 4.5:1 or more against its fill (WCAG 2.1, criterion 1.4.3), and no color is
/// the only sign of anything.
struct PacketStyles: Sendable {
  /// Headings and the question.
  var accent = Color(rgb: 0x1F3A5F)
  /// Plain text.
  var ink = Color(rgb: 0x1B1B1B)
  /// Text of less weight: labels, hints.
  var quiet = Color(rgb: 0x4A5560)
  /// Behind headings of tables.
  var band = Color(rgb: 0xE8EDF3)
  /// Behind cells that are filled in.
  var field = Color(rgb: 0xFFFBE6)
  /// Behind what needs attention.
  var alert = Color(rgb: 0xFCE4D6)
  /// Lines.
  var line = Color(rgb: 0x9AA5B1)

  private var thin: CellBorders { CellBorders(all: BorderLine(.thin, color: line)) }
  private var topWrapped: CellAlignment { CellAlignment(.left, .top, wraps: true) }

  var title: CellStyle {
    CellStyle(
      font: CellFont(size: 16, bold: true, color: accent), alignment: topWrapped)
  }
  var heading: CellStyle {
    CellStyle(
      font: CellFont(size: 13, bold: true, color: accent),
      borders: CellBorders(bottom: BorderLine(.medium, color: accent)),
      alignment: CellAlignment(.left, .bottom, wraps: true))
  }
  var columnHeading: CellStyle {
    CellStyle(
      font: CellFont(bold: true, color: accent), fill: band, borders: thin, alignment: topWrapped)
  }
  var text: CellStyle {
    CellStyle(font: CellFont(color: ink), alignment: topWrapped)
  }
  var bold: CellStyle {
    CellStyle(font: CellFont(bold: true, color: ink), alignment: topWrapped)
  }
  var note: CellStyle {
    CellStyle(font: CellFont(italic: true, color: quiet), alignment: topWrapped)
  }
  var cell: CellStyle {
    CellStyle(font: CellFont(color: ink), borders: thin, alignment: topWrapped)
  }
  var quietCell: CellStyle {
    CellStyle(font: CellFont(color: quiet), borders: thin, alignment: topWrapped)
  }
  var number: CellStyle {
    CellStyle(
      font: CellFont(color: ink), borders: thin, alignment: CellAlignment(.center, .top),
      numberFormat: .general)
  }
  var mean: CellStyle {
    var style = number
    style.numberFormat = "0.00"
    return style
  }
  var percent: CellStyle {
    var style = number
    style.numberFormat = "0%"
    return style
  }
  /// A question as it is read aloud.
  var question: CellStyle {
    CellStyle(
      font: CellFont(size: 14, bold: true, color: accent), fill: band, alignment: topWrapped)
  }
  /// The empty cells beside a question.
  var bandCell: CellStyle { CellStyle(fill: band, borders: thin) }
  /// A question on a form, where it is a reminder.
  var shortQuestion: CellStyle {
    CellStyle(
      font: CellFont(size: 12, bold: true, color: accent), fill: band, borders: thin,
      alignment: topWrapped)
  }
  /// A cell that a person fills in.
  var input: CellStyle {
    CellStyle(
      font: CellFont(color: ink), fill: field,
      borders: CellBorders(all: BorderLine(.medium, color: line)), alignment: topWrapped,
      isUnlocked: true)
  }
  var inputCentered: CellStyle {
    var style = input
    style.alignment = CellAlignment(.center, .top, wraps: true)
    return style
  }
  var inputRating: CellStyle {
    var style = inputCentered
    style.font.size = 14
    style.font.isBold = true
    return style
  }
  var inputDate: CellStyle {
    var style = input
    style.numberFormat = .date
    return style
  }
  var attention: CellStyle {
    CellStyle(font: CellFont(bold: true, color: Color(rgb: 0x7A2E00)), fill: alert)
  }
}
