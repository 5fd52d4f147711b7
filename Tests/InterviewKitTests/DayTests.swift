// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import InterviewKit

@Suite struct DayTests {
  static let days: [(String, Int)] = [
    ("1970-01-01", 0), ("1970-01-02", 86_400), ("2000-02-29", 951_782_400),
    ("2026-11-24", 1_795_478_400), ("9999-12-31", 253_402_214_400),
  ]

  @Test(arguments: days)
  func daysAndSecondsAgree(_ text: String, _ seconds: Int) {
    #expect(Day(text)?.secondsSince1970 == seconds)
    #expect(Day(secondsSince1970: seconds + 86_399)?.text == text)
  }

  @Test(arguments: [
    "", "2026-1-1", "2026-13-01", "2025-02-29", "2026-00-10", "26-01-01", "2026-01-32",
    "1969-12-31",
    "2026-01-01T00", "abcd-ef-gh", "2026-01--1",
  ])
  func whatIsNoDayIsRefused(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func aMomentThatNoDayHasFallsOnTheNearest() {
    #expect(Day(of: Date(timeIntervalSince1970: 86_399.9)).text == "1970-01-01")
    #expect(Day(of: Date(timeIntervalSince1970: 951_782_400)).text == "2000-02-29")
    #expect(Day(of: .distantPast).text == "1970-01-01")
    #expect(Day(of: Date(timeIntervalSince1970: 1e15)).text == "9999-12-31")
    #expect(Day(of: Date(timeIntervalSince1970: .nan)).text == "1970-01-01")
  }
}
