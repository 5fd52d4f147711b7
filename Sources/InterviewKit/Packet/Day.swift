// SPDX-License-Identifier: Apache-2.0
public import Foundation

/// A day of the Gregorian calendar, from 1970 to 9999, without a time zone.
public struct Day: Sendable, Equatable {
  /// Days since 1970-01-01.
  private let number: Int

  /// The day that a moment falls on in UTC; `nil` past 9999.
  ///
  /// - Parameter secondsSince1970: The moment.
  public init?(secondsSince1970: Int) {
    guard (0..<253_402_300_800).contains(secondsSince1970) else { return nil }
    number = secondsSince1970 / 86_400
  }

  /// The day that a moment falls on in UTC, or the nearest day there is.
  ///
  /// - Parameter moment: The moment; the library itself never looks at the clock.
  public init(of moment: Date) {
    let seconds = moment.timeIntervalSince1970
    number = seconds >= 0 ? Int(min(seconds, 253_402_300_799) / 86_400) : 0
  }

  /// A day written YYYY-MM-DD; `nil` for anything else, and for a day that does not exist.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2]), year >= 1970,
      (1...12).contains(month), day >= 1
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
    guard self.text == text else { return nil }
  }

  /// Midnight in UTC.
  public var secondsSince1970: Int { number * 86_400 }

  /// The day as YYYY-MM-DD.
  public var text: String {
    // Years of 365.2425 days that begin in March: Howard Hinnant, "chrono-Compatible Low-Level
    // Date Algorithms", civil_from_days.
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civil = month < 10 ? month + 3 : month - 9
    let civilYear = year + era * 400 + (civil <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(civilYear)-\(two(civil))-\(two(day))"
  }

  /// The same source, days_from_civil.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
