// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheet

/// The columns of a sheet and the paper it is printed on: as wide as the paper, on A4 or Letter.
struct SheetLayout {
  /// The widths of the columns in digits of the standard type.
  var widths: [Double]
  /// Whether the paper lies on its long side.
  var isLandscape = false
  /// What stands at every page's foot.
  var footer: PageText

  private static let margins = PageMargins(left: 0.5, right: 0.5, top: 0.5, bottom: 0.65)
  /// Widths and heights of A4 and Letter in points.
  private static let papers = [(595.3, 841.9), (612.0, 792.0)]
  /// Programs round heights to the dots of a screen or printer.
  private static let rounding = 0.98

  /// How the sheet is printed, apart from its page breaks.
  var page: PageSetup {
    var page = PageSetup()
    page.isLandscape = isLandscape
    page.fit = PageFit(wide: 1, tall: 0)
    page.margins = Self.margins
    page.footer = footer
    return page
  }

  /// The width of all columns in points: a digit is 7 pixels of 96 to the inch, and each column
  /// has 5 more.
  var width: Double { width(of: 0...max(0, widths.count - 1)) }

  /// The width of some columns in points.
  func width(of columns: ClosedRange<Int>) -> Double {
    widths[columns].reduce(0) { $0 + ($1 * 7 + 5) * 0.75 }
  }

  /// The height in points, as rows are measured, that a page takes on either paper.
  var pageHeight: Double {
    let width = width
    let heights = Self.papers.map { short, long in
      let paper = isLandscape ? (long, short) : (short, long)
      let room = (
        paper.0 - 72 * (Self.margins.left + Self.margins.right),
        paper.1 - 72 * (Self.margins.top + Self.margins.bottom)
      )
      // Programs shrink by whole percents, and never enlarge.
      let scale = min(1, (100 * room.0 / width).rounded(.down) / 100)
      return room.1 / scale
    }
    return (heights.min() ?? 0) * Self.rounding
  }
}
