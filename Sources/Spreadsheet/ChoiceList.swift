// SPDX-License-Identifier: Apache-2.0

/// The choices of a dropdown list, written into the rule itself.
package struct ChoiceList: Sendable, Hashable {
  /// The choices, in the order they are offered.
  package let choices: [String]

  /// The most UTF-8 bytes of the choices with the commas between them. Excel counts 255 characters,
  /// but libxlsxwriter 1.1.4 has a buffer for no more bytes than that and does not check them.
  package static let longest = 255

  /// A list of choices.
  ///
  /// - Throws: ``SpreadsheetError`` with `choiceNotAllowed` for a choice that is empty or holds a
  ///   comma (which would split it) or a control character, and `choicesTooLong` for an empty list
  ///   or one of more than 255 bytes.
  package init(_ choices: [String]) throws(SpreadsheetError) {
    for choice in choices {
      let isLegal =
        !choice.isEmpty
        && !choice.unicodeScalars.contains {
          $0 == "," || $0.value < 0x20 || $0 == "\u{FFFE}" || $0 == "\u{FFFF}"
        }
      guard isLegal else { throw SpreadsheetError(.choiceNotAllowed(choice)) }
    }
    self.choices = choices
    let bytes = written.reduce(choices.count - 1) { $0 + $1.utf8.count }
    guard !choices.isEmpty, bytes <= Self.longest else {
      throw SpreadsheetError(.choicesTooLong(bytes: max(0, bytes)))
    }
  }

  /// The choices as they stand between the quotes of the rule, where a quote is written twice.
  var written: [String] {
    choices.map {
      $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    }
  }
}
