// SPDX-License-Identifier: Apache-2.0
internal import Spelling

/// Reads the words after a command's name.
struct ArgumentReader {
  let command: Command
  private var arguments: Arguments

  init(program: String, command: Command) {
    self.command = command
    arguments = Arguments(
      program: program, command: command.name,
      usage: HelpText.usage(program: program, command: command))
  }

  /// What was given; `nil` if help is asked for.
  mutating func read(_ words: ArraySlice<String>) throws(UsageError) -> Arguments? {
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        arguments.operands += rest
        break
      }
      // A dash alone is an operand: standard input.
      guard word.hasPrefix("-"), word != "-" else {
        arguments.operands.append(word)
        continue
      }
      let equals = word.firstIndex(of: "=")
      let name = equals.map { word[..<$0] } ?? word[...]
      let inline = equals.map { String(word[word.index(after: $0)...]) }
      if inline == nil, let flag = denied(String(name)) {
        arguments.deny(flag)
        continue
      }
      let option = try option(String(name))
      if option.name == Option.help.name { return nil }
      try take(option, written: String(name), inline: inline, &rest)
    }
    try checkOperands()
    return arguments
  }

  private mutating func take(
    _ option: Option, written: String, inline: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    guard let name = option.value else {
      guard inline == nil else { throw arguments.error("\"\(written)\" takes no value.") }
      arguments.add(flag: option)
      return
    }
    let next = rest.first.flatMap { $0.hasPrefix("-") && $0 != "-" ? nil : $0 }
    guard let value = inline ?? next else {
      throw arguments.error("\"\(written)\" needs a value: \(written) \(name).")
    }
    if inline == nil { rest.removeFirst() }
    guard !value.isEmpty else {
      throw arguments.error("\"\(written)\" needs a value that is not empty.")
    }
    if arguments.values[option.name] != nil && !option.isRepeatable {
      throw arguments.error("\"--\(option.name)\" can be given only once.")
    }
    arguments.add(value, of: option)
  }

  private func option(_ written: String) throws(UsageError) -> Option {
    let all = command.options + [.help]
    let found = all.first { option in
      written == "--\(option.name)" || option.letter.map { written == "-\($0)" } == true
    }
    if let found { return found }
    throw arguments.error(
      "there is no option \"\(written)\"."
        + NearMiss.question(
          String(written.drop { $0 == "-" }), among: all.map(\.name), prefix: "--"))
  }

  /// The flag that "--no-quiet" turns off, which settings may have turned on.
  private func denied(_ written: String) -> Option? {
    guard written.hasPrefix("--no-") else { return nil }
    return command.options.first { $0.value == nil && written == "--no-\($0.name)" }
  }

  private func checkOperands() throws(UsageError) {
    let given = arguments.operands.count
    for (index, operand) in command.operands.enumerated() where operand.isRequired {
      guard index < given else {
        throw arguments.error("\(operand.name) is missing: \(operand.help)")
      }
    }
    if command.operands.last?.isRepeatable != true, given > command.operands.count {
      throw arguments.error(
        "\"\(arguments.operands[command.operands.count])\" is one argument too many.")
    }
  }
}
