// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments

/// What `--verbose` says: the value of every option of a command, and where it comes from.
enum SettingsReport {
  static func lines(_ arguments: Arguments, of command: Command) -> [String] {
    command.options.compactMap { option in
      let value: String
      if option.value == nil {
        value = arguments.has(option.name) ? "yes" : "no"
      } else if arguments.values(option.name).isEmpty {
        guard let fallback = option.fallback else { return nil }
        value = fallback
      } else {
        value = arguments.values(option.name).joined(separator: ", ")
      }
      return switch arguments.origin(of: option.name) {
      case .commandLine: "\(option.name): \(value) (command line)"
      case .settings(let place): "\(option.name): \(value) (\(place))"
      // A flag that nobody gave is no news.
      case .fallback: option.value == nil ? nil : "\(option.name): \(value) (default)"
      }
    }
  }
}
