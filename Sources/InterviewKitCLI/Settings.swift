// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments
internal import Foundation
internal import InterviewKit
internal import Spelling

/// What `interviewkit.yml` says of the commands' options, checked against their declarations.
///
/// At the top stand options for every command that has them, and commands with options of their
/// own, which win.
struct Settings {
  private let file: SettingsFile
  private let commands: [Command]
  private var faults: [String] = []
  /// By the command's name, or "" for every command; the last of several wins, as in YAML.
  private var found: [String: [String: (setting: Arguments.Setting, line: Int)]] = [:]

  /// - Throws: `SettingsError` with everything that is wrong in the file.
  init(_ file: SettingsFile, commands: [Command]) throws(SettingsError) {
    self.file = file
    self.commands = commands.filter { !$0.isHidden && !$0.options.isEmpty }
    for entry in file.entries {
      if let command = self.commands.first(where: { $0.name == entry.key }) {
        readGroup(entry, of: command)
      } else {
        read(entry, of: nil)
      }
    }
    guard faults.isEmpty else { throw SettingsError(faults) }
  }

  /// Gives a command what the file says of its options.
  func complete(_ arguments: inout Arguments, of command: Command) {
    for option in command.options {
      for scope in [command.name, ""] {
        guard let (setting, line) = found[scope]?[option.name] else { continue }
        arguments.adopt(setting, of: option, from: "\(file.path):\(line)")
        break
      }
    }
  }

  private mutating func readGroup(_ entry: SettingsFile.Entry, of command: Command) {
    switch entry.value {
    case .group(let entries): for inner in entries { read(inner, of: command) }
    case .none: return
    case .text, .list, .other:
      fault(
        entry,
        "\"\(entry.key)\" is a command; under it stand its options, each on a line of its"
          + " own and indented.")
    }
  }

  private mutating func read(_ entry: SettingsFile.Entry, of command: Command?) {
    let scope = command.map { [$0] } ?? commands
    let options = scope.flatMap(\.options)
    guard let option = options.first(where: { $0.name == entry.key }) else {
      return fault(entry, unknown(entry.key, among: options, of: command))
    }
    guard let setting = setting(entry, of: option) else { return }
    found[command?.name ?? "", default: [:]][option.name] = (setting, entry.line)
  }

  private func unknown(_ key: String, among options: [Option], of command: Command?) -> String {
    guard let command else {
      let known = options.map(\.name) + commands.map(\.name)
      return "there is no option or command \"\(key)\"." + NearMiss.question(key, among: known)
    }
    let near = NearMiss.question(key, among: options.map(\.name))
    guard near.isEmpty else {
      return "\"\(command.name)\" has no option \"\(key)\"." + near
    }
    let owner = commands.first { $0.options.contains { $0.name == key } }
    return "\"\(command.name)\" has no option \"\(key)\"; "
      + (owner.map { "it is one of \"\($0.name)\"." }
        ?? "see \"interviewkit help \(command.name)\".")
  }

  private mutating func setting(
    _ entry: SettingsFile.Entry, of option: Option
  ) -> Arguments.Setting? {
    var texts: [String]
    switch entry.value {
    case .none:
      fault(entry, "\"\(entry.key):\" has no value. Give it one, or take the line out.")
      return nil
    case .group, .other:
      fault(entry, "\"\(entry.key):\" needs a plain value here, not keys of its own.")
      return nil
    case .text(let text): texts = [text]
    case .list(let list): texts = list
    }
    if option.value == nil { return flag(entry, texts) }
    if case .list = option.kind { texts = [texts.joined(separator: ",")] }
    guard !texts.isEmpty, !texts.contains("") else {
      fault(entry, "\"\(entry.key):\" has no value. Give it one, or take the line out.")
      return nil
    }
    guard texts.count == 1 || option.isRepeatable else {
      fault(entry, "\"\(entry.key):\" takes one value, and \(texts.count) are given.")
      return nil
    }
    for text in texts {
      guard let found = option.kind.fault(in: text) ?? dayFault(text, option) else { continue }
      fault(entry, "\"\(entry.key): \(text)\": \(found)")
      return nil
    }
    return .values(texts.map { isPath($0, of: option) ? place($0) : $0 })
  }

  private mutating func flag(
    _ entry: SettingsFile.Entry, _ texts: [String]
  ) -> Arguments.Setting? {
    switch texts {
    case ["true"], ["yes"], ["on"]: return .flag(true)
    case ["false"], ["no"], ["off"]: return .flag(false)
    default:
      fault(
        entry, "\"\(entry.key): \(texts.joined(separator: ", "))\": this is either true or false.")
      return nil
    }
  }

  private func dayFault(_ text: String, _ option: Option) -> String? {
    option.kind == .day && Day(text) == nil ? "a date is written like 2026-03-14." : nil
  }

  /// Whether a value names something on the disk: a folder beside the file comes before a word.
  private func isPath(_ text: String, of option: Option) -> Bool {
    if case .folderOr = option.kind, FileManager.default.fileExists(atPath: place(text)) {
      return true
    }
    return option.kind.isPath(text)
  }

  /// A path of the file, seen from the working folder.
  private func place(_ path: String) -> String {
    if path.hasPrefix("/") || path == "-" { return path }
    if path == "~" || path.hasPrefix("~/") { return NSString(string: path).expandingTildeInPath }
    return path == "." && !file.folder.isEmpty ? String(file.folder.dropLast()) : file.folder + path
  }

  private mutating func fault(_ entry: SettingsFile.Entry, _ message: String) {
    faults.append("\(file.path):\(entry.line): \(message)")
  }
}
