// SPDX-License-Identifier: Apache-2.0

/// A rule for what is entered in some cells, with a hint before and an alert after.
package struct DataValidation: Sendable, Equatable {
  /// What may be entered.
  package enum Rule: Sendable, Equatable {
    /// Anything; only the hint matters.
    case anything
    /// A choice from a list.
    case list(ChoiceList)
    /// A choice from the cells of a sheet.
    case cells(CellRange, on: SheetName)
    /// A whole number.
    case wholeNumber(ClosedRange<Int>)
    /// Any date that Excel knows, from 1900 to 9999.
    case date
  }

  /// The cells that it holds for.
  package var range: CellRange
  /// What may be entered.
  package var rule: Rule
  /// What is shown while such a cell is chosen. Default: nothing.
  package var prompt: ValidationPrompt?
  /// What happens to an entry that breaks the rule; `nil`: it is taken without a word.
  package var alert: ValidationAlert?

  /// A rule from its parts.
  package init(
    _ range: CellRange, _ rule: Rule, prompt: ValidationPrompt? = nil,
    alert: ValidationAlert? = nil
  ) {
    self.range = range
    self.rule = rule
    self.prompt = prompt
    self.alert = alert
  }
}
