// SPDX-License-Identifier: Apache-2.0

/// Writes help in the layout of swift-argument-parser: OVERVIEW, USAGE, ARGUMENTS, OPTIONS.
struct HelpText {
  let program: Program

  private static let width = 80
  private static let column = 26

  /// The help of the program itself.
  var text: String {
    var lines = ["OVERVIEW: \(program.abstract)", "", "USAGE: \(program.name) COMMAND ..."]
    lines += ["", "COMMANDS:"]
    for command in program.shownCommands { lines += Self.row(command.name, command.abstract) }
    lines += ["", "OPTIONS:"]
    lines += Self.row("--version", "Show the version.")
    lines += Self.row("-h, --help", "Show help information.")
    lines += ["", "  See \"\(program.name) help COMMAND\" for one command."]
    return lines.joined(separator: "\n")
  }

  /// The help of one command.
  func text(for command: Command) -> String {
    var lines = Self.wrap("OVERVIEW: \(command.abstract)", indent: 0)
    for paragraph in command.discussion { lines += [""] + Self.wrap(paragraph, indent: 0) }
    lines += ["", "USAGE: \(Self.usage(program: program.name, command: command))"]
    if !command.operands.isEmpty {
      lines += ["", "ARGUMENTS:"]
      for operand in command.operands { lines += Self.row("<\(operand.name)>", operand.help) }
    }
    lines += ["", "OPTIONS:"]
    for option in command.options + [.help] {
      let letter = option.letter.map { "-\($0), " } ?? ""
      let value = option.value.map { " <\($0)>" } ?? ""
      let fallback = option.fallback.map { " (default: \($0))" } ?? ""
      lines += Self.row("\(letter)--\(option.name)\(value)", option.help + fallback)
    }
    if !command.examples.isEmpty { lines += ["", "EXAMPLES:"] }
    for example in command.examples {
      lines += Self.wrap(example.purpose, indent: 2) + ["    \(program.name) \(example.line)"]
    }
    return lines.joined(separator: "\n")
  }

  static func usage(program: String, command: Command) -> String {
    let options = command.options.isEmpty ? [] : ["[OPTIONS]"]
    let operands = command.operands.map { operand in
      let name = operand.name + (operand.isRepeatable ? " ..." : "")
      return operand.isRequired ? name : "[\(name)]"
    }
    return ([program, command.name] + options + operands).joined(separator: " ")
  }

  private static func row(_ name: String, _ help: String) -> [String] {
    let lines = wrap(help, indent: column)
    guard name.count + 4 <= column else { return ["  \(name)"] + lines }
    let padding = String(repeating: " ", count: column - 2 - name.count)
    return ["  \(name)\(padding)\(lines.first?.dropFirst(column) ?? "")"] + lines.dropFirst()
  }

  private static func wrap(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(margin + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [margin + line]
  }
}
