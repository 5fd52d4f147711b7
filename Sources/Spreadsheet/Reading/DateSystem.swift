// SPDX-License-Identifier: Apache-2.0

/// What the numbers of dates count from: days, with the time of day as their fraction (ISO/IEC
/// 29500-1, 18.17.4). They know no time zone.
package enum DateSystem: Sendable, Hashable {
  /// 1 is January 1, 1900; 60 is February 29 of that year, which never was.
  case from1900
  /// 0 is January 1, 1904: files from old programs for the Macintosh.
  case from1904

  /// A date with a time of day, in the calendar that is used today.
  package struct Moment: Sendable, Hashable {
    /// The year, 1900 to 9999.
    package var year: Int
    /// The month, 1 to 12.
    package var month: Int
    /// The day, 1 to 31.
    package var day: Int
    /// The time in seconds since midnight, rounded to whole ones.
    package var second: Int

    /// A moment from its parts.
    package init(year: Int, month: Int, day: Int, second: Int = 0) {
      self.year = year
      self.month = month
      self.day = day
      self.second = second
    }
  }

  /// Days from January 1, 1970 to day 0.
  private var start: Int {
    switch self {
    case .from1900: -25_569
    case .from1904: -24_107
    }
  }

  /// The date behind a number; `nil` for a time without a day, for the day that never was, and
  /// outside of the years 1900 to 9999.
  package func date(of number: Double) -> Moment? {
    guard number >= 0, number < 3_000_000 else { return nil }
    var day = Int(number.rounded(.down))
    var second = Int(((number - Double(day)) * 86_400).rounded())
    if second == 86_400 { (day, second) = (day + 1, 0) }
    if self == .from1900 {
      guard day != 0, day != 60 else { return nil }
      // Before the day that never was, numbers are one less than the days that passed.
      if day < 60 { day += 1 }
    }
    let moment = Self.moment(daysSince1970: day + start, second: second)
    return moment.year <= 9_999 ? moment : nil
  }

  /// The number of a date as ISO 8601 writes it, "2026-03-14" or "2026-03-14T09:30:00Z"; `nil` for
  /// another text.
  func number(of text: String) -> Double? {
    let halves = text.split(separator: "T", maxSplits: 1)
    guard let first = halves.first, let days = day(of: first) else { return nil }
    guard halves.count == 2, let time = halves.last else { return Double(days) }
    let parts = (time.last == "Z" ? time.dropLast() : time).split(separator: ":")
      .map { Double($0) ?? .nan }
    guard (2...3).contains(parts.count), parts.allSatisfy({ (0..<60).contains($0) }),
      parts.prefix(1).allSatisfy({ $0 < 24 })
    else { return nil }
    // Hours, minutes and seconds, each a sixtieth of the one before.
    let seconds = zip(parts, [3_600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return Double(days) + seconds / 86_400
  }

  private func day(of text: Substring) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    guard parts.count == 3, (1900...9999).contains(parts[0]), (1...12).contains(parts[1]),
      (1...31).contains(parts[2])
    else { return nil }
    let day = Self.daysSince1970(parts[0], parts[1], parts[2]) - start
    return self == .from1900 && day <= 60 ? day - 1 : day
  }

  // Both count years from March, so that the leap day comes last, in eras of 400 years (Howard
  // Hinnant, "chrono-Compatible Low-Level Date Algorithms").

  private static func moment(daysSince1970: Int, second: Int) -> Moment {
    let days = daysSince1970 + 719_468
    let (era, ofEra) = (days / 146_097, days % 146_097)
    let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    return Moment(
      year: year + era * 400 + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
      day: ofYear - (153 * month + 2) / 5 + 1, second: second)
  }

  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let (era, ofEra) = (year / 400, year % 400)
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}
