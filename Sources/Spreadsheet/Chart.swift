// SPDX-License-Identifier: Apache-2.0

/// A chart of horizontal bars, one for each cell of a range.
///
/// It stands over the cells of its sheet and hides what they hold, so its place should be empty.
package struct Chart: Sendable, Equatable {
  /// The heading, at most 255 UTF-16 units.
  package var title: String
  /// The cells that name the bars, on the chart's own sheet.
  package var categories: CellRange
  /// The cells that give their lengths, on the chart's own sheet.
  package var values: CellRange
  /// The ends of the scale.
  package var scale: ClosedRange<Double>
  /// What the chart says, for those who cannot see it; at most 255 UTF-16 units.
  package var alternativeText: String
  /// The cell that its upper left corner stands in.
  package var place: CellReference
  /// The width in points, more than 0 and at most 2,000.
  package var width: Double
  /// The height in points, more than 0 and at most 2,000.
  package var height: Double
  /// The bars.
  package var color: Color

  /// The most UTF-16 units of the title and of the alternative text.
  package static let longestText = 255
  /// The widths and heights that are drawn.
  static let sizes = 1.0...2000.0

  /// A chart from its parts.
  package init(
    title: String, categories: CellRange, values: CellRange, scale: ClosedRange<Double>,
    alternativeText: String, at place: CellReference, width: Double, height: Double, color: Color
  ) {
    self.title = title
    self.categories = categories
    self.values = values
    self.scale = scale
    self.alternativeText = alternativeText
    self.place = place
    self.width = width
    self.height = height
    self.color = color
  }
}
