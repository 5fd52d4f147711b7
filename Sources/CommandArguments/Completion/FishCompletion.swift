// SPDX-License-Identifier: Apache-2.0

/// The completion script for fish.
struct FishCompletion {
  let program: Program

  var script: String {
    var lines = [
      program.completionHead(.fish), "",
      """
      function __\(program.name)_grades
        set -l files
        for word in (commandline -opc)[3..-1]
          test -e "$word"; and set -a files $word
        end
        \(program.name) \(CompletionShell.gradesCommand) $files 2>/dev/null
      end

      function __\(program.name)_uses
        set -l words (commandline -opc)
        test (count $words) -ge 2; and test $words[2] = $argv[1]
      end

      function __\(program.name)_starts
        test (count (commandline -opc)) -eq 1
      end

      """,
      "complete -c \(program.name) -f",
      first("-l version -d 'Show the version.'"), first("-s h -l help -d 'Show help information.'"),
      first("-a help -d 'Show help, of a command if one is named.'"),
    ]
    for command in program.shownCommands {
      lines.append(first("-a \(command.name) -d \(quoted(command.abstract))"))
    }
    let names = program.shownCommands.map(\.name).joined(separator: " ")
    lines.append(inner("help", "-a '\(names)'"))
    for command in program.shownCommands {
      lines.append("")
      if let kind = command.operands.last?.kind { lines += operand(kind, of: command) }
      for option in command.options + [.help] {
        let letter = option.letter.map { "-s \($0) " } ?? ""
        let value = option.value == nil ? "" : " " + action(option.kind)
        lines.append(
          inner(command.name, "\(letter)-l \(option.name)\(value) -d \(quoted(option.help))"))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func first(_ rest: String) -> String {
    "complete -c \(program.name) -n __\(program.name)_starts \(rest)"
  }

  private func inner(_ command: String, _ rest: String) -> String {
    "complete -c \(program.name) -n '__\(program.name)_uses \(command)' \(rest)"
  }

  private func operand(_ kind: ValueKind, of command: Command) -> [String] {
    switch kind {
    case .file: [inner(command.name, "-F")]
    case .text, .number, .day, .list: []
    case .folder, .folderOr, .choice, .grade, .command:
      [inner(command.name, action(kind).replacingPrefix("-x "))]
    }
  }

  /// What the value of an option is completed with.
  private func action(_ kind: ValueKind) -> String {
    switch kind {
    case .text, .number, .day: "-x"
    case .folder: "-x -a '(__fish_complete_directories)'"
    case .folderOr(let words):
      "-x -a '(__fish_complete_directories) \(words.joined(separator: " "))'"
    case .file: "-r -F"
    case .choice(let words): "-x -a '\(words.joined(separator: " "))'"
    case .list(let words):
      "-x -a '(__fish_complete_list , \"string split , \(words.joined(separator: ","))\")'"
    case .grade: "-x -a '(__\(program.name)_grades)'"
    case .command: "-x -a '\(program.shownCommands.map(\.name).joined(separator: " "))'"
    }
  }

  /// A text in single quotes, in which fish knows only two escapes.
  private func quoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if character == "'" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + "'"
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
