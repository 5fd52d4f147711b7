// SPDX-License-Identifier: Apache-2.0
internal import SourceText
internal import Spreadsheet

// What people put into cells, as a form takes it.

extension ReadCell {
  /// The text as it was typed, or a number as it would be; `nil` for anything else.
  var text: String? {
    switch value {
    case .text(let text): text
    case .number(let number) where !isDate: Self.text(of: number)
    default: nil
    }
  }

  /// The text as people see it: one space between words, nothing around them, nothing invisible.
  var plainText: String? { text.map { PlainText.collapsed($0) } }

  var number: Double? {
    if case .number(let number) = value { number } else { nil }
  }

  /// Whether there is nothing to see in it.
  var isBlank: Bool {
    switch value {
    case .text(let text):
      // Most cells begin with what is to be seen.
      text.utf8.first.map { (0x21..<0x7F).contains($0) } != true
        && PlainText.collapsed(text).isEmpty
    case nil: formula == nil
    default: false
    }
  }

  /// A number as a spreadsheet shows it: 4, not 4.0.
  static func text(of number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number)
  }
}

extension DateSystem {
  /// The day behind a number as YYYY-MM-DD; `nil` where there is none.
  func day(of number: Double) -> String? {
    guard let date = date(of: number) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }
}
