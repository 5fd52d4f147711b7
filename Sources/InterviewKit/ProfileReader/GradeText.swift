// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Finds grades of the United States government in text: "GS-13 to GS-15", "0301-15", "SES".
struct GradeText {
  /// A mention of one grade, or of several in a row, in a text.
  struct Mention {
    var grades: [Grade]
    var range: Range<String.Index>
  }

  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// Every mention that says "GS" before the number, in order.
  var mentions: [Mention] {
    var found: [Mention] = []
    var index = text.startIndex
    while index < text.endIndex {
      if isWordStart(index), let (numbers, end) = sequence(at: index, needsGS: true) {
        found.append(Mention(grades: Self.grades(numbers), range: index..<end))
        index = end
      } else {
        index = text.index(after: index)
      }
    }
    return found
  }

  /// The grades that a value names, as in "gs_level: 14-15", ascending; 20 means SES.
  var valueGrades: [Grade] {
    if Self.namesExecutive(text) { return [.seniorExecutiveService] }
    let named = mentions.flatMap(\.grades)
    if !named.isEmpty { return Self.ordered(named) }
    let start = text.firstIndex { $0.isASCII && $0.isNumber } ?? text.endIndex
    guard start < text.endIndex, !isOfAnotherScale(start),
      let (numbers, _) = sequence(at: start, needsGS: false)
    else { return [] }
    return Self.ordered(Self.grades(numbers))
  }

  /// Whether the number that starts at `digits` counts on a scale of an employer's own, such as
  /// "M3" or "Band 6".
  private func isOfAnotherScale(_ digits: String.Index) -> Bool {
    let before = text[..<digits]
    if before.last?.isLetter == true {
      let letters = before.reversed().prefix { $0.isLetter }.reversed()
      return !["g", "gs", "gg"].contains(String(letters).lowercased())
    }
    let word = before.split { !$0.isLetter }.last.map { $0.lowercased() } ?? ""
    return ["band", "tier", "zone", "step"].contains(word)
  }

  /// The grades in a line such as "Series & Grade: 0301-15".
  var seriesGrades: [Grade] { GradeText(withoutSeries).valueGrades }

  /// Whether a text is about a grade.
  var namesGrade: Bool { !mentions.isEmpty || Self.namesExecutive(text) }

  /// The text without its mentions of grades.
  var withoutMentions: String {
    var result = ""
    var index = text.startIndex
    for mention in mentions {
      result += text[index..<mention.range.lowerBound]
      index = mention.range.upperBound
    }
    return result + text[index...]
  }

  /// Grades in ascending order, each once.
  static func ordered(_ grades: [Grade]) -> [Grade] {
    let found = Set(grades)
    return (1...15).map(Grade.generalSchedule).filter(found.contains)
      + [Grade.seniorExecutiveService].filter(found.contains)
  }

  private static func namesExecutive(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    if words.contains("SES") { return true }
    if zip(words, words.dropFirst()).contains(where: {
      $0 == "ES" && $1.count == 4 && Int($1) != nil
    }) {
      return true
    }
    return text.lowercased().contains("senior executive service")
  }

  private static func grades(_ numbers: [Int]) -> [Grade] {
    numbers.compactMap { number in
      switch number {
      case 1...15: .generalSchedule(number)
      case 20: .seniorExecutiveService
      default: nil
      }
    }
  }

  private func isWordStart(_ index: String.Index) -> Bool {
    guard index > text.startIndex else { return true }
    let before = text[text.index(before: index)]
    return !before.isLetter && !before.isNumber
  }

  /// Numbers of one or two digits in a row: "14, 15", "13 to GS-15", "13/14".
  private func sequence(at start: String.Index, needsGS: Bool) -> ([Int], String.Index)? {
    var index = start
    let hasGS = skipGS(&index)
    guard hasGS || !needsGS, let first = number(&index) else { return nil }
    var numbers = [first]
    while true {
      var next = index
      guard let separator = separator(&next) else { break }
      _ = skipGS(&next)
      guard let number = number(&next) else { break }
      if separator == .range, let last = numbers.last, last < number, number - last < 15 {
        numbers += (last + 1)...number
      } else if separator == .list {
        numbers.append(number)
      } else {
        break
      }
      index = next
    }
    return (numbers, index)
  }

  private enum Separator { case range, list }

  private func separator(_ index: inout String.Index) -> Separator? {
    skipSpaces(&index)
    let rest = text[index...].prefix(8).lowercased()
    for (word, kind) in Self.separators where rest.hasPrefix(word) {
      index = text.index(index, offsetBy: word.count)
      skipSpaces(&index)
      // "14, and 15"
      if word == ",", text[index...].prefix(4).lowercased() == "and " {
        index = text.index(index, offsetBy: 4)
      }
      return kind
    }
    return nil
  }

  private static let separators: [(String, Separator)] = [
    ("through ", .range), ("thru ", .range), ("to ", .range), ("-", .range), ("–", .range),
    ("—", .range), ("and ", .list), ("or ", .list), (",", .list), ("/", .list), ("&", .list),
  ]

  private func skipGS(_ index: inout String.Index) -> Bool {
    guard text[index...].prefix(2).lowercased() == "gs" else { return false }
    var next = text.index(index, offsetBy: 2)
    while next < text.endIndex, " -_–\u{A0}\u{2011}".contains(text[next]) {
      next = text.index(after: next)
    }
    guard next < text.endIndex, text[next].isASCII, text[next].isNumber else { return false }
    index = next
    return true
  }

  private func skipSpaces(_ index: inout String.Index) {
    while index < text.endIndex, text[index].isWhitespace { index = text.index(after: index) }
  }

  private func number(_ index: inout String.Index) -> Int? {
    let digits = text[index...].prefix(5).prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count) else { return nil }
    index = digits.endIndex
    return Int(digits)
  }

  /// The text without occupational series, which are four digits and a dash: "GS-2210-14".
  private var withoutSeries: String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      let digits = rest.prefix(5).prefix { $0.isASCII && $0.isNumber }
      if digits.count == 4, let after = rest.dropFirst(4).first, "-–—/ ".contains(after) {
        rest = rest.dropFirst(5)
      } else if !digits.isEmpty {
        result += digits
        rest = rest.dropFirst(digits.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
