// SPDX-License-Identifier: Apache-2.0

/// What was given to a command, on its command line or by settings.
package struct Arguments: Sendable, Equatable {
  /// What was given by position, in order.
  package internal(set) var operands: [String] = []
  private(set) var values: [String: [String]] = [:]
  private(set) var flags: Set<String> = []
  /// Where the values and flags come from that the command line did not give.
  private var places: [String: String] = [:]
  /// The flags that the command line turned off.
  private var denied: Set<String> = []
  private let program: String
  private let command: String
  private let usage: String

  init(program: String, command: String, usage: String) {
    self.program = program
    self.command = command
    self.usage = usage
  }

  /// The value of an option; the last, if it was given several times.
  package func value(_ option: String) -> String? { values[option]?.last }

  /// The values of an option that may be given several times, in order.
  package func values(_ option: String) -> [String] { values[option] ?? [] }

  /// Whether a flag was given.
  package func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// Where an option comes from.
  package enum Origin: Sendable, Equatable {
    /// The command line.
    case commandLine
    /// Settings, with the place: "interviewkit.yml:4".
    case settings(String)
    /// Nobody gave it.
    case fallback
  }

  /// Where an option or a flag comes from.
  package func origin(of option: String) -> Origin {
    if let place = places[option] { return .settings(place) }
    let isGiven = values[option] != nil || flags.contains(option) || denied.contains(option)
    return isGiven ? .commandLine : .fallback
  }

  /// Takes over what settings say of an option; what the command line says wins.
  ///
  /// - Parameters:
  ///   - setting: The values; for a flag, whether it is on.
  ///   - option: The option.
  ///   - place: Where they stand, for messages.
  package mutating func adopt(_ setting: Setting, of option: Option, from place: String) {
    guard origin(of: option.name) == .fallback else { return }
    switch setting {
    case .values(let texts): values[option.name] = texts
    case .flag(true): flags.insert(option.name)
    case .flag(false): return
    }
    places[option.name] = place
  }

  /// What settings say of an option.
  package enum Setting: Sendable, Equatable {
    /// Its values.
    case values([String])
    /// Whether a flag is on.
    case flag(Bool)
  }

  mutating func add(_ value: String, of option: Option) {
    values[option.name, default: []].append(value)
  }

  mutating func add(flag: Option) {
    flags.insert(flag.name)
    denied.remove(flag.name)
  }

  mutating func deny(_ flag: Option) {
    flags.remove(flag.name)
    denied.insert(flag.name)
  }

  /// An error about a value of this command line, or of the settings where the value stands there.
  package func error(_ message: String) -> UsageError {
    let place = places.filter { message.contains("--\($0.key) ") }.map(\.value).min()
    return UsageError(
      (place.map { "\($0): " } ?? "") + message, usage: usage, help: "\(program) help \(command)")
  }

  /// The whole number that an option was given, if it was.
  ///
  /// - Throws: ``UsageError`` if it is none, or not in a range.
  package func number(_ option: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = value(option) else { return nil }
    if let fault = ValueKind.number(range).fault(in: text) {
      throw error("\"--\(option) \(text)\": \(fault)")
    }
    return Int(text)
  }
}
