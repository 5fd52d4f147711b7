// SPDX-License-Identifier: Apache-2.0
import InterviewKit
import Testing

@testable import InterviewKitCLI

@Suite struct ProgressLineTests {
  private let place = RunProgress(inputsDone: 250, inputs: 1000, role: "Head\u{1B}[31m of 倉庫\n")

  @Test func aWideWindowShowsAll() {
    #expect(
      ProgressLine.line(place, 1204, seconds: 30, columns: 100)
        == "25%  1,204 packets  250 of 1,000 profiles  1:30 left  40/s  Head[31m of 倉庫")
  }

  @Test func aNarrowWindowShowsWhatMatters() {
    for columns in 0...100 {
      let line = ProgressLine.line(place, 1204, seconds: 30, columns: columns)
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
      #expect(width <= columns)
    }
    #expect(ProgressLine.line(place, 1204, seconds: 30, columns: 20) == "25%  1,204 packets")
  }

  @Test func numbersAndTimesAreReadable() {
    let numbers = [0, 999, 1000, 1_234_567].map(ProgressLine.number)
    #expect(numbers == ["0", "999", "1,000", "1,234,567"])
    #expect([0, 59.2, 61, 3725].map(ProgressLine.clock) == ["0:00", "1:00", "1:01", "1:02:05"])
  }
}
