// SPDX-License-Identifier: Apache-2.0

/// What a cell holds.
package enum CellValue: Sendable, Hashable {
  /// Nothing; the cell may still have a style.
  case blank
  /// Text, never read as a number, a formula or a link; at most 32,767 UTF-16 units.
  case text(String)
  /// A finite number.
  case number(Double)
  /// A formula, with or without "=" before it, and the result that is shown until a program
  /// computes it again; without one, 0.
  case formula(String, result: FormulaResult?)
}

/// The stored result of a formula.
package enum FormulaResult: Sendable, Hashable {
  /// A text.
  case text(String)
  /// A finite number.
  case number(Double)
}

/// A cell: what it holds and how it looks.
package struct Cell: Sendable, Hashable {
  /// What it holds.
  package var value: CellValue
  /// How it looks.
  package var style: CellStyle

  /// A cell from its parts.
  package init(_ value: CellValue, style: CellStyle = CellStyle()) {
    self.value = value
    self.style = style
  }

  /// A cell that only looks like something.
  package init(blank style: CellStyle) {
    self.init(.blank, style: style)
  }

  /// A cell of text.
  package init(text: String, style: CellStyle = CellStyle()) {
    self.init(.text(text), style: style)
  }

  /// A cell of a number.
  package init(number: Double, style: CellStyle = CellStyle()) {
    self.init(.number(number), style: style)
  }

  /// A cell of a formula.
  package init(formula: String, result: FormulaResult? = nil, style: CellStyle = CellStyle()) {
    self.init(.formula(formula, result: result), style: style)
  }
}
