// SPDX-License-Identifier: Apache-2.0
internal import SourceText
internal import Spreadsheet

/// What a message may quote of a cell: a short value, and of anything longer only that it is there,
/// for it may be a note about a candidate.
enum QuotedValue: Sendable, Equatable {
  /// A short text, or a number as it would be typed.
  case short(String)
  /// A text of so many characters.
  case long(Int)
  case date(String)
  case error(String)
  /// A formula without a result.
  case noResult

  /// The longest text that is quoted, in characters.
  private static let longest = 24

  /// - Parameters:
  ///   - cell: The cell at fault.
  ///   - dates: What the numbers of dates count from.
  init(_ cell: ReadCell, dates: DateSystem) {
    self =
      switch cell.value {
      case .text(let text): Self.quote(PlainText.collapsed(text))
      case .number(let number) where cell.isDate:
        .date(dates.day(of: number) ?? ReadCell.text(of: number))
      case .number(let number): .short(ReadCell.text(of: number))
      case .boolean(let value): .short(value ? "TRUE" : "FALSE")
      case .error(let text): .error(String(text.prefix(12)))
      case nil: .noResult
      }
  }

  /// How it is quoted.
  func text(_ words: WordList<DebriefWord>) -> String {
    switch self {
    case .short(let text): "\"\(text)\""
    case .long(let count): words(.longText, ["count": "\(count)"])
    case .date(let day): words(.dateValue, ["date": day])
    case .error(let text): words(.errorValue, ["error": text])
    case .noResult: words[.noResult]
    }
  }

  private static func quote(_ text: String) -> QuotedValue {
    guard text.count <= longest else { return .long(text.count) }
    let isPlain = { (scalar: Unicode.Scalar) in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: false
      default: true
      }
    }
    let plain = text.unicodeScalars.map { isPlain($0) ? $0 : "\u{FFFD}" }
    return .short(String(String.UnicodeScalarView(plain)))
  }
}
