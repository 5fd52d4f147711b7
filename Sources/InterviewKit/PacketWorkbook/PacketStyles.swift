// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheet

/// The looks of a packet's workbooks: one restrained palette, and the styles made from it.
///
/// Every text stands at 4.5:1 or more against its fill (WCAG 2.1, criterion 1.4.3), and no color is
/// the only sign of anything.
struct PacketStyles: Sendable {
  let theme: Theme

  /// Headings and the question.
  var accent: Color { theme[.accent] }
  private var ink: Color { theme[.ink] }
  private var quiet: Color { theme[.quiet] }
  private var band: Color { theme[.band] }
  private var field: Color { theme[.field] }
  private var line: Color { theme[.line] }

  private var thin: CellBorders { CellBorders(all: BorderLine(.thin, color: line)) }
  private var topWrapped: CellAlignment { CellAlignment(.left, .top, wraps: true) }
  /// In cells with lines around them text stands free of the lines.
  private var topInside: CellAlignment { CellAlignment(.left, .top, wraps: true, indent: 1) }
  private var middleInside: CellAlignment { CellAlignment(.left, .center, wraps: true, indent: 1) }

  var title: CellStyle {
    CellStyle(
      font: CellFont(size: 15, bold: true, color: accent), alignment: topWrapped)
  }
  var heading: CellStyle {
    CellStyle(
      font: CellFont(size: 13, bold: true, color: accent),
      borders: CellBorders(bottom: BorderLine(.medium, color: accent)),
      alignment: CellAlignment(.left, .bottom, wraps: true))
  }
  var columnHeading: CellStyle {
    CellStyle(
      font: CellFont(bold: true, color: accent), fill: band, borders: thin,
      alignment: middleInside)
  }
  var centeredHeading: CellStyle {
    var style = columnHeading
    style.alignment = CellAlignment(.center, .center, wraps: true)
    return style
  }
  /// Over a group of columns.
  var groupHeading: CellStyle {
    CellStyle(
      font: CellFont(size: 13, bold: true, color: accent), alignment: CellAlignment(.left, .bottom))
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
  /// A cell of a table, whose text stands free of the lines above and below.
  var cell: CellStyle {
    CellStyle(font: CellFont(color: ink), borders: thin, alignment: middleInside)
  }
  /// A cell whose text starts where the tall field beside it starts.
  var topCell: CellStyle {
    CellStyle(font: CellFont(color: ink), borders: thin, alignment: topInside)
  }
  /// A table that has to stand on one page.
  var smallCell: CellStyle {
    var style = cell
    style.font.size = 10
    return style
  }
  var smallBold: CellStyle {
    var style = bold
    style.font.size = 10
    return style
  }
  var smallText: CellStyle {
    var style = text
    style.font.size = 10
    return style
  }
  var number: CellStyle {
    CellStyle(
      font: CellFont(color: ink), borders: thin, alignment: CellAlignment(.center, .center),
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
      font: CellFont(size: 16, bold: true, color: accent), fill: band, alignment: middleInside)
  }
  /// The empty cells beside a question.
  var bandCell: CellStyle { CellStyle(fill: band, borders: thin) }
  /// A question on a form, where it is a reminder.
  var shortQuestion: CellStyle {
    CellStyle(
      font: CellFont(size: 12, bold: true, color: accent), fill: band, borders: thin,
      alignment: middleInside)
  }
  /// A cell that a person fills in.
  var input: CellStyle {
    CellStyle(
      font: CellFont(color: ink), fill: field,
      borders: CellBorders(all: BorderLine(.medium, color: line)), alignment: topInside,
      isUnlocked: true)
  }
  /// A cell for a line of text.
  var inputLine: CellStyle {
    var style = input
    style.alignment.vertical = .center
    return style
  }
  var inputCentered: CellStyle {
    var style = input
    style.alignment = CellAlignment(.center, .center, wraps: true)
    return style
  }
  var inputRating: CellStyle {
    var style = inputCentered
    style.alignment.vertical = .top
    style.font.size = 14
    style.font.isBold = true
    return style
  }
  var inputDate: CellStyle {
    var style = inputLine
    style.numberFormat = .date
    return style
  }
  /// The parts of a field that runs over several columns without being merged: what is typed into
  /// the first shows over the others.
  var fieldStart: CellStyle {
    var style = inputLine.unwrapped
    style.borders.right = nil
    return style
  }
  var fieldMiddle: CellStyle {
    var style = fieldStart
    style.borders.left = nil
    style.isUnlocked = false
    return style
  }
  var fieldEnd: CellStyle {
    var style = fieldMiddle
    style.borders.right = input.borders.right
    return style
  }
  /// The name of a field beside it.
  var label: CellStyle {
    var style = cell
    style.alignment.horizontal = .right
    return style
  }
  /// What is still to do, in a word.
  var status: CellStyle {
    var style = cell
    style.font.isBold = true
    return style
  }
  /// The same beside a tall field.
  var topStatus: CellStyle {
    var style = topCell
    style.font.isBold = true
    return style
  }
  /// A line to write on.
  var ruled: CellStyle {
    CellStyle(borders: CellBorders(bottom: BorderLine(.thin, color: line)))
  }
  var attention: CellStyle {
    CellStyle(font: CellFont(bold: true, color: theme[.alertInk]), fill: theme[.alert])
  }
}

extension CellStyle {
  /// The same style for a text that may run over the empty cells beside it.
  var unwrapped: CellStyle {
    var style = self
    style.alignment.wraps = false
    return style
  }
}
