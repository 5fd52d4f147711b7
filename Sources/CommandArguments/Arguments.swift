// SPDX-License-Identifier: Apache-2.0

/// What was given to a command.
package struct Arguments: Sendable, Equatable {
  /// What was given by position, in order.
  package internal(set) var operands: [String] = []
  var values: [String: [String]] = [:]
  var flags: Set<String> = []
  let program: String
  let command: String
  let usage: String

  /// The value of an option; the last, if it was given several times.
  package func value(_ option: String) -> String? { values[option]?.last }

  /// The values of an option that may be given several times, in order.
  package func values(_ option: String) -> [String] { values[option] ?? [] }

  /// Whether a flag was given.
  package func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// An error about a value of this command line.
  package func error(_ message: String) -> UsageError {
    UsageError(message, usage: usage, help: "\(program) help \(command)")
  }

  /// The whole number that an option was given, if it was.
  ///
  /// - Throws: ``UsageError`` if it is none, or not in a range.
  package func number(_ option: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw error(
        "\"--\(option) \(text)\": this has to be a whole number from \(range.lowerBound) to"
          + " \(range.upperBound).")
    }
    return number
  }
}
