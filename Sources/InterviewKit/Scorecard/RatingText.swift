// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import SourceText
internal import Spreadsheet
internal import TemplateFiles

/// Reads what stands in a rating cell, in all the ways that panelists and their programs write it.
struct RatingText {
  let scale: RatingScale

  /// What a rating cell holds.
  enum Reading: Equatable {
    case blank
    case rating(Rating)
    /// No rating, or not surely one; this is what may be quoted of it.
    case refused(QuotedValue)
  }

  /// Reads a cell, whose numbers of dates count from a day.
  func reading(of cell: ReadCell?, dates: DateSystem) -> Reading {
    guard let cell, !cell.isBlank else { return .blank }
    if case .number(let number) = cell.value, !cell.isDate {
      return level(number).map { .rating($0) } ?? .refused(QuotedValue(cell, dates: dates))
    }
    guard case .text(let text) = cell.value, let rating = rating(in: PlainText.collapsed(text))
    else { return .refused(QuotedValue(cell, dates: dates)) }
    return .rating(rating)
  }

  private func level(_ number: Double) -> Rating? {
    guard let level = Int(exactly: number), scale.levels.contains(where: { $0.level == level })
    else { return nil }
    return .level(level)
  }

  /// The rating that a text means: a level with or without its label, or not observed.
  private func rating(in text: String) -> Rating? {
    let words = Self.folded(text)
    let none = [scale.notObserved.label] + Self.notObserved
    if none.contains(where: { Self.folded($0) == words }) { return .notObserved }
    if let level = scale.levels.first(where: { Self.folded($0.label) == words && !words.isEmpty }) {
      return .level(level.level)
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    var rest = text.dropFirst(digits.count)
    if let point = rest.first, point == "." || point == "," {
      // "4.0", and "4,0" where the comma is the decimal sign.
      let zeros = rest.dropFirst().prefix { $0 == "0" }
      if !zeros.isEmpty { rest = rest.dropFirst(1 + zeros.count) }
    }
    guard digits.count <= 3, let number = Double(digits), let rating = level(number),
      case .level(let level) = rating
    else { return nil }
    let tail = Self.folded(String(rest))
    guard !tail.isEmpty else {
      // "4." and "4 -" say 4; "4/", "4%" and "4+" may mean something else.
      return rest.allSatisfy { $0.isWhitespace || ".-–—:)".contains($0) } ? rating : nil
    }
    let label = scale.levels.first { $0.level == level }.map { Self.folded($0.label) } ?? ""
    // The list of some forms is retyped and cut: "4 - Above ...".
    return tail.count >= 3 && label.hasPrefix(tail) && rest.first?.isNumber != true ? rating : nil
  }

  /// Shorter ways to say that there was no chance to rate.
  static let short = ["n.o", "n/o", "n. o."]
  private static let notObserved = short + builtInLabels

  /// What the sets built into the program call it: a bilingual panelist may type either.
  private static let builtInLabels: [String] =
    ([""] + TemplateSource.builtInNames.map { "\(TemplateSource.setsFolder)\($0)/" })
    .compactMap { folder in
      let path = folder + "scale.yml"
      guard let text = EmbeddedTemplates.text(of: path) else { return nil }
      return try? ScaleFile.scale(in: text, file: path).notObserved.label
    }

  /// Letters and digits in lower case, with one space between words.
  private static func folded(_ text: String) -> String {
    var words: [String] = [""]
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        words[words.count - 1].append(character)
      } else if character != "'" {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
